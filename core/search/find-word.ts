import { costFrom, isWhole, NEVER } from './cost.ts'
import { findClose } from './close.ts'
import { either, together, type Found } from './found.ts'
import type { Library } from './library.ts'
import { findParts } from './parts.ts'
import { findGapped, findShortened } from './shortened.ts'
import { findSpelled } from './spelled.ts'
import { findWritten } from './written.ts'

/**
 * Finds what several words may mean: all of them, in any order; or the one word that they are without the gaps, as in
 * "di bao".
 */
export function findWords(library: Library, words: readonly string[], each: readonly Found[]): Found {
  const [first, ...others] = each
  return first && others.length === 0 ? first : either(findExact(library, words.join('')), together(each))
}

/** What is tried in turn when too little was found; the first that finds anything ends it. */
const ATTEMPTS = [findClose, findGapped, findParts]

/** Finds what one typed word may mean. */
export function findWord(library: Library, word: string): Found {
  const found = findExact(library, word)
  if (!isTooLittle(found)) return found
  for (const attempt of ATTEMPTS) {
    const more = attempt(library, word)
    if (more?.costs.some((cost) => cost !== NEVER)) return either(found, more)
  }
  return found
}

/** Whether too little was found to be what was meant: nothing, or only words inside the text and letters met by chance. */
export const isTooLittle = ({ costs }: Found): boolean => costs.every((cost) => cost >= costFrom('mixed') && !isWhole(cost))

function findExact(library: Library, word: string): Found {
  const written = findWritten(library, word)
  const more = /[a-z]/.test(word) ? findSpelled(library, word) : findShortened(library, word)
  return more ? either(written, more) : written
}
