import { NEVER } from './cost.ts'
import type { Found } from './found.ts'
import type { Library } from './library.ts'
import { findBy } from './spelled.ts'
import { makeSpelling } from './spelling.ts'
import { waysAsSaid, waysInFull, waysWithSlip } from './syllable.ts'

/** A slip of the finger or of the ear is looked for in words this long: in shorter ones everything is close to everything. */
const LEAST_LETTERS = 5
const LEAST_HANZI = 3

const LETTERS = /^[a-z]+$/
const ANY_LETTER = /[a-z]/

/** Finds what is one slip away from a word, or sounds like it; undefined when the word is too short for that. */
export function findClose(library: Library, word: string): Found | undefined {
  return LETTERS.test(word) ? closeLetters(library, word) : closeHanzi(library, word)
}

function closeLetters(library: Library, word: string): Found | undefined {
  if (word.length < LEAST_LETTERS) return undefined
  const alike = findBy(library, makeSpelling(library, word, waysAsSaid), () => 'alike')
  if (alike.costs.some((cost) => cost !== NEVER)) return alike
  return findBy(library, makeSpelling(library, word, waysWithSlip), ({ end }, at) => (end - at > 1 ? 'slip' : undefined))
}

/** Characters that sound like the right ones, one in three: 高龄津帖, 社宝卡. */
function closeHanzi(library: Library, word: string): Found | undefined {
  const letters = library.read(word).join('')
  const long = ANY_LETTER.test(word) ? letters.length >= LEAST_LETTERS : word.length >= LEAST_HANZI
  if (!long || !LETTERS.test(letters)) return undefined
  const wrongOnes = Math.max(1, Math.floor(word.length / LEAST_HANZI))
  const { units } = library.phrases
  const isRight = (at: number, end: number): boolean =>
    ANY_LETTER.test(word) || (end - at === word.length && word.split('').filter((char, index) => char !== units[at + index]).length <= wrongOnes)
  return findBy(library, makeSpelling(library, letters, waysInFull), ({ end }, at) => (isRight(at, end) ? 'sound' : undefined))
}
