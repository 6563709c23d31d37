import type { ContentParts } from '../content/catalog.ts'
import type { Difference } from '../contract/update.ts'
import { noticeNote, procedureNote } from './difference-notes.ts'

type Item = Difference['items'][number]

/** As many as one looks through. */
const SHOWN = 200

/** Something that has an identity and a name, in two versions of the content. */
interface Named {
  readonly id: string
  readonly name: string
}

/**
 * How content that would be taken differs from what runs: first the matters, then the notices, the hall and its villages,
 * calendar and county; of one kind what is new, changed, gone. Without running content everything is new.
 */
export function differenceOf(now: ContentParts | undefined, next: ContentParts): Pick<Difference, 'items' | 'counts'> {
  const items = [
    ...compare('procedure', now?.procedures ?? [], next.procedures, procedureNote),
    ...compare('notice', (now?.notices ?? []).map(titled), next.notices.map(titled), noticeNote),
    ...compare('hall', now ? [coded(now.hall)] : [], [coded(next.hall)]),
    ...compare('village', (now?.villages ?? []).map(coded), next.villages.map(coded)),
    ...compare('playlist', (now?.playlists ?? []).map(titled), next.playlists.map(titled)),
    ...whole('calendar', '便民日历', now?.calendar, next.calendar),
    ...whole('county', next.county.name, now?.county, next.county),
  ]
  const count = (change: Item['change']) => items.filter((item) => item.change === change).length
  const held = new Set(now?.media.values())
  return {
    items: items.slice(0, SHOWN),
    counts: { added: count('added'), changed: count('changed'), removed: count('removed'), media: [...new Set(next.media.values())].filter((hash) => !held.has(hash)).length },
  }
}

const titled = <T extends { title: string }>(one: T): T & { name: string } => ({ ...one, name: one.title })
const coded = <T extends { code: string }>(one: T): T & { id: string } => ({ ...one, id: one.code })

function compare<T extends Named>(kind: Item['kind'], now: readonly T[], next: readonly T[], noteOf: (before: T, after: T) => string = () => ''): Item[] {
  const before = new Map(now.map((one) => [one.id, one]))
  const after = new Set(next.map(({ id }) => id))
  const item = (change: Item['change'], { name }: Named, note = ''): Item => ({ change, kind, name, note })
  return [
    ...next.filter(({ id }) => !before.has(id)).map((one) => item('added', one)),
    ...next.flatMap((one) => {
      const old = before.get(one.id)
      return old && !isSame(old, one) ? [item('changed', one, noteOf(old, one))] : []
    }),
    ...now.filter(({ id }) => !after.has(id)).map((one) => item('removed', one)),
  ]
}

const whole = (kind: Item['kind'], name: string, now: unknown, next: unknown): Item[] =>
  (isSame(now, next) ? [] : [{ change: now === undefined ? 'added' : 'changed', kind, name, note: '' }])

/** Both come from the same compiler, which writes the fields in one order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
