import { type Area, blank, type Bitmap } from './bitmap.ts'

/** A picture as a canvas gives it. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** red, green, blue and opacity of each pixel */
  readonly data: Uint8ClampedArray
}

/** The part of a picture that fills a room of another shape: as much as can be, from its middle. */
export function coverOf(picture: { readonly width: number; readonly height: number }, room: { readonly width: number; readonly height: number }): Area {
  const scale = Math.max(room.width / picture.width, room.height / picture.height)
  const [width, height] = [room.width / scale, room.height / scale]
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height }
}

/** Ordered dithering after Bayer: each cell of four by four lights up at a brightness of its own, so that tones become patterns that stand still. */
const BAYER = [[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]
const STEPS = 16

/** The darkest and the brightest of so many pixels count as black and as white, so that a pale picture has both; of all pixels. */
const TAIL = 0.02
/** Tones nearer to each other than this are one, of 255. */
const LEAST = 8

/** How bright a pixel looks (ITU-R BT.601), 0 to 255. */
const brightness = ({ data }: Pixels, at: number): number => 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0)

/** A picture in one colour: cells of it that are lit are 1. All are 0 when it has one tone only, and so shows nothing. */
export function dither(pixels: Pixels): Bitmap {
  const mask = blank(pixels.width, pixels.height)
  const tones = Float32Array.from(mask.cells, (_, at) => brightness(pixels, at))
  const sorted = tones.toSorted()
  const tail = Math.floor(sorted.length * TAIL)
  const dark = sorted[tail] ?? 0
  const range = (sorted[sorted.length - 1 - tail] ?? 0) - dark
  if (range < LEAST) return mask
  for (const [at, tone] of tones.entries()) {
    const limit = ((BAYER[Math.floor(at / pixels.width) % 4]?.[at % pixels.width % 4] ?? 0) + 0.5) / STEPS
    if ((tone - dark) / range > limit) mask.cells[at] = 1
  }
  return mask
}
