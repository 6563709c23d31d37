import { blank } from '../../../core/signage/led/bitmap.ts'
import type { Lettering } from '../../../core/signage/led/scene.ts'
import { keepMasks } from './lettering.ts'

/** Letters from this height on are Noto Sans SC Bold on screens of all colours (look.md §10), pixels. */
const LEAST = 32
/** Size of the letters in a row, of its height. */
const SIZE = 28 / 32
/** Where the letters stand in a row, of its height. */
const BASELINE = 27 / 32
/** A pixel is lit when more than half of it is covered, of 255. */
const HALF = 128

const fontOf = (rows: number): string => `700 ${rows * SIZE}px 'Noto Sans SC Variable', 'Noto Sans SC Rare'`

/**
 * Bold letters without edges between two colours, for large rows; small rows, and texts whose characters are still being
 * loaded, have the letters of `small`.
 * @param loaded is told that texts can be laid out anew
 */
export function boldLettering(small: Lettering, loaded: () => void): Lettering {
  const asked = new Set<string>()
  const ready = new Set<string>()
  const make = keepMasks((text, rows) => {
    const canvas = new OffscreenCanvas(1, rows)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return small(text, rows)
    context.font = fontOf(rows)
    canvas.width = Math.max(1, Math.ceil(context.measureText(text).width))
    context.font = fontOf(rows)
    context.fillText(text, 0, rows * BASELINE)
    const { data } = context.getImageData(0, 0, canvas.width, rows)
    const mask = blank(canvas.width, rows)
    for (let at = 0; at < mask.cells.length; at++) mask.cells[at] = (data[at * 4 + 3] ?? 0) >= HALF ? 1 : 0
    return mask
  })
  return (text, rows) => {
    if (rows < LEAST) return small(text, rows)
    if (ready.has(text)) return make(text, rows)
    if (!asked.has(text)) {
      asked.add(text)
      // a font that does not come leaves the bitmap letters
      document.fonts.load(fontOf(rows), text).then(() => {
        ready.add(text)
        loaded()
      }, () => undefined)
    }
    return small(text, rows)
  }
}
