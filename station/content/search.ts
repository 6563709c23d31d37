import type { County } from '../../core/content/county.ts'
import type { Procedure } from '../../core/content/procedure.ts'
import { searchEntries } from '../../core/search/entries.ts'
import type { SearchIndex } from '../../core/search/types.ts'

/** Gives the index of one generation, which is built when it is first asked for. */
export type Search = () => Promise<SearchIndex>

/** The search of a generation. Fetching the readings and building the index take as long as all else at a start, and the first screen needs neither. */
export function searchOf(procedures: readonly Procedure[], synonyms: County['synonyms']): Search {
  let index: Promise<SearchIndex> | undefined
  const build = async () => (await import('../../core/search/build.ts')).buildSearchIndex(searchEntries(procedures, synonyms))
  return () => index ??= build()
}
