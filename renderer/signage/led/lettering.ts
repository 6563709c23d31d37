import type { Bitmap } from '../../../core/signage/led/bitmap.ts'
import { type LedFont, readFont, textMask } from '../../../core/signage/led/font.ts'
import type { Lettering } from '../../../core/signage/led/scene.ts'
import { OPENING_FONT } from './opening.ts'

/** Texts of a screen are few and repeat; more than this are forgotten. */
const KEPT = 400

/** The characters that travel with the page itself. */
export const openingFont = (): LedFont => readFont(Uint8Array.from(atob(OPENING_FONT), (character) => character.charCodeAt(0)))

/** Fetches the font of all characters. */
export async function fetchFont(): Promise<LedFont> {
  const answer = await fetch(new URL('./unifont-16.bin', import.meta.url))
  if (!answer.ok) throw new Error(`the font did not come: status ${answer.status}`)
  return readFont(new Uint8Array(await answer.arrayBuffer()))
}

/** Makes texts into masks and keeps them, since they are drawn again with every step. */
export function keepMasks(make: Lettering): Lettering {
  const kept = new Map<string, Bitmap>()
  return (text, rows) => {
    const key = `${rows} ${text}`
    const known = kept.get(key)
    if (known) return known
    if (kept.size >= KEPT) kept.clear()
    const mask = make(text, rows)
    kept.set(key, mask)
    return mask
  }
}

/** The letters of a bitmap font. */
export const bitmapLettering = (font: LedFont): Lettering => keepMasks((text, rows) => textMask(font, text, rows))
