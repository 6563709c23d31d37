import type { Drawing, Ink, Mark, Measure, TextStyle } from './drawing.ts'
import { wrap } from './wrap.ts'

/** A part of a paper, drawn from its own top left corner. */
export type Block = Drawing

/** Where a part is set: how wide it may be, in dots, and how wide texts are. */
export interface Column {
  readonly width: number
  readonly measure: Measure
}

/** Height of a line of text in font sizes, and where its letters stand in it: the em box of Noto Sans SC, 0.88 above the line. */
const LINE = 1.3
const ASCENT = 0.88
/** Height of digits and capitals in font sizes. */
const CAPITAL = 0.74

const moved = (mark: Mark, x: number, y: number): Mark => ({ ...mark, x: mark.x + x, y: mark.y + y })

/** The same part further right and down. */
export const shifted = ({ width, height, marks }: Block, x: number, y: number): Block =>
  ({ width: width + x, height: height + y, marks: marks.map((mark) => moved(mark, x, y)) })

/** Parts upon each other, all from the same corner. */
export const overlaid = (...blocks: readonly Block[]): Block => ({
  width: Math.max(0, ...blocks.map(({ width }) => width)),
  height: Math.max(0, ...blocks.map(({ height }) => height)),
  marks: blocks.flatMap(({ marks }) => marks),
})

/** Parts below each other. */
export const stacked = (...blocks: readonly Block[]): Block => blocks.reduce(
  (above, block) => ({ ...overlaid(above, shifted(block, 0, above.height)), height: above.height + block.height }),
  space(0),
)

/** Nothing, this high. */
export const space = (height: number): Block => ({ width: 0, height, marks: [] })

/** A filled rectangle. */
export const area = (width: number, height: number, ink: Ink = 'black'): Block =>
  ({ width, height, marks: [{ kind: 'area', x: 0, y: 0, width, height, ink }] })

/** A dashed line across, to fold or tear along. */
export const dashes = (width: number, dash = 12, line = 4): Block =>
  overlaid(space(line), ...Array.from({ length: Math.ceil(width / (dash * 1.5)) }, (_, at) => shifted(area(Math.min(dash, width - at * dash * 1.5), line), at * dash * 1.5, 0)))

/** An empty box to tick. */
export const box = (size: number, line = 4): Block => overlaid(area(size, size), shifted(area(size - 2 * line, size - 2 * line, 'white'), line, line))

/** A box with a tick in it: down to the right, then up. */
export const ticked = (size: number): Block => {
  const dot = Math.round(size / 6)
  const down = Math.round(size / 5)
  const up = Math.round(size / 2.5)
  const turn = { x: Math.round(size * 0.42), y: Math.round(size * 0.72) }
  const at = (x: number, y: number): Block => shifted(area(dot, dot), x - Math.round(dot / 2), y - Math.round(dot / 2))
  return overlaid(
    box(size),
    ...Array.from({ length: down }, (_, step) => at(turn.x - step, turn.y - step)),
    ...Array.from({ length: up }, (_, step) => at(turn.x + step, turn.y - step)),
  )
}

/** How lines stand in their column. */
export type Align = 'start' | 'middle'

/** A text, broken into lines where it is wider than its column. */
export const text = ({ width, measure }: Column, words: string, style: TextStyle, align: Align = 'start'): Block => {
  const height = Math.round(style.size * LINE)
  const lines = wrap(words, (part) => measure(part, style), width).map((line): Block => {
    const long = Math.ceil(measure(line, style))
    const free = align === 'start' ? 0 : Math.floor((width - long) / 2)
    const y = Math.round((height - style.size) / 2 + style.size * ASCENT)
    return shifted({ width: long, height, marks: [{ kind: 'text', x: 0, y, text: line, style, ink: 'black' }] }, Math.max(0, free), 0)
  })
  return stacked(...lines)
}

/** Digits and capitals as large as the column allows, up to `most` dots of font size, with no room above or below. */
export const largest = ({ width, measure }: Column, words: string, most: number): Block => {
  const per = measure(words, { size: 100, bold: true }) / 100
  const style = { size: Math.min(most, Math.floor(width / per)), bold: true }
  const height = Math.round(style.size * CAPITAL)
  return { width: Math.ceil(measure(words, style)), height, marks: [{ kind: 'text', x: 0, y: height, text: words, style, ink: 'black' }] }
}

const turned = (mark: Mark): Mark => ({ ...mark, ink: mark.ink === 'black' ? 'white' : 'black' })

/** White on black: a part in the middle of a band. */
export const inverse = (block: Block, { width, height, left }: { width: number; height: number; left: number }): Block =>
  overlaid(area(width, height), shifted({ ...block, marks: block.marks.map(turned) }, left, Math.round((height - block.height) / 2)))

/** Two parts at the left and right end of one line when both fit in a column, else below each other. */
export const ends = ({ width }: Column, left: Block, right: Block, gap = 24): Block => {
  if (left.width + right.width + gap > width) return stacked(left, right)
  const height = Math.max(left.height, right.height)
  return overlaid(shifted(left, 0, height - left.height), shifted(right, width - right.width, height - right.height))
}
