import type { Library } from './library.ts'
import { isStart } from './shelf.ts'
import { BEGUN, BEGUN_SLIPPED, longest, SHORT, SLIPPED, WHOLE, type Ways } from './syllable.ts'

/** How letters stand for the units they match: syllables typed out, only first letters, or some of each; the clearest first. */
export const MANNERS = ['spelled', 'initials', 'mixed'] as const
export type Manner = (typeof MANNERS)[number]

/** A match that begins at a given unit: where it ends, and how it was written. */
export interface Spelled {
  readonly end: number
  readonly manner: Manner
}

/** Takes a match and the unit at which it begins. */
type Visit = (at: number, match: Spelled) => void

/** One word of letters and hanzi (dib, sfz, 低bao), ready to be matched with the phrases of a library. */
export interface Spelling {
  /** calls `visit` with each match; several may begin in one phrase */
  readonly each: (visit: Visit) => void
  /** the same for the matches with which a phrase begins */
  readonly eachStart: (visit: Visit) => void
  /** the match that begins at this unit */
  readonly at: (unit: number) => Spelled | undefined
}

/** What was used on the way to a match, as bits: a whole syllable, a first letter for a syllable, a slip. */
type Used = number
const FULL = 1
const FIRST = 2
const SLIP = 4

const UNKNOWN = -1

/**
 * Prepares a word. `waysOf` says in which ways typed letters may begin with a syllable: a library has some 400 of them and
 * half a million units, so this is worked out once for each syllable and place in the word.
 */
export function makeSpelling({ phrases, sounds }: Library, word: string, waysOf: (typed: string, syllable: string) => Ways): Spelling {
  const { of, syllables } = sounds
  /** letters from each place of the word to the next character that is none */
  const letters = Array.from({ length: word.length }, (_, from) => /^[a-z]*/.exec(word.slice(from))?.[0] ?? '')
  const tables = letters.map(() => new Int32Array(0))

  const waysAt = (from: number, sound: number): Ways => {
    if (tables[from]?.length === 0) tables[from] = new Int32Array(syllables.length).fill(UNKNOWN)
    const known = tables[from]?.[sound] ?? 0
    return known === UNKNOWN ? learn(from, sound) : known
  }
  const learn = (from: number, sound: number): Ways => {
    const ways = sound === 0 ? 0 : waysOf(letters[from] ?? '', syllables[sound] ?? '')
    const table = tables[from]
    if (table) table[sound] = ways
    return ways
  }
  const endsWord = (from: number): boolean => from + (letters[from]?.length ?? 0) === word.length

  const step = (from: number, at: number, used: Used): Spelled | undefined => {
    if (from === word.length) return { end: at, manner: mannerOf(used) }
    if (letters[from] === '') return word.charCodeAt(from) === phrases.units.charCodeAt(at) ? step(from + 1, at + 1, used | FULL) : undefined
    const ways = waysAt(from, of[at] ?? 0)
    return ways === 0 ? undefined : inFull(from, at, ways, used) ?? shortened(from, at, ways, used) ?? slipped(from, at, ways, used)
  }

  const inFull = (from: number, at: number, ways: Ways, used: Used): Spelled | undefined => {
    for (let length = longest(ways, WHOLE); length > 0; length -= 1) {
      // a single letter that is a whole syllable says nothing about the manner
      const found = ways & (WHOLE << length) ? step(from + length, at + 1, length > 1 ? used | FULL : used) : undefined
      if (found) return found
    }
    if (!(ways & BEGUN) || !endsWord(from)) return undefined
    return { end: at + 1, manner: mannerOf(/^([a-z]|[zcs]h)$/.test(letters[from] ?? '') ? used : used | FULL) }
  }

  const shortened = (from: number, at: number, ways: Ways, used: Used): Spelled | undefined => {
    for (let length = longest(ways, SHORT); length > 0; length -= 1) {
      const found = ways & (SHORT << length) ? step(from + length, at + 1, used | FIRST) : undefined
      if (found) return found
    }
    return undefined
  }

  const slipped = (from: number, at: number, ways: Ways, used: Used): Spelled | undefined => {
    if (used & SLIP || ways < SLIPPED) return undefined
    const after = used | FULL | SLIP
    for (let length = longest(ways, SLIPPED); length > 0; length -= 1) {
      const found = ways & (SLIPPED << length) ? step(from + length, at + 1, after) : undefined
      if (found) return found
    }
    if (ways & BEGUN_SLIPPED && endsWord(from)) return { end: at + 1, manner: 'spelled' }
    // what is swapped with a letter of the next syllable is a wrong letter here
    const { length } = syllables[of[at] ?? 0] ?? ''
    return ways & (SLIPPED << length) ? swappedOver(from, at, after) : undefined
  }

  /** The last letter of a syllable swapped with the first one of the next: dbiao for dibao. */
  const swappedOver = (from: number, at: number, used: Used): Spelled | undefined => {
    const [one, two] = [syllables[of[at] ?? 0] ?? '', syllables[of[at + 1] ?? 0] ?? '']
    const typed = one.slice(0, -1) + two.slice(0, 1) + one.slice(-1) + two.slice(1)
    return two !== '' && word.startsWith(typed, from) ? step(from + typed.length, at + 2, used) : undefined
  }

  const at = (unit: number): Spelled | undefined => step(0, unit, 0)
  const tryAt = (unit: number, visit: Visit): void => {
    const match = at(unit)
    if (match) visit(unit, match)
  }
  const eachIn = (bySound: readonly Uint32Array[], visit: Visit): void => {
    bySound.forEach((list, sound) => {
      if (waysAt(0, sound) !== 0) for (const unit of list) tryAt(unit, visit)
    })
  }
  const eachHanzi = (counts: (unit: number) => boolean, visit: Visit): void => {
    const first = word.charAt(0)
    for (let unit = phrases.units.indexOf(first); unit >= 0; unit = phrases.units.indexOf(first, unit + 1)) {
      if (counts(unit)) tryAt(unit, visit)
    }
  }
  return {
    at,
    each: (visit) => { if (letters[0] === '') eachHanzi(() => true, visit); else eachIn(sounds.units, visit) },
    eachStart: (visit) => { if (letters[0] === '') eachHanzi((unit) => isStart(phrases, unit), visit); else eachIn(sounds.starts, visit) },
  }
}

const mannerOf = (used: Used): Manner => (!(used & FULL) ? 'initials' : used & FIRST ? 'mixed' : 'spelled')
