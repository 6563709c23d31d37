import type { Reader } from './readings.ts'
import { unitsAt, type Shelf } from './shelf.ts'

/** How the units of a shelf sound. */
export interface Sounds {
  /** for each unit of the shelf the index of its syllable; 0 where nothing sounds: at the end of a text */
  readonly of: Uint16Array
  /** the distinct syllables; the first one is empty */
  readonly syllables: readonly string[]
}

/** Reads all texts of a shelf aloud. */
export function soundsOf(shelf: Shelf, read: Reader): Sounds {
  const indexes = new Map([['', 0]])
  const of = new Uint16Array(shelf.units.length)
  shelf.texts.forEach((_, index) => {
    const begin = shelf.begin[index] ?? 0
    read(unitsAt(shelf, index)).forEach((syllable, offset) => {
      const known = indexes.get(syllable) ?? indexes.size
      indexes.set(syllable, known)
      of[begin + offset] = known
    })
  })
  return { of, syllables: [...indexes.keys()] }
}
