import type { Bitmap } from '../../../core/signage/led/bitmap.ts'
import type { coloursOf } from '../../../core/signage/led/palette.ts'

const OPAQUE = 255

/** Gives a canvas the size and the cells of a picture, in the colours of its inks; nothing is smoothed. */
export function showPixels(canvas: HTMLCanvasElement, { width, height, cells }: Bitmap, colours: ReturnType<typeof coloursOf>): void {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const image = new ImageData(width, height)
  cells.forEach((ink, at) => image.data.set([...colours[ink] ?? [0, 0, 0], OPAQUE], at * 4))
  canvas.getContext('2d', { alpha: false })?.putImageData(image, 0, 0)
}
