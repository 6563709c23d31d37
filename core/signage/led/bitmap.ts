/** A picture of whole pixels, row by row; each cell is the number of an ink, 0 is black. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly cells: Uint8Array
}

/** A part of a picture, pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture, all of it black. */
export const blank = (width: number, height: number): Bitmap => ({ width, height, cells: new Uint8Array(width * height) })

/** Gives every cell of an area this ink; what lies outside of the picture is left out. */
export function fillArea(bitmap: Bitmap, { x, y, width, height }: Area, ink: number): void {
  const left = Math.max(x, 0)
  const right = Math.min(x + width, bitmap.width)
  for (let row = Math.max(y, 0); row < Math.min(y + height, bitmap.height); row++) {
    if (right > left) bitmap.cells.fill(ink, row * bitmap.width + left, row * bitmap.width + right)
  }
}

/**
 * Draws the cells of a mask that are set in one ink, the mask's corner at x, y. Whole cells only, so no edge is ever
 * between two inks.
 * @param clip nothing is drawn outside of it
 */
export function stamp(bitmap: Bitmap, mask: Bitmap, at: { readonly x: number; readonly y: number }, ink: number, clip: Area = { x: 0, y: 0, ...bitmap }): void {
  const left = Math.max(clip.x, at.x, 0)
  const right = Math.min(clip.x + clip.width, at.x + mask.width, bitmap.width)
  const bottom = Math.min(clip.y + clip.height, at.y + mask.height, bitmap.height)
  for (let y = Math.max(clip.y, at.y, 0); y < bottom; y++) {
    const from = (y - at.y) * mask.width - at.x
    const to = y * bitmap.width
    for (let x = left; x < right; x++) if (mask.cells[from + x] === 1) bitmap.cells[to + x] = ink
  }
}

/**
 * Cuts a long strip into as many pieces of one length and lays them one below the other: how a controller is fed that
 * drives a strip longer than any display is wide. A 1024×32 strip in 4 pieces is 256×128.
 */
export function fold(strip: Bitmap, pieces: number): Bitmap {
  if (pieces === 1) return strip
  const width = strip.width / pieces
  const folded = blank(width, strip.height * pieces)
  for (let y = 0; y < folded.height; y++) {
    const from = (y % strip.height) * strip.width + Math.floor(y / strip.height) * width
    folded.cells.set(strip.cells.subarray(from, from + width), y * width)
  }
  return folded
}
