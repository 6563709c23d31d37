// `node build/led-font.mjs`: draws the characters of LED screens anew, out of the outlines of UnifontEX, whose points lie on a
// grid of 16. For maintainers: the file is part of the sources. Its form is read by core/signage/led/font.ts.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { ROOT } from './lib/paths.mjs'

const FONT = path.join(ROOT, 'node_modules/@fontsource/unifontex/files/unifontex-latin-400-normal.woff')
const OUT = path.join(ROOT, 'renderer/signage/led/unifont-16.bin')
/** What stands until the font has come: these characters travel with the page itself. */
const OPENING = '马上就好'
const OPENING_OUT = path.join(ROOT, 'renderer/signage/led/opening.ts')

/** Rows of a character, pixels. */
const SIZE = 16
/** Of the rows, those above the line that letters stand on. */
const ASCENT = 14
/** No Chinese character has these; a character the font lacks is drawn like one of them. */
const UNASSIGNED = [0x0378, 0x0379]

/** Blocks of Unicode that GB 18030 asks for, or that texts of a hall use: first and last character. */
const BLOCKS = [
  [0x0020, 0x007e], [0x00a0, 0x017f], [0x01cd, 0x01dc], [0x0391, 0x03c9], [0x0401, 0x0451], [0x2010, 0x2046], [0x20ac, 0x20ac], [0x2100, 0x214f],
  [0x2150, 0x218b], [0x2190, 0x21ff], [0x2200, 0x22ff], [0x2460, 0x24ff], [0x2500, 0x266f], [0x2713, 0x2717], [0x3000, 0x303f], [0x3041, 0x30ff],
  [0x3105, 0x312f], [0x3200, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xfe10, 0xfe1f], [0xfe30, 0xfe6f], [0xff01, 0xffe6],
]

GlobalFonts.register(readFileSync(FONT), 'LED')
const context = createCanvas(2 * SIZE, SIZE).getContext('2d', { willReadFrequently: true })
context.font = `${SIZE}px LED`

/** The rows of a character as bytes; undefined for what is not seen, such as a soft hyphen. @param {number} code */
const drawn = (code) => {
  const text = String.fromCodePoint(code)
  const { width } = context.measureText(text)
  if (width === 0) return undefined
  if (width !== SIZE / 2 && width !== SIZE) throw new Error(`U+${code.toString(16)} is ${width} wide`)
  context.fillStyle = '#000'
  context.fillRect(0, 0, 2 * SIZE, SIZE)
  context.fillStyle = '#fff'
  context.fillText(text, 0, ASCENT)
  const { data } = context.getImageData(0, 0, width, SIZE)
  const bytes = new Uint8Array(width * SIZE / 8)
  for (let at = 0; at < width * SIZE; at++) {
    const light = data[at * 4]
    if (light !== 0 && light !== 255) throw new Error(`U+${code.toString(16)} is not on the grid`)
    if (light === 255) bytes.fill((bytes[at >> 3] ?? 0) | 0x80 >> (at & 7), at >> 3, (at >> 3) + 1)
  }
  return { code, width, bytes, hash: createHash('sha1').update(bytes).digest('hex') }
}

const lacking = new Set(UNASSIGNED.map((code) => drawn(code)?.hash))
const glyphs = BLOCKS.flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, index) => drawn(first + index)))
  .filter((glyph) => glyph !== undefined).filter(({ hash }) => !lacking.has(hash))

/**
 * A font: how many ranges of characters that follow each other and are of one width; first character, count and width of
 * each, 16 bits with the low byte first; then the rows, character by character.
 * @param {typeof glyphs} chosen
 */
const fontOf = (chosen) => {
  /** @type {{ first: number, width: number, count: number }[]} */
  const ranges = []
  for (const { code, width } of chosen) {
    const range = ranges.at(-1)
    if (range?.width === width && range.first + range.count === code) range.count++
    else ranges.push({ first: code, width, count: 1 })
  }
  const head = new Uint16Array([ranges.length, ...ranges.flatMap(({ first, count, width }) => [first, count, width])])
  return Buffer.concat([Buffer.from(head.buffer), ...chosen.map(({ bytes }) => bytes)])
}

const opening = glyphs.filter(({ code }) => OPENING.includes(String.fromCodePoint(code)))
writeFileSync(OUT, fontOf(glyphs))
writeFileSync(OPENING_OUT, `// written by build/led-font.mjs

/** What stands until the font has come: its characters travel with the page, whose first paint must not wait for a file. */
export const OPENING = '${OPENING}'

/** The font of {@link OPENING}, in base64. */
export const OPENING_FONT = '${fontOf(opening).toString('base64')}'
`)
console.log(`${glyphs.length} characters`)
