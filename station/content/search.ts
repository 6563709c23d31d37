import { setImmediate } from 'node:timers/promises'
import type { County } from '../../core/content/county.ts'
import type { Procedure } from '../../core/content/procedure.ts'
import { searchEntries } from '../../core/search/entries.ts'
import type { SearchIndex } from '../../core/search/types.ts'

/** Gives the index of one generation, which is built when it is first asked for. */
export type Search = () => Promise<SearchIndex>

/** So many matters go into the index at a time, which takes some milliseconds; between two times others have their turn. */
const AT_A_TIME = 200

/** The search of a generation. Fetching the readings and building the index take as long as all else at a start, and the first screen needs neither. */
export function searchOf(procedures: readonly Procedure[], county: Pick<County, 'synonyms' | 'departments'>): Search {
  let index: Promise<SearchIndex> | undefined
  const build = async () => {
    const { beginSearchIndex } = await import('../../core/search/build.ts')
    const building = beginSearchIndex()
    const entriesOf = searchEntries(county)
    for (let from = 0; from < procedures.length; from += AT_A_TIME) {
      await setImmediate()
      building.add(entriesOf(procedures.slice(from, from + AT_A_TIME)))
    }
    await setImmediate()
    return building.index()
  }
  return () => index ??= build()
}
