import type { Found } from './found.ts'
import type { Library } from './library.ts'
import { coverOf, indexAt, rankOf, unitsAt } from './shelf.ts'
import { makeSpelling, MANNERS } from './spelling.ts'
import { waysExactly } from './syllable.ts'

/** A word for the row above the keys has this many characters. */
const LEAST = 2
const LONGEST = 6
const MOST_WORDS = 8

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })

interface Candidate {
  readonly text: string
  /** compared in turn, the lower the better */
  readonly order: readonly number[]
}

/**
 * What a typed word may mean or become: names and aliases that it is or begins, and words of the names of `best`, the
 * entries found first. Words that it stands for in full come first (db: 低保, 大病), then what is said most.
 */
export function wordsFor(library: Library, word: string, found?: Found, best: readonly number[] = []): string[] {
  const meant = found && /[a-z]/.test(word) ? fromBest(library, found, best) : []
  const candidates = [...fromPhrases(library, word), ...meant].filter(({ text }) => text !== word)
  const sorted = candidates.toSorted((a, b) => compare(a.order, b.order) || (a.text < b.text ? -1 : 1))
  return [...new Set(sorted.map(({ text }) => text))].slice(0, MOST_WORDS)
}

/** Names and aliases that the word begins: the more certain its letters, then the sooner and the oftener said. */
function fromPhrases(library: Library, word: string): Candidate[] {
  const { phrases } = library
  const candidates: Candidate[] = []
  makeSpelling(library, word, waysExactly).eachStart((at, match) => {
    const index = indexAt(phrases, at)
    const cover = coverOf(phrases, index, at, match.end)
    const text = unitsAt(phrases, index)
    if (text.length < LEAST || text.length > LONGEST) return
    const owners = phrases.owners[index] ?? []
    const rank = Math.min(...owners.map((owner) => rankOf(owner) || LONGEST))
    candidates.push({ text, order: [cover === 'whole' ? 0 : 1, MANNERS.indexOf(match.manner), rank, -owners.length, text.length] })
  })
  return candidates
}

/** Short phrases of the entries found, and words of their names where a dictionary cuts them: yl in 基本医疗保险 is 医疗, not 疗保. */
function fromBest({ phrases }: Library, found: Found, best: readonly number[]): Candidate[] {
  return best.flatMap((entry): Candidate[] => {
    const where = found.where(entry)
    if (where < 0) return []
    const units = unitsAt(phrases, where)
    const cuts = units.length <= LONGEST ? [0, units.length] : [...Array.from(dictionary.segment(units), ({ index }) => index), units.length]
    return found.ranges(where).flatMap(([from, to]): Candidate[] => {
      const end = cuts.find((cut) => cut >= to) ?? to
      const isWord = cuts.includes(from) && end - from >= LEAST && end - from <= LONGEST
      return isWord ? [{ text: units.slice(from, end), order: [end === to ? 0 : 1, MANNERS.length, end - from] }] : []
    })
  })
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
