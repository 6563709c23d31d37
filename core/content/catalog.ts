import type { DutyChange } from '../contract/hall.ts'
import type { Calendar } from './calendar.ts'
import type { County } from './county.ts'
import type { Hall } from './hall.ts'
import type { Notice } from './notice.ts'
import { windowsFor } from './place.ts'
import type { Playlist } from '../signage/playlist.ts'
import { papersToBring, spokenName, type Procedure } from './procedure.ts'

/** The parts of one generation, as read from its files. */
export interface ContentParts {
  readonly county: County
  readonly calendar: Calendar
  readonly procedures: readonly Procedure[]
  readonly hall: Hall
  /** village stations below the hall */
  readonly villages: readonly Hall[]
  readonly notices: readonly Notice[]
  readonly playlists: readonly Playlist[]
  /** path below media/ → blob hash */
  readonly media: ReadonlyMap<string, string>
}

/** What a list row shows of a matter. */
export interface ProcedureSummary {
  readonly id: string
  readonly name: string
  readonly nameEn?: string | undefined
  /** 俗称, when it differs from the name */
  readonly spoken?: string | undefined
  readonly category: string
  readonly department: string
  readonly handling: Procedure['handling']
  /** ids of the windows of this hall, in the hall's order */
  readonly windows: string[]
  readonly promisedLimit: Procedure['promisedLimit']
  readonly charged: boolean
  /** at a village station with an agent: whether that one does it; elsewhere whether an agent may */
  readonly villageAgent: boolean
  /** how many papers to bring */
  readonly papers: number
}

/** Everything a station answers about one generation from memory. */
export interface Catalog extends ContentParts {
  readonly byId: ReadonlyMap<string, Procedure>
  readonly summaries: readonly ProcedureSummary[]
  readonly summaryById: ReadonlyMap<string, ProcedureSummary>
  /** days on which others are on duty than the roster says */
  readonly dutyChanges: readonly DutyChange[]
}

/** Gathers what is asked often. Matters come in the county's order of categories, the frequent ones first, then by id. */
export function buildCatalog(parts: ContentParts): Catalog {
  const category = new Map(parts.county.categories.map(({ id }, rank) => [id, rank]))
  const wanted = new Map(parts.county.frequent.map((id, rank) => [id, rank]))
  const rank = (ranks: Map<string, number>, id: string) => ranks.get(id) ?? Number.MAX_SAFE_INTEGER
  const procedures = parts.procedures
    .map((procedure) => ({ procedure, shelf: rank(category, procedure.category), place: rank(wanted, procedure.id) }))
    .sort((a, b) => a.shelf - b.shelf || a.place - b.place || (a.procedure.id < b.procedure.id ? -1 : 1))
    .map(({ procedure }) => knownAt(parts.hall, procedure))
  const windows = windowsOf(parts.hall, procedures)
  return {
    ...parts,
    procedures,
    byId: new Map(procedures.map((procedure) => [procedure.id, procedure])),
    ...listed(procedures.map((procedure) => summarise(procedure, windows))),
    dutyChanges: [],
  }
}

/** A matter as a hall knows it: at a village station its own agent takes it, or nobody does there. */
const knownAt = ({ agent }: Hall, procedure: Procedure): Procedure => (agent ? { ...procedure, villageAgent: agent.services.includes(procedure.id) } : procedure)

/** Ids of a hall's windows by the department of the matters that they take: there are few departments, and many matters. */
function windowsOf(hall: Hall, matters: readonly Pick<Procedure, 'department'>[]): (department: string) => string[] {
  const departments = new Set(matters.map(({ department }) => department))
  const windows = new Map([...departments].map((id) => [id, windowsFor(hall, id).map((window) => window.id)]))
  return (department) => windows.get(department) ?? []
}

const listed = (summaries: readonly ProcedureSummary[]): Pick<Catalog, 'summaries' | 'summaryById'> =>
  ({ summaries, summaryById: new Map(summaries.map((summary) => [summary.id, summary])) })

/** The same with another state of its hall: of the matters, only the windows follow. */
export function withHall(catalog: Catalog, hall: Hall): Catalog {
  const windows = windowsOf(hall, catalog.summaries)
  return { ...catalog, hall, ...listed(catalog.summaries.map((summary) => ({ ...summary, windows: windows(summary.department) }))) }
}

function summarise(procedure: Procedure, windows: (department: string) => string[]): ProcedureSummary {
  const spoken = spokenName(procedure)
  return {
    id: procedure.id,
    name: procedure.name,
    nameEn: procedure.nameEn,
    spoken: spoken === procedure.name ? undefined : spoken,
    category: procedure.category,
    department: procedure.department,
    handling: procedure.handling,
    windows: windows(procedure.department),
    promisedLimit: procedure.promisedLimit,
    charged: procedure.fee.charged,
    villageAgent: procedure.villageAgent,
    papers: papersToBring(procedure).length,
  }
}

/** Which matters a list wants; the conditions given all hold. */
export interface ListQuery {
  readonly category?: string | undefined
  readonly department?: string | undefined
  readonly audience?: string | undefined
  /** frequent: 高频事项, in the county's order; village: 家门口可办; atOnce: 当场能办 */
  readonly only?: 'frequent' | 'village' | 'atOnce' | undefined
  readonly offset: number
  readonly limit: number
}

/** One page of the matters that fit, and how many fit in all. */
export function listProcedures(catalog: Catalog, query: ListQuery): { items: ProcedureSummary[]; total: number } {
  const from = query.only === 'frequent'
    ? catalog.county.frequent.flatMap((id) => catalog.summaryById.get(id) ?? [])
    : catalog.summaries
  const fitting = from.filter((item) =>
    (!query.category || item.category === query.category)
    && (!query.department || item.department === query.department)
    && (!query.audience || catalog.byId.get(item.id)?.audience.includes(query.audience))
    && (query.only !== 'village' || item.villageAgent)
    && (query.only !== 'atOnce' || item.handling === '即办'))
  return { items: fitting.slice(query.offset, query.offset + query.limit), total: fitting.length }
}
