import { blank, type Bitmap } from './bitmap.ts'

/** Rows of a character, pixels. */
export const GLYPH_ROWS = 16

/** What stands for a character that the font lacks, as in print. */
const LACKING = '〓'

/** Characters that follow each other and are of one width. */
interface Range {
  readonly first: number
  readonly count: number
  /** 8 or 16 */
  readonly width: number
  /** where the rows of the first one begin, bytes */
  readonly at: number
}

/** A bitmap font of 16 rows, as `build/led-font.mjs` writes it. */
export interface LedFont {
  readonly bytes: Uint8Array
  readonly ranges: readonly Range[]
}

/** Reads the file of a font. Throws when it is cut off: it is a part of the program. */
export function readFont(bytes: Uint8Array): LedFont {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint16(0, true)
  const ranges: Range[] = []
  let at = 2 + count * 6
  for (let index = 0; index < count; index++) {
    const [first = 0, length = 0, width = 0] = [0, 2, 4].map((offset) => view.getUint16(2 + index * 6 + offset, true))
    ranges.push({ first, count: length, width, at })
    at += length * width * GLYPH_ROWS / 8
  }
  if (at !== bytes.length) throw new Error(`the font should have ${at} bytes, it has ${bytes.length}`)
  return { bytes, ranges }
}

const rangeOf = ({ ranges }: LedFont, character: string): Range | undefined => {
  const code = character.codePointAt(0) ?? 0
  return ranges.find(({ first, count }) => code >= first && code < first + count)
}

interface Glyph { readonly width: number; readonly isSet: (x: number, y: number) => boolean }

function glyphOf(font: LedFont, character: string): Glyph {
  const own = rangeOf(font, character)
  const range = own ?? rangeOf(font, LACKING)
  if (!range) return { width: GLYPH_ROWS, isSet: () => false }
  const { first, width, at } = range
  const code = (own ? character : LACKING).codePointAt(0) ?? 0
  const from = (at + (code - first) * width * GLYPH_ROWS / 8) * 8
  return { width, isSet: (x, y) => ((font.bytes[(from + y * width + x) >> 3] ?? 0) & (0x80 >> ((from + y * width + x) & 7))) !== 0 }
}

/** How wide a text is at 16 rows, pixels. */
export const textWidth = (font: LedFont, text: string): number =>
  [...text].reduce((width, character) => width + (rangeOf(font, character)?.width ?? GLYPH_ROWS), 0)

/**
 * A text of one line as a mask: cells of letters are 1. Larger texts repeat whole pixels.
 * @param rows height, a multiple of 16
 */
export function textMask(font: LedFont, text: string, rows: number): Bitmap {
  const scale = rows / GLYPH_ROWS
  const mask = blank(textWidth(font, text) * scale, rows)
  let left = 0
  for (const character of text) {
    const { width, isSet } = glyphOf(font, character)
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < width * scale; x++) {
        if (isSet(Math.floor(x / scale), Math.floor(y / scale))) mask.cells[y * mask.width + left + x] = 1
      }
    }
    left += width * scale
  }
  return mask
}
