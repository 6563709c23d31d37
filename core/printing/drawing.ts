/** Dots across the paper that a printer of 203 dpi (8 dots a millimetre) reaches: 72 mm of 80, 48 mm of 58. */
export type PaperDots = 576 | 384

/** Black is printed, white is the bare paper, inside of something black. */
export type Ink = 'black' | 'white'

/** How a line of text is set. No text is smaller than 28 dots, 3.5 mm. */
export interface TextStyle {
  /** font size, dots */
  readonly size: number
  readonly bold?: boolean
  readonly serif?: boolean
}

/**
 * Something to draw, in dots from the top left corner of the paper; what comes later lies on top. A text begins at `x`
 * and stands on the line `y`; a disc has its centre at `x`, `y`.
 */
export type Mark =
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly style: TextStyle; readonly ink: Ink }
  | { readonly kind: 'area'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly ink: Ink }
  | { readonly kind: 'disc'; readonly x: number; readonly y: number; readonly radius: number; readonly ink: Ink }

/** A paper, ready to be drawn dot by dot. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** Width of a line of text, in dots, in the font it will be drawn with. */
export type Measure = (text: string, style: TextStyle) => number
