import type { Sounds } from './sounds.ts'
import { BEGUN, BEGUN_SLIPPED, MOST_LETTERS, SHORT, SLIPPED, WHOLE, type Ways } from './syllable.ts'

/** How letters stand for the units they match: syllables typed out, only first letters, or some of each. */
export type Manner = 'spelled' | 'mixed' | 'initials'

/** A match that begins at a given unit: where it ends, and how it was written. */
export interface Spelled {
  readonly end: number
  readonly manner: Manner
}

/** Matches one word of letters and hanzi (dib, sfz, 低bao) with the units that begin at `at`. */
export type Spelling = (at: number) => Spelled | undefined

/** In which ways typed letters may begin with a syllable, given by its index. */
export type WaysOf = (typed: string, syllable: number) => Ways

/** What was used on the way to a match. */
interface Used {
  readonly whole: boolean
  readonly short: boolean
  readonly slipped: boolean
}

/**
 * Prepares to match one word. It is tried from every unit of ten thousand entries, but there are only some 400 syllables:
 * what the letters from each place on have to do with each syllable is worked out once.
 */
export function makeSpelling(word: string, units: string, { of, syllables }: Sounds, waysOf: WaysOf): Spelling {
  const tables: Uint32Array[] = []
  const lettersFrom = (from: number): string => /^[a-z]*/.exec(word.slice(from))?.[0] ?? ''
  const waysFrom = (from: number): Uint32Array => {
    const typed = lettersFrom(from)
    return tables[from] ??= Uint32Array.from(syllables, (_, syllable) => (syllable === 0 ? 0 : waysOf(typed, syllable)))
  }
  const begins = Array.from({ length: word.length }, (_, from) => lettersFrom(from) !== '')
  const endsInLetters = (from: number): boolean => from + lettersFrom(from).length === word.length

  const step = (from: number, at: number, used: Used): Spelled | undefined => {
    if (from === word.length) return { end: at, manner: mannerOf(used) }
    if (!begins[from]) return word.charCodeAt(from) === units.charCodeAt(at) ? step(from + 1, at + 1, { ...used, whole: true }) : undefined
    const ways = waysFrom(from)[of[at] ?? 0] ?? 0
    return ways === 0 ? undefined : inFull(from, at, ways, used) ?? shortened(from, at, ways, used) ?? slipped(from, at, ways, used)
  }

  const inFull = (from: number, at: number, ways: Ways, used: Used): Spelled | undefined => {
    for (let letters = MOST_LETTERS; letters > 0; letters -= 1) {
      if (!(ways & (WHOLE << letters))) continue
      // a single letter that is a whole syllable says nothing about the manner
      const found = step(from + letters, at + 1, letters > 1 ? { ...used, whole: true } : used)
      if (found) return found
    }
    return ways & BEGUN && endsInLetters(from) ? { end: at + 1, manner: mannerOf(begun(from, used)) } : undefined
  }

  const begun = (from: number, used: Used): Used => (/^([a-z]|[zcs]h)$/.test(word.slice(from)) ? used : { ...used, whole: true })

  const shortened = (from: number, at: number, ways: Ways, used: Used): Spelled | undefined => {
    for (let letters = 2; letters > 0; letters -= 1) {
      const found = ways & (SHORT << letters) ? step(from + letters, at + 1, { ...used, short: true }) : undefined
      if (found) return found
    }
    return undefined
  }

  const slipped = (from: number, at: number, ways: Ways, used: Used): Spelled | undefined => {
    if (used.slipped) return undefined
    const after = { ...used, whole: true, slipped: true }
    for (let letters = MOST_LETTERS; letters > 0; letters -= 1) {
      const found = ways & (SLIPPED << letters) ? step(from + letters, at + 1, after) : undefined
      if (found) return found
    }
    if (ways & BEGUN_SLIPPED && endsInLetters(from)) return { end: at + 1, manner: 'spelled' }
    return swappedOver(from, at, after)
  }

  /** The last letter of a syllable swapped with the first one of the next: dbiao for dibao. */
  const swappedOver = (from: number, at: number, used: Used): Spelled | undefined => {
    const one = syllables[of[at] ?? 0] ?? ''
    const two = syllables[of[at + 1] ?? 0] ?? ''
    const typed = one.slice(0, -1) + two.slice(0, 1) + one.slice(-1) + two.slice(1)
    if (two === '' || one.length < 2) return undefined
    return word.startsWith(typed, from) ? step(from + typed.length, at + 2, used) : undefined
  }

  return (at) => step(0, at, { whole: false, short: false, slipped: false })
}

const mannerOf = ({ whole, short }: Used): Manner => (!whole ? 'initials' : short ? 'mixed' : 'spelled')
