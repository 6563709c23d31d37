import { pinyin } from 'pinyin-pro'
import { LOCAL_READINGS } from './local-readings.ts'

const OPTIONS = { type: 'array', toneType: 'none', v: true } as const
const LOCAL = Object.entries(LOCAL_READINGS).map(([word, syllables]) => ({ word, syllables: syllables.split(' ') }))

/** Gives the syllable of each UTF-16 unit of a text, without tone, ü as v; what is no hanzi reads as itself. */
export type Reader = (text: string) => string[]

/**
 * A reader that remembers the characters with one reading only. The library looks at the characters around, which takes
 * a while, so it is asked only for texts that need it.
 */
export function makeReader(): Reader {
  const single = new Map<string, string | undefined>()
  const singleOf = (char: string): string | undefined => {
    if (single.has(char)) return single.get(char)
    const readings = new Set(pinyin(char, { ...OPTIONS, multiple: true }))
    const only = readings.size === 1 ? [...readings][0] : undefined
    single.set(char, only)
    return only
  }
  return (text) => {
    const syllables: string[] = []
    for (const char of text) {
      const reading = singleOf(char)
      if (reading === undefined) return inContext(text)
      syllables.push(...inUnits(char, reading))
    }
    return syllables
  }
}

function inContext(text: string): string[] {
  const read = pinyin(text, OPTIONS)
  const syllables = [...text].flatMap((char, index) => inUnits(char, read[index] ?? char))
  for (const { word, syllables: right } of LOCAL) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) syllables.splice(at, right.length, ...right)
  }
  return syllables
}

/** A character outside the basic plane takes two units, of which the second is silent. */
const inUnits = (char: string, reading: string): string[] => (char.length === 1 ? [reading] : [reading, ''])
