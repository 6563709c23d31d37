import type { Procedure } from '../content/procedure.ts'
import type { County } from '../content/county.ts'
import type { SearchEntry } from './types.ts'

/**
 * What the search knows of each matter: its names, what people call it (its own 俗称, then the county's synonyms that
 * mean it), and the words inside it.
 */
export function searchEntries(procedures: readonly Procedure[], synonyms: County['synonyms']): SearchEntry[] {
  return procedures.map((procedure) => ({
    id: procedure.id,
    name: procedure.name,
    aliases: [...new Set([...procedure.aliases, ...saidFor(procedure, synonyms)])],
    text: [
      procedure.summary, procedure.result, procedure.nameEn,
      ...procedure.materials.map(({ name }) => name),
      ...procedure.faq.map(({ question }) => question),
    ].filter((part) => part !== undefined).join('\n'),
  }))
}

/** `means` is the id of one matter, or a phrase that stands in the names of those meant. */
function saidFor({ id, name }: Procedure, synonyms: County['synonyms']): string[] {
  return synonyms.filter(({ means }) => means === id || name.includes(means)).flatMap(({ say }) => say)
}
