import { fieldPlace } from '../field-names.ts'
import { MOST_FAULTS } from '../problem.ts'
import type { FileKind, SoundSource } from '../source.ts'
import { hallCode, slug } from '../text.ts'
import type { Path } from '../yaml-text.ts'
import { findingsOf, type Finding } from './finding.ts'

/** What an id can be of. */
type Thing = 'category' | 'department' | 'audience' | 'procedure' | 'notice' | 'hall'

const HINT: Readonly<Record<Thing, string>> = {
  category: 'county.yaml 的事项分类（categories）里没有',
  department: 'county.yaml 的部门（departments）里没有',
  audience: 'county.yaml 的服务对象（audiences）里没有',
  procedure: 'procedures 文件夹里没有这个事项',
  notice: 'notices 文件夹里没有这条公告',
  hall: 'halls 文件夹里没有这个大厅',
}

/** Where files hold ids of other things, `*` for each item of a list, and of what. */
const PLACES: Readonly<Record<FileKind, Readonly<Record<string, Thing>>>> = {
  county: { 'defaultHall': 'hall', 'frequent.*': 'procedure' },
  calendar: { 'events.*.halls.*': 'hall', 'events.*.stops.*.hall': 'hall' },
  procedure: { 'category': 'category', 'department': 'department', 'audience.*': 'audience', 'related.*': 'procedure' },
  notice: { 'halls.*': 'hall', 'procedures.*': 'procedure' },
  playlist: { 'halls.*': 'hall', 'items.*.procedure': 'procedure', 'items.*.notice': 'notice', 'items.*.category': 'category' },
  hall: { 'parent': 'hall', 'businesses.*.departments.*': 'department', 'agent.services.*': 'procedure' },
}

/**
 * Every id that one file uses for a thing of another must exist, or a screen would lead nowhere. Files with faults are looked
 * at as well, so that all that is wrong in one is told at once.
 */
export function referenceRule(source: SoundSource): Finding[] {
  const { categories, departments, audiences } = source.county.value
  const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id))
  const known: Readonly<Record<Thing, ReadonlySet<string>>> = {
    category: ids(categories), department: ids(departments), audience: ids(audiences), procedure: source.known.procedures, notice: source.known.notices, hall: source.known.halls,
  }
  return saidIn(source).flatMap(({ kind, file, data }) => Object.entries(PLACES[kind])
    .flatMap(([place, thing]) => idsAt(data, place.split('.')).map((found) => ({ ...found, thing })))
    // what is no id at all is told as a fault of its field
    .filter(({ id, thing }) => !known[thing].has(id) && (thing === 'hall' ? hallCode : slug).safeParse(id).success)
    .slice(0, MOST_FAULTS)
    .map(({ at, id, thing }) => findingsOf(file).error(at, `${fieldPlace(at)}写了“${id}”，${HINT[thing]}，请改成已有的`)))
}

/** What all files say. */
function saidIn({ county, calendar, procedures, notices, playlists, halls, faulty }: SoundSource): SoundSource['faulty'] {
  const sound = { county: [county], calendar: [calendar], procedure: procedures, notice: notices, playlist: playlists, hall: halls } satisfies Record<FileKind, unknown>
  return [...(Object.keys(sound) as FileKind[]).flatMap((kind) => sound[kind].map(({ file, value }) => ({ kind, file, data: value }))), ...faulty]
}

/** The texts that stand at a place. */
function idsAt(value: unknown, [step, ...rest]: readonly string[], at: Path = []): { at: Path; id: string }[] {
  if (step === undefined) return typeof value === 'string' ? [{ at, id: value }] : []
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Array.isArray(value) ? value.flatMap((item, index) => idsAt(item, rest, [...at, index])) : []
  return Object.hasOwn(value, step) ? idsAt((value as Readonly<Record<string, unknown>>)[step], rest, [...at, step]) : []
}
