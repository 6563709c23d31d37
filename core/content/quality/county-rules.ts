import type { SoundSource } from '../source.ts'
import { findingsOf, type Finding } from './finding.ts'

/** Ids name one thing each. */
export function uniqueCountyIdsRule({ county: { file, value } }: SoundSource): Finding[] {
  const { error } = findingsOf(file)
  return (['categories', 'departments', 'audiences'] as const).flatMap((list) => value[list].flatMap(({ id }, index) =>
    value[list].findIndex((other) => other.id === id) < index ? [error([list, index, 'id'], `代号“${id}”用了两次，请改掉一个`)] : []))
}

/** A 俗称 must lead to a matter: its id, or part of a name or alias. */
export function synonymRule({ county: { file, value }, procedures, known }: SoundSource): Finding[] {
  const words = procedures.flatMap(({ value: { name, aliases } }) => [name, ...aliases])
  const { warning } = findingsOf(file)
  return value.synonyms.flatMap(({ means }, index) => known.procedures.has(means) || words.some((word) => word.includes(means))
    ? []
    : [warning(['synonyms', index, 'means'], `俗称对照第 ${String(index + 1)} 项指的“${means}”不是事项代号，也不在任何事项名称里，请核对`)])
}

/** Two matters of the same name cannot be told apart in a list. */
export function sameNameRule({ procedures }: SoundSource): Finding[] {
  const first = new Map<string, string>()
  return procedures.flatMap(({ file, value: { name } }) => {
    const other = first.get(name)
    if (other === undefined) first.set(name, file)
    return other === undefined ? [] : [findingsOf(file).warning(['name'], `事项名称和 ${other} 的一样，请核对是不是重复`)]
  })
}

/** A notice ends on its first day or later. */
export function noticeDatesRule({ notices }: SoundSource): Finding[] {
  return notices.flatMap(({ file, value: { from, until } }) => until < from
    ? [findingsOf(file).error(['until'], `结束日期 ${until} 在开始日期 ${from} 之前，请核对`)]
    : [])
}
