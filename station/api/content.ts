import { ORPCError } from '@orpc/server'
import { listProcedures, type Catalog } from '../../core/content/catalog.ts'
import type { Overview } from '../../core/contract/content.ts'
import type { LoadedContent } from '../content/load.ts'
import { mediaAddresses } from '../content/media.ts'
import { station } from './caller.ts'
import type { Services } from './router.ts'

/** What a station without content answers. */
export const noContent = (): ORPCError<string, unknown> => new ORPCError('SERVICE_UNAVAILABLE', { message: '这台机器里还没有资料' })

/** The content in service; a typed error when the station has none. */
export function held({ library }: Pick<Services, 'library'>): LoadedContent {
  const content = library.current()
  if (!content) throw noContent()
  return content
}

/** What is said of the hall and its content as a whole. A typed error without content. */
export function overviewOf(services: Pick<Services, 'library' | 'ownHall'>): Overview {
  const { generation, catalog } = held(services)
  const { synonyms: _, ...county } = catalog.county
  return { generation, hallRevision: services.ownHall.revision(), hall: catalog.hall, county, counts: countsOf(catalog), media: mediaAddresses(catalog.media) }
}

/** Answers of the groups content and search. */
export function contentHandlers(services: Services) {
  return {
    content: {
      overview: station.content.overview.handler(() => overviewOf(services)),
      procedures: station.content.procedures.handler(({ input }) => listProcedures(held(services).catalog, input)),
      procedure: station.content.procedure.handler(({ input, errors }) => {
        const { catalog } = held(services)
        const procedure = catalog.byId.get(input.id)
        const summary = catalog.summaryById.get(input.id)
        if (!procedure || !summary) throw errors.NOT_FOUND()
        return { ...procedure, windows: summary.windows, relatedMatters: procedure.related.flatMap((id) => catalog.summaryById.get(id) ?? []) }
      }),
      villages: station.content.villages.handler(() => [...held(services).catalog.villages]),
    },
    search: {
      query: station.search.query.handler(async ({ input }) => {
        const { catalog, search } = held(services)
        const index = await search()
        const started = performance.now()
        const { hits, ...rest } = index.search(input.q, input.limit)
        return {
          ...rest,
          hits: hits.flatMap(({ id, match }) => {
            const summary = catalog.summaryById.get(id)
            return summary ? [{ ...summary, match }] : []
          }),
          tookMs: performance.now() - started,
        }
      }),
    },
  }
}

/** How often each id occurs. */
function count(ids: readonly string[]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const id of ids) sums.set(id, (sums.get(id) ?? 0) + 1)
  return Object.fromEntries(sums)
}

function countsOf({ summaries, summaryById, byId, county }: Catalog) {
  return {
    all: summaries.length,
    category: count(summaries.map((one) => one.category)),
    department: count(summaries.map((one) => one.department)),
    audience: count(summaries.flatMap((one) => byId.get(one.id)?.audience ?? [])),
    frequent: county.frequent.filter((id) => summaryById.has(id)).length,
    village: summaries.filter((one) => one.villageAgent).length,
  }
}
