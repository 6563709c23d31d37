import { comparable } from './fold.ts'
import { makeReader, type Reader } from './readings.ts'
import { shelve, type Shelf } from './shelf.ts'
import { soundsOf, type Sounds } from './sounds.ts'
import type { SearchEntry } from './types.ts'

/** Everything that is searched. */
export interface Library {
  /** how many entries there are */
  readonly entries: number
  /** names and aliases */
  readonly phrases: Shelf
  /** lines of the texts */
  readonly lines: Shelf
  /** how the phrases sound */
  readonly sounds: Sounds
  readonly read: Reader
}

/** Puts names, aliases and lines on their shelves and reads the names and aliases aloud. */
export function gatherLibrary(entries: readonly SearchEntry[]): Library {
  const phrases = shelve(comparable)
  const lines = shelve(comparable)
  entries.forEach(({ name, aliases, text }, entry) => {
    phrases.add(name, entry, 0)
    aliases.forEach((alias, index) => { phrases.add(alias, entry, index + 1) })
    text.split('\n').forEach((line, index) => { lines.add(line, entry, index) })
  })
  const shelf = phrases.shelf()
  const read = makeReader()
  return { entries: entries.length, phrases: shelf, lines: lines.shelf(), sounds: soundsOf(shelf, read), read }
}
