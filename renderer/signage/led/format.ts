import type { Lettering } from '../../../core/signage/led/scene.ts'
import { GLYPH_ROWS } from '../../../core/signage/led/font.ts'

/** A screen as its templates see it. */
export interface Format {
  readonly width: number
  readonly height: number
  /** height of a row of text, pixels: 16, on large screens a multiple of it */
  readonly row: number
  /** rows of text that fit, at least one */
  readonly rows: number
  /** free pixels left and right of a text */
  readonly margin: number
  readonly isColour: boolean
  /** how wide a text is, pixels */
  readonly measure: (text: string, rows: number) => number
}

/** A screen of four rows is drawn for this height and at least this width, pixels. */
const DRAWN = { width: 192, height: 64 }
/** Narrower ones have a narrower margin, and then none. */
const NARROW = { half: 256, none: 128 }
/** A strip over a door, so many times longer than high and too low for four rows, is read as one line. */
const STRIP = 12

/** The format of a screen of a size in pixels. */
export function formatOf({ width, height }: { readonly width: number; readonly height: number }, isColour: boolean, lettering: Lettering): Format {
  const scale = Math.max(1, Math.floor(Math.min(width / DRAWN.width, height / DRAWN.height)))
  const isStrip = height < DRAWN.height && width >= STRIP * height
  const row = isStrip ? Math.floor(height / GLYPH_ROWS) * GLYPH_ROWS : GLYPH_ROWS * scale
  return {
    width, height, row, isColour,
    rows: Math.max(1, Math.floor(height / row)),
    margin: width < NARROW.none ? 0 : width < NARROW.half ? row / 4 : row / 2,
    measure: (text, rows) => lettering(text, rows).width,
  }
}
