import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Bitmap } from '../../core/signage/led/bitmap.ts'
import type { Pixels } from '../../core/signage/led/dither.ts'
import { type LedFont, readFont } from '../../core/signage/led/font.ts'
import { bitmapLettering } from '../../renderer/signage/led/lettering.ts'
import { ROOT } from '../../build/lib/paths.mjs'

/** The characters of LED screens, as they ship. */
export const ledFont: LedFont = readFont(new Uint8Array(readFileSync(path.join(ROOT, 'renderer/signage/led/unifont-16.bin'))))

/** Their letters. */
export const ledLettering = bitmapLettering(ledFont)

/** A picture as text: a line for each row, `.` for black and `#` for a cell that is lit. */
export const textArt = ({ width, height, cells }: Bitmap): string[] =>
  Array.from({ length: height }, (_, y) => [...cells.subarray(y * width, (y + 1) * width)].map((cell) => (cell === 0 ? '.' : '#')).join(''))

/** Decodes a PNG. */
export async function pixelsOf(png: Buffer): Promise<Pixels> {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height)
  return { width, height, data }
}

/** The colours in a part of a picture, `#rrggbb`, in alphabetical order. */
export function coloursIn({ width, data }: Pixels, area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): string[] {
  const seen = new Set<string>()
  for (let y = area.y; y < area.y + area.height; y++) {
    for (let x = area.x; x < area.x + area.width; x++) seen.add(`#${Buffer.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)).toString('hex')}`)
  }
  return [...seen].sort()
}
