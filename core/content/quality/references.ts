import type { Source, SoundSource } from '../source.ts'
import { fieldPlace } from '../field-names.ts'
import type { Path } from '../yaml-text.ts'
import { findingsOf, type Finding } from './finding.ts'

/** A word in a file that must be the id of something. */
interface Reference {
  readonly file: string
  readonly at: Path
  readonly id: string
  readonly among: 'category' | 'department' | 'audience' | 'procedure' | 'notice' | 'hall'
}

const HINT: Readonly<Record<Reference['among'], string>> = {
  category: 'county.yaml 的事项分类（categories）里没有',
  department: 'county.yaml 的部门（departments）里没有',
  audience: 'county.yaml 的服务对象（audiences）里没有',
  procedure: 'procedures 文件夹里没有这个事项',
  notice: 'notices 文件夹里没有这条公告',
  hall: 'halls 文件夹里没有这个大厅',
}

/** Every id that one file uses for a thing of another must exist, or a screen would lead nowhere. */
export function referenceRule(source: SoundSource): Finding[] {
  const { categories, departments, audiences } = source.county.value
  const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id))
  const known: Readonly<Record<Reference['among'], ReadonlySet<string>>> = {
    category: ids(categories), department: ids(departments), audience: ids(audiences), procedure: source.known.procedures, notice: source.known.notices, hall: source.known.halls,
  }
  return referencesOf(source)
    .filter(({ id, among }) => !known[among].has(id))
    .map(({ file, at, id, among }) => findingsOf(file).error(at, `${fieldPlace(at)}写了“${id}”，${HINT[among]}，请改成已有的`))
}

function referencesOf(source: SoundSource): Reference[] {
  return [...countyReferences(source), ...procedureReferences(source), ...noticeReferences(source), ...playlistReferences(source), ...hallReferences(source), ...calendarReferences(source)]
}

function countyReferences({ county: { file, value } }: SoundSource): Reference[] {
  return [
    { file, at: ['defaultHall'], id: value.defaultHall, among: 'hall' },
    ...value.frequent.map((id, index): Reference => ({ file, at: ['frequent', index], id, among: 'procedure' })),
  ]
}

function procedureReferences({ procedures }: Source): Reference[] {
  return procedures.flatMap(({ file, value }): Reference[] => [
    { file, at: ['category'], id: value.category, among: 'category' },
    { file, at: ['department'], id: value.department, among: 'department' },
    ...value.audience.map((id, index): Reference => ({ file, at: ['audience', index], id, among: 'audience' })),
    ...value.related.map((id, index): Reference => ({ file, at: ['related', index], id, among: 'procedure' })),
  ])
}

function noticeReferences({ notices }: Source): Reference[] {
  return notices.flatMap(({ file, value }): Reference[] => [
    ...(value.halls ?? []).map((id, index): Reference => ({ file, at: ['halls', index], id, among: 'hall' })),
    ...value.procedures.map((id, index): Reference => ({ file, at: ['procedures', index], id, among: 'procedure' })),
  ])
}

function playlistReferences({ playlists }: Source): Reference[] {
  return playlists.flatMap(({ file, value }): Reference[] => [
    ...(value.halls ?? []).map((id, index): Reference => ({ file, at: ['halls', index], id, among: 'hall' })),
    ...value.items.flatMap((item, index): Reference[] => {
      if (item.show === 'procedure') return [{ file, at: ['items', index, 'procedure'], id: item.procedure, among: 'procedure' }]
      if (item.show === 'notice') return [{ file, at: ['items', index, 'notice'], id: item.notice, among: 'notice' }]
      if (item.show === 'list' && item.category !== undefined) return [{ file, at: ['items', index, 'category'], id: item.category, among: 'category' }]
      return []
    }),
  ])
}

function hallReferences({ halls }: Source): Reference[] {
  return halls.flatMap(({ file, value }): Reference[] => [
    ...(value.parent === undefined ? [] : [{ file, at: ['parent'], id: value.parent, among: 'hall' } satisfies Reference]),
    ...value.businesses.flatMap(({ departments }, business) => departments.map((id, index): Reference =>
      ({ file, at: ['businesses', business, 'departments', index], id, among: 'department' }))),
    ...(value.agent?.services ?? []).map((id, index): Reference => ({ file, at: ['agent', 'services', index], id, among: 'procedure' })),
  ])
}

function calendarReferences({ calendar: { file, value } }: SoundSource): Reference[] {
  return value.events.flatMap((event, at): Reference[] => [
    ...(event.halls ?? []).map((id, index): Reference => ({ file, at: ['events', at, 'halls', index], id, among: 'hall' })),
    ...event.stops.map(({ hall }, index): Reference => ({ file, at: ['events', at, 'stops', index, 'hall'], id: hall, among: 'hall' })),
  ])
}
