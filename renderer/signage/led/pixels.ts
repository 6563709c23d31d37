import type { Bitmap } from '../../../core/signage/led/bitmap.ts'
import type { coloursOf } from '../../../core/signage/led/palette.ts'

const OPAQUE = 255

/** Gives a canvas the size and the cells of a picture, in the colours of its inks; nothing is smoothed. */
export function showPixels(canvas: HTMLCanvasElement, { width, height, cells }: Bitmap, colours: ReturnType<typeof coloursOf>): void {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const image = new ImageData(width, height)
  // a whole pixel at a time: this is done 25 times a second
  const pixels = new Uint32Array(image.data.buffer)
  const lights = new Uint32Array(Uint8Array.from(colours.flatMap((light) => [...light, OPAQUE])).buffer)
  for (let at = 0; at < cells.length; at++) pixels[at] = lights[cells[at] ?? 0] ?? 0
  canvas.getContext('2d', { alpha: false })?.putImageData(image, 0, 0)
}
