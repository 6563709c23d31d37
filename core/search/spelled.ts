import type { Group } from './cost.ts'
import { gather, type Found, type Range } from './found.ts'
import type { Library } from './library.ts'
import { coverOf, indexAt, isStart } from './shelf.ts'
import { makeSpelling, MANNERS, type Spelled, type Spelling } from './spelling.ts'
import { waysExactly } from './syllable.ts'

/** Finds a word by its letters: whole syllables, first letters, or some of each, the last syllable perhaps unfinished. */
export function findSpelled(library: Library, word: string): Found {
  const spelling = makeSpelling(library, word, waysExactly)
  if (word.length > 1) return findBy(library, spelling, ({ manner }) => manner)
  // one letter is found in almost every entry: it stands for what begins with it
  return findBy(library, { ...spelling, each: spelling.eachStart }, ({ manner }, at) => (isStart(library.phrases, at) ? manner : undefined))
}

/** Finds all phrases in which a spelling matches. `groupOf` gives the group of a match, or undefined to leave it out. */
export function findBy(library: Library, spelling: Spelling, groupOf: (match: Spelled, at: number) => Group | undefined): Found {
  const { phrases } = library
  const found = gather(library)
  spelling.each((at, match) => {
    const group = groupOf(match, at)
    if (!group) return
    const index = indexAt(phrases, at)
    found.phrase(index, group, coverOf(phrases, index, at, match.end))
  })
  const rangesIn = (index: number): Range[] => {
    const begin = phrases.begin[index] ?? 0
    const matches: (Spelled & { at: number })[] = []
    for (let at = begin; at < (phrases.begin[index + 1] ?? 0); at += 1) {
      const match = spelling.at(at)
      if (match && groupOf(match, at)) matches.push({ ...match, at })
    }
    const best = MANNERS.find((manner) => matches.some((match) => match.manner === manner))
    return matches.filter(({ manner }) => manner === best).map(({ at, end }) => [at - begin, end - begin])
  }
  return found.done((where) => (where < 0 ? [] : rangesIn(where)))
}
