import { gather, type Found, type Range } from './found.ts'
import type { Library } from './library.ts'
import { coverOf, eachWith, unitsAt } from './shelf.ts'

/** Finds a word as it is written, in names, aliases and lines. */
export function findWritten(library: Library, word: string): Found {
  const { phrases, lines } = library
  const found = gather(library)
  eachWith(phrases, word, (index, at) => { found.phrase(index, 'written', coverOf(phrases, index, at, at + word.length)) })
  eachWith(lines, word, (index) => {
    if (rangesInLine(unitsAt(lines, index), word).length > 0) found.line(index)
  })
  return found.done((where) => (where < 0 ? rangesInLine(unitsAt(lines, ~where), word) : rangesIn(unitsAt(phrases, where), word)))
}

const rangesIn = (units: string, word: string): Range[] => rangesOf(units, new RegExp(word, 'g'))

/** A line is full of letters: they are found where a word begins with them or, when they are only two, where a word is them. */
function rangesInLine(units: string, word: string): Range[] {
  if (!/^[a-z]+$/.test(word)) return rangesIn(units, word)
  return word.length < 2 ? [] : rangesOf(units, new RegExp(`(?<![a-z])${word}${word.length === 2 ? '(?![a-z])' : ''}`, 'g'))
}

const rangesOf = (units: string, pattern: RegExp): Range[] => Array.from(units.matchAll(pattern), ({ 0: { length }, index }) => [index, index + length])
