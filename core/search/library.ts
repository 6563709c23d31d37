import { makeReader, type Reader } from './readings.ts'
import { OFFICE, shelve, type Shelf } from './shelf.ts'
import { listen, type Sounds } from './sounds.ts'
import type { SearchEntry } from './types.ts'

/** Everything that is searched. */
export interface Library {
  /** how many entries there are */
  readonly entries: number
  /** names, aliases and offices */
  readonly phrases: Shelf
  /** lines of the texts */
  readonly lines: Shelf
  /** how the phrases sound */
  readonly sounds: Sounds
  readonly read: Reader
}

/** Puts names, aliases and lines on their shelves and reads the names and aliases aloud, entry by entry. */
export function gatherLibrary(): { add: (entry: SearchEntry) => void; library: () => Library } {
  const read = makeReader()
  const { hear, sounds } = listen(read)
  const phrases = shelve(hear)
  const lines = shelve()
  let entries = 0
  return {
    add: ({ name, aliases, text, office }) => {
      phrases.add(name, entries, 0)
      aliases.forEach((alias, index) => { phrases.add(alias, entries, Math.min(index + 1, OFFICE - 1)) })
      if (office !== undefined) phrases.add(office, entries, OFFICE)
      text.split('\n').forEach((line, index) => { lines.add(line, entries, index) })
      entries += 1
    },
    library: () => {
      const shelf = phrases.shelf()
      return { entries, phrases: shelf, lines: lines.shelf(), sounds: sounds(shelf), read }
    },
  }
}
