import { gather, type Found, type Range } from './found.ts'
import type { Library } from './library.ts'
import { coverOf, eachWith, unitsAt } from './shelf.ts'

const LATIN = /^[a-z]+$/

/** Finds a word as it is written, in names, aliases and lines. */
export function findWritten(library: Library, word: string): Found {
  const { phrases, lines } = library
  const found = gather(library)
  eachWith(phrases, word, (index, at) => { found.phrase(index, 'written', coverOf(phrases, index, at, at + word.length)) })
  eachWith(lines, word, (index) => {
    if (isWordOf(unitsAt(lines, index), word)) found.line(index)
  })
  return found.done((where) => {
    if (where >= 0) return rangesIn(unitsAt(phrases, where), word)
    const line = unitsAt(lines, ~where)
    return isWordOf(line, word) ? rangesIn(line, word) : []
  })
}

/** Letters are a word of a line when a word begins with them, or, fewer than three, is them. */
const isWordOf = (line: string, word: string): boolean =>
  !LATIN.test(word) || new RegExp(`(^|[^a-z])${word}${word.length < 3 ? '([^a-z]|$)' : ''}`).test(line)

function rangesIn(units: string, word: string): Range[] {
  const ranges: Range[] = []
  for (let at = units.indexOf(word); at >= 0; at = units.indexOf(word, at + word.length)) ranges.push([at, at + word.length])
  return ranges
}
