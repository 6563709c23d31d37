import { gather, type Found, type Range } from './found.ts'
import type { Library } from './library.ts'
import { coverOf, indexAt, lengthAt } from './shelf.ts'

/** 低保 is two of the characters of 最低生活保障: no more than two are left out between neighbours. */
const HANZI = /^\p{Script=Han}{2,6}$/u
const FEW = '[^\\n]{0,2}?'

/** 耕地…补贴, gdbt: two words of a long name with others between them. */
const INITIALS = /^[a-z]{4,8}$/
const OTHERS = '[^\\n]{1,6}?'

/** Finds hanzi that shorten a name as people do: 医保 in 医疗保险, 社保卡 in 社会保障卡. Undefined for other words. */
export function findShortened(library: Library, word: string): Found | undefined {
  if (!HANZI.test(word)) return undefined
  return findPattern(library, library.phrases.units, Array.from(word, (char) => `(${char})`).join(FEW), 'shortened')
}

/** Finds the first letters of two words of a name that stand apart: gdbt in 耕地地力保护补贴. Undefined for other words. */
export function findGapped(library: Library, word: string): Found | undefined {
  if (!INITIALS.test(word)) return undefined
  const cuts = Array.from({ length: word.length - 3 }, (_, index) => index + 2)
  return findPattern(library, library.sounds.initials, cuts.map((cut) => `(${word.slice(0, cut)})${OTHERS}(${word.slice(cut)})`).join('|'), 'gapped')
}

/** Finds names by a pattern over the units or the initials of the phrases; what its groups take is marked. */
function findPattern(library: Library, units: string, pattern: string, group: 'shortened' | 'gapped'): Found {
  const { phrases } = library
  const found = gather(library)
  for (const { 0: match, index: at } of units.matchAll(new RegExp(pattern, 'g'))) {
    const index = indexAt(phrases, at)
    found.name(index, group, coverOf(phrases, index, at, at + match.length))
  }
  const rangesIn = (begin: number, length: number): Range[] => {
    const taken: (Range | undefined)[] = new RegExp(pattern, 'd').exec(units.slice(begin, begin + length))?.indices?.slice(1) ?? []
    return taken.filter((range) => range !== undefined)
  }
  return found.done((where) => (where < 0 ? [] : rangesIn(phrases.begin[where] ?? 0, lengthAt(phrases, where))))
}
