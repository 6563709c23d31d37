import type { Procedure } from '../content/procedure.ts'
import type { County } from '../content/county.ts'
import { groupBy } from '../content/group.ts'
import type { SearchEntry } from './types.ts'

/**
 * What the search knows of each matter: its names, what people call it (its own 俗称, then the county's synonyms that
 * mean it), who takes care of it, and the words inside it.
 */
export function searchEntries({ synonyms, departments }: Pick<County, 'synonyms' | 'departments'>): (procedures: readonly Procedure[]) => SearchEntry[] {
  const saidFor = sayings(synonyms)
  const officeOf = new Map(departments.map((department) => [department.id, department]))
  return (procedures) => procedures.map((procedure) => ({
    id: procedure.id,
    name: procedure.name,
    aliases: [...new Set([...procedure.aliases, ...saidFor(procedure)])],
    text: [
      procedure.summary, procedure.result, procedure.nameEn,
      ...procedure.materials.map(({ name }) => name),
      ...procedure.faq.map(({ question }) => question),
      officeOf.get(procedure.department)?.nameEn,
    ].filter((part) => part !== undefined).join('\n'),
    office: officeOf.get(procedure.department)?.name,
  }))
}

/**
 * What is said for a matter. `means` is the id of one, or a phrase that stands in the names of those meant. There may be two
 * thousand synonyms: only those are looked at whose meaning begins as the id does or with a character of the name.
 */
function sayings(synonyms: County['synonyms']): (procedure: Procedure) => string[] {
  const byStart = groupBy(synonyms.map((synonym, rank) => ({ ...synonym, rank })), ({ means }) => means.charAt(0))
  return ({ id, name }) => {
    const meant = new Set((byStart.get(id.charAt(0)) ?? []).filter(({ means }) => means === id))
    for (let place = 0; place < name.length; place += 1) {
      for (const one of byStart.get(name.charAt(place)) ?? []) if (name.startsWith(one.means, place)) meant.add(one)
    }
    return [...meant].toSorted((a, b) => a.rank - b.rank).flatMap(({ say }) => say)
  }
}
