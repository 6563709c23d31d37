import { pinyin } from 'pinyin-pro'
import { LOCAL_READINGS } from './local-readings.ts'

const OPTIONS = { type: 'array', toneSandhi: false } as const
const TONES = /[\u0300\u0301\u0304\u030C]/g
const LOCAL_WORDS = new RegExp(Object.keys(LOCAL_READINGS).join('|'), 'g')
const LOCAL_CHARACTERS = new Set(Object.keys(LOCAL_READINGS).join(''))

/** Gives the syllable of each UTF-16 unit of a text, without tone, ü as v; what is no hanzi reads as itself. */
export type Reader = (text: string) => string[]

/**
 * A reader that remembers the characters with one reading only. The library looks at the characters around, which takes
 * a while, so it is asked only for texts that need it.
 */
export function makeReader(): Reader {
  const single = new Map<string, string | undefined>()
  const plain = new Map<string, string>()
  /** The library can do it too, and takes longer for it than for the reading. */
  const withoutTone = (syllable: string): string => {
    const known = plain.get(syllable) ?? syllable.normalize('NFD').replace(TONES, '').normalize('NFC').replace('ü', 'v')
    plain.set(syllable, known)
    return known
  }
  const singleOf = (char: string): string | undefined => {
    if (single.has(char)) return single.get(char)
    const readings = new Set(pinyin(char, { ...OPTIONS, multiple: true }).map(withoutTone))
    const only = readings.size === 1 && !LOCAL_CHARACTERS.has(char) ? [...readings][0] : undefined
    single.set(char, only)
    return only
  }
  return (text) => {
    const syllables: string[] = []
    for (const char of text) {
      const reading = singleOf(char)
      if (reading === undefined) return inContext(text, withoutTone)
      syllables.push(...inUnits(char, reading))
    }
    return syllables
  }
}

function inContext(text: string, withoutTone: (syllable: string) => string): string[] {
  const read = pinyin(text, OPTIONS).map(withoutTone)
  const syllables = read.length === text.length ? read : Array.from(text, (char, index) => inUnits(char, read[index] ?? char)).flat()
  for (const { 0: word, index } of text.matchAll(LOCAL_WORDS)) {
    syllables.splice(index, word.length, ...(LOCAL_READINGS[word] ?? '').split(' '))
  }
  return syllables
}

/** A character outside the basic plane takes two units, of which the second is silent. */
const inUnits = (char: string, reading: string): string[] => (char.length === 1 ? [reading] : [reading, ''])
