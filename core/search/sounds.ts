import type { Reader } from './readings.ts'
import type { Shelf } from './shelf.ts'

/** How the units of a shelf sound. */
export interface Sounds {
  /** for each unit of the shelf the index of its syllable; 0 where nothing sounds: at the end of a text */
  readonly of: Uint16Array
  /** for each unit the letter that its syllable begins with, or a line feed */
  readonly initials: string
  /** the distinct syllables; the first one is empty */
  readonly syllables: readonly string[]
  /** for each syllable the units that sound like it, in order */
  readonly units: readonly Uint32Array[]
  /** for each syllable the units that sound like it and begin a text */
  readonly starts: readonly Uint32Array[]
}

/** Listens to the texts of a shelf, each read aloud once and in their order, and then tells how the shelf sounds. */
export function listen(read: Reader): { hear: (units: string) => void; sounds: (shelf: Shelf) => Sounds } {
  const indexes = new Map([['', 0]])
  const heard: number[] = []
  const initials: string[] = []
  const note = (syllable: string): string => {
    const known = indexes.get(syllable) ?? indexes.size
    if (known === indexes.size) indexes.set(syllable, known)
    heard.push(known)
    return syllable.charAt(0) || '\n'
  }
  return {
    hear: (units) => {
      initials.push(read(units).map(note).join(''), note(''))
    },
    sounds: ({ begin }) => {
      const of = new Uint16Array(heard)
      return {
        of,
        initials: initials.join(''),
        syllables: [...indexes.keys()],
        units: bySound(of, new Uint32Array(of.length).map((_, unit) => unit), indexes.size),
        starts: bySound(of, begin.subarray(0, -1), indexes.size),
      }
    },
  }
}

/** Some units of the shelf in letters. */
export function spelledAt({ of, syllables }: Sounds, begin: number, length: number): string {
  let letters = ''
  for (let unit = begin; unit < begin + length; unit += 1) letters += syllables[of[unit] ?? 0] ?? ''
  return letters
}

/** Sorts units by their sound. */
function bySound(of: Uint16Array, units: Uint32Array, sounds: number): Uint32Array[] {
  const counts = new Uint32Array(sounds)
  const count = (unit: number): number => {
    const sound = of[unit] ?? 0
    const before = counts[sound] ?? 0
    counts[sound] = before + 1
    return before
  }
  units.forEach(count)
  const sorted = Array.from(counts, (size) => new Uint32Array(size))
  counts.fill(0)
  for (const unit of units) {
    const list = sorted[of[unit] ?? 0]
    if (list) list[count(unit)] = unit
  }
  return sorted
}
