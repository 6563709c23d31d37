import type { Area, Bitmap } from '../../../core/signage/led/bitmap.ts'
import { coverOf, dither } from '../../../core/signage/led/dither.ts'

/** A picture as large as its room on the screen. */
export interface Raster {
  readonly picture: OffscreenCanvas
  /** its cells on a screen of one colour */
  readonly mask: Bitmap
}

const kept = new WeakMap<HTMLImageElement, Raster>()

/** Scales a picture that is loaded to its room, once. Throws when that cannot be done. */
export function rasterOf(image: HTMLImageElement, { width, height }: Area): Raster {
  const known = kept.get(image)
  if (known?.mask.width === width && known.mask.height === height) return known
  const picture = new OffscreenCanvas(width, height)
  const context = picture.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  const from = coverOf({ width: image.naturalWidth, height: image.naturalHeight }, { width, height })
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, from.x, from.y, from.width, from.height, 0, 0, width, height)
  const raster = { picture, mask: dither(context.getImageData(0, 0, width, height)) }
  kept.set(image, raster)
  return raster
}

/** Draws a picture, or what a film shows now, into its room on a screen of all colours; `pieces` as the strip is folded. */
export function showPicture(canvas: HTMLCanvasElement, source: OffscreenCanvas | HTMLVideoElement, room: Area, pieces: number): void {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) return
  const size = source instanceof HTMLVideoElement ? { width: source.videoWidth, height: source.videoHeight } : source
  const from = coverOf(size, room)
  const height = canvas.height / pieces
  for (let piece = 0; piece < pieces; piece++) {
    context.save()
    context.beginPath()
    context.rect(0, piece * height, canvas.width, height)
    context.clip()
    context.drawImage(source, from.x, from.y, from.width, from.height, room.x - piece * canvas.width, room.y + piece * height, room.width, room.height)
    context.restore()
  }
}
