import { bitsIn, distanceWithin } from './distance.ts'
import { isTooLittle } from './find-word.ts'
import type { Found } from './found.ts'
import type { Library } from './library.ts'
import { lengthAt, rankOf, unitsAt } from './shelf.ts'
import { spelledAt } from './sounds.ts'
import { wordsFor } from './words.ts'

const MOST_SUGGESTIONS = 3
/** Only words of this many characters are suggested: they are read at a glance. */
const LEAST = 2
const LONGEST = 6

/** A word may be one letter in so many away from what was typed, in pinyin. */
const LETTERS_A_SLIP = 4

/** Words to try when nothing was found: of several typed those that find something by themselves, else words close to it. */
export function suggestionsFor(library: Library, typed: readonly string[], each: readonly Found[]): string[] {
  const finding = typed.filter((_, index) => {
    const found = each[index]
    return typed.length > 1 && found !== undefined && !isTooLittle(found)
  })
  const words = finding.map((word) => (/[a-z]/.test(word) ? wordsFor(library, word)[0] ?? word : word))
  return words.length > 0 ? [...new Set(words)].slice(0, MOST_SUGGESTIONS) : closeWords(library, typed.join(''))
}

/** Words that sound close to one that found nothing, the closest first: 低宝 gives 低保. */
function closeWords(library: Library, word: string): string[] {
  const { phrases, sounds } = library
  const letters = library.read(word).join('')
  const limit = Math.floor(letters.length / LETTERS_A_SLIP)
  if (limit === 0 || !/^[a-z]+$/.test(letters)) return []
  const lacking = lettersLacking(library, letters)
  const candidates: { text: string; order: number }[] = []
  for (let index = 0; index < phrases.texts.length; index += 1) {
    const length = lengthAt(phrases, index)
    const begin = phrases.begin[index] ?? 0
    // a slip brings in one other letter at most: this sorts out nearly all
    if (length < LEAST || length > LONGEST || lacking(begin, length) > limit) continue
    const distance = distanceWithin(limit, letters, spelledAt(sounds, begin, length))
    if (distance === Infinity) continue
    const text = unitsAt(phrases, index)
    const shares = word.split('').some((char) => text.includes(char))
    const rank = Math.min(...(phrases.owners[index] ?? []).map(rankOf))
    candidates.push({ text, order: (distance - (shares ? 0.5 : 0)) * 1000 + rank * 10 + text.length })
  }
  const sorted = candidates.toSorted((a, b) => a.order - b.order || (a.text < b.text ? -1 : 1))
  return [...new Set(sorted.map(({ text }) => text))].slice(0, MOST_SUGGESTIONS)
}

/** Counts the distinct letters of a word that some units of the phrases lack. */
function lettersLacking({ sounds }: Library, letters: string): (begin: number, length: number) => number {
  const maskOf = (text: string): number => text.split('').reduce((mask, letter) => mask | (1 << (letter.charCodeAt(0) % 32)), 0)
  const masks = Uint32Array.from(sounds.syllables, maskOf)
  const wanted = maskOf(letters)
  return (begin, length) => {
    let there = 0
    for (let unit = begin; unit < begin + length; unit += 1) there |= masks[sounds.of[unit] ?? 0] ?? 0
    return bitsIn(wanted & ~there)
  }
}
