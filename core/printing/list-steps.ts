import type { Step } from '../content/procedure.ts'
import { type Block, area, overlaid, shifted, space, stacked, text } from './blocks.ts'
import type { Ink } from './drawing.ts'
import { heading } from './list-materials.ts'
import type { Setting, TakeHomeList } from './paper.ts'

const RADIUS = 23
const LEFT = 2 * RADIUS + 18
/** Radius of the circle in front of what black ones mean. */
const LEGEND = 11

/** The steps as a path down the paper: black is what the visitor does, outlined what others do. */
export function steps({ procedure }: TakeHomeList, set: Setting): Block {
  const { words, style } = set
  const rows = procedure.steps.map((step, at) => row(step, at, set))
  const joined = rows.map((block, at) => (at < rows.length - 1 ? overlaid(link(block.height), block) : block))
  const isMixed = new Set(procedure.steps.map(({ who }) => who === '申请人')).size > 1
  return stacked(
    heading(words.how, set),
    space(10),
    ...joined,
    ...isMixed ? [overlaid(disc(LEGEND, RADIUS + 1, 20), shifted(text({ ...set, width: set.width - LEFT }, words.yours, style(30)), LEFT, 0))] : [],
  )
}

function row(step: Step, at: number, set: Setting): Block {
  const { words, style, nameOf } = set
  const column = { ...set, width: set.width - LEFT }
  const name = text(column, nameOf(step), style(38, { bold: true }))
  const about = text(column, words.step(step), style(28))
  const beside = name.width + 14
  const line = beside + about.width <= column.width && about.height < name.height
    ? overlaid(name, shifted(about, beside, name.height - about.height - 3))
    : stacked(name, about)
  return stacked(overlaid(circle(String(at + 1), step.who === '申请人', set), shifted(line, LEFT, 0)), space(12))
}

const disc = (radius: number, x: number, y: number, ink: Ink = 'black'): Block =>
  ({ width: x + radius, height: y + radius, marks: [{ kind: 'disc', x, y, radius, ink }] })

/** A number in a circle: white on black, or black in a ring. */
function circle(number: string, isFilled: boolean, { measure }: Setting): Block {
  const style = { size: 28, bold: true }
  const middle = RADIUS + 1
  const x = Math.round(middle - measure(number, style) / 2)
  const digits: Block = { width: 0, height: 0, marks: [{ kind: 'text', x, y: middle + 10, text: number, style, ink: isFilled ? 'white' : 'black' }] }
  return overlaid(disc(RADIUS, middle, middle), ...isFilled ? [] : [disc(RADIUS - 4, middle, middle, 'white')], digits)
}

/** Dots that lead from one circle to the next. */
function link(height: number): Block {
  const from = 2 * RADIUS + 8
  const count = Math.max(0, Math.floor((height - from + 8) / 10))
  return stacked(...Array.from({ length: count }, (_, at) => shifted(area(4, 4), RADIUS - 1, at === 0 ? from : 6)))
}
