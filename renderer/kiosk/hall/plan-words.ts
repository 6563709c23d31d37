import { wordsOf } from '../../parts/words-of.ts'
import type { Box } from './plan-geometry.ts'

/** Lines of a word on the plan stand this far apart, in font sizes. */
export const LINE_HEIGHT = 1.16

/** Width of bold text in font sizes: a Chinese character is square, the others are guessed a little wide. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 1 : character === ' ' ? 0.28 : /[A-Z&mw]/.test(character) ? 0.8 : 0.6), 0)

/**
 * Lines of a name that fit a box, sizes in font sizes: names joined with ` · ` break there first, then between words,
 * never inside one. Undefined when it does not fit: then it is left off, for text is never shrunk (look.md §3).
 */
export function fitWords(name: string, width: number, height: number): string[] | undefined {
  const most = Math.floor(height / LINE_HEIGHT + 0.01)
  const fits = (lines: string[]) => lines.length <= most && lines.every((line) => textWidth(line) <= width)
  return [[name], name.split(' · '), name.split(' · ').flatMap((part) => flow(part, width))].find(fits)
}

/** Breaks a text between words into as few lines as the width allows, and those about equally long. */
function flow(text: string, width: number): string[] {
  const words = wordsOf(text)
  const lines = fill(words, width)
  for (let narrower = width - 0.5; narrower > 0; narrower -= 0.5) {
    const tighter = fill(words, narrower)
    if (tighter.length > lines.length || tighter.some((line) => textWidth(line) > narrower)) return fill(words, narrower + 0.5)
  }
  return lines
}

const fill = (words: readonly string[], width: number): string[] => words.reduce<string[]>((lines, word) => {
  const longer = `${lines.at(-1) ?? ''}${word}`
  return lines.length > 0 && textWidth(longer.trimEnd()) <= width ? [...lines.slice(0, -1), longer] : [...lines, word]
}, []).map((line) => line.trim())

/** Words keep this far from the edge of the sheet, px. */
const EDGE = 8

/** Around a point: below it, then right, left and above, at a distance; below and above they move away from the sheet's sides. */
export function around({ x, y }: { x: number; y: number }, size: { width: number; height: number }, away: number, sheet: number): Box[] {
  const { width, height } = size
  const across = Math.min(Math.max(x - width / 2, EDGE), sheet - EDGE - width)
  return [
    { x: across, y: y + away, width, height },
    { x: x + away, y: y - height / 2, width, height },
    { x: x - away - width, y: y - height / 2, width, height },
    { x: across, y: y - away - height, width, height },
  ]
}

/** Below a box, then above it. */
export const alongside = (box: Box, size: { width: number; height: number }, away: number): Box[] => {
  const x = box.x + (box.width - size.width) / 2
  return [{ x, y: box.y + box.height + away, ...size }, { x, y: box.y - away - size.height, ...size }]
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const onSheet = ({ x, y, width, height }: Box, sheet: { width: number; height: number }): boolean =>
  x >= EDGE && y >= EDGE && x + width <= sheet.width - EDGE && y + height <= sheet.height - EDGE

/** The first of the places for a word that lies on the sheet and touches nothing. */
export const firstFree = (places: readonly Box[], sheet: { width: number; height: number }, taken: readonly Box[]): Box | undefined =>
  places.find((place) => onSheet(place, sheet) && !taken.some((box) => overlap(box, place)))
