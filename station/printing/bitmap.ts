/** A picture of black and white dots, eight in a byte, the leftmost in the highest bit, a set bit black; rows follow each other. */
export interface Bitmap {
  /** dots; a multiple of 8 */
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

/** A dot is black where the drawing covers this much of it, of 255: half, and a little less, for thin strokes to hold. */
const BLACK = 112

/** Black and white out of a drawing in black on white, RGBA. There are no greys on thermal paper. */
export function bitmapOf(rgba: Uint8ClampedArray, width: number, height: number): Bitmap {
  const bits = new Uint8Array(width / 8 * height)
  for (let at = 0; at < width * height; at++) {
    if (255 - (rgba[at * 4] ?? 255) >= BLACK) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7))
  }
  return { width, height, bits: withoutCommands(bits) }
}

const DLE = 0x10
/** Second bytes of the commands that a printer obeys at once, wherever they stand: EOT, ENQ, DC4. */
const AT_ONCE = new Set([0x04, 0x05, 0x14])

/**
 * The picture with a dot more wherever its bytes would read as a command to be obeyed at once. Printers look for those
 * also inside of pictures (Epson says so under DLE EOT): they would answer, or open the cash drawer.
 */
function withoutCommands(bits: Uint8Array): Uint8Array {
  return bits.map((byte, at) => (byte === DLE && AT_ONCE.has(bits[at + 1] ?? 0) ? DLE | 0x08 : byte))
}
