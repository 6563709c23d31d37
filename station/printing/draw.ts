import { type SKRSContext2D, createCanvas } from '@napi-rs/canvas'
import type { Drawing, Mark, Measure, PaperDots, TextStyle } from '../../core/printing/drawing.ts'
import { layoutList } from '../../core/printing/list.ts'
import type { Page, TakeHomeList, TicketSlip, TrialPaper } from '../../core/printing/paper.ts'
import { layoutTicket } from '../../core/printing/ticket.ts'
import { layoutTrial } from '../../core/printing/trial.ts'
import { type Bitmap, bitmapOf } from './bitmap.ts'
import type { FontOf } from './fonts.ts'

/** A paper to be printed. */
export type Paper =
  | { readonly kind: 'ticket'; readonly slip: TicketSlip }
  | { readonly kind: 'list'; readonly list: TakeHomeList }
  | { readonly kind: 'trial'; readonly trial: TrialPaper }

/** Draws papers, one after the other. */
export type DrawPaper = (paper: Paper, dots: PaperDots) => Bitmap

/** Prepares to lay out and draw in these fonts. A paper takes some ten milliseconds, the first one about a second. */
export function openDraw(fontOf: FontOf): DrawPaper {
  const measure = measureWith(fontOf)
  return (paper, dots) => {
    return rasterize(layout(paper, { dots, measure }), fontOf)
  }
}

function layout(paper: Paper, page: Page): Drawing {
  switch (paper.kind) {
    case 'ticket': return layoutTicket(paper.slip, page)
    case 'list': return layoutList(paper.list, page)
    case 'trial': return layoutTrial(paper.trial, page)
  }
}

/** Size at which a character is measured, once and for all sizes. */
const MEASURED = 100

/**
 * Measures texts by their characters, each looked up in the hundred files only once: a tenth of the time, and no more
 * than a dot off, for the pairs of letters that stand closer.
 */
function measureWith(fontOf: FontOf): Measure {
  const context = createCanvas(1, 1).getContext('2d')
  const known = new Map<string, number>()
  const widthOf = (character: string, face: Omit<TextStyle, 'size'>): number => {
    const key = `${character}${face.bold ? ' bold' : ''}${face.serif ? ' serif' : ''}`
    let width = known.get(key)
    if (width === undefined) {
      context.font = fontOf({ ...face, size: MEASURED })
      width = context.measureText(character).width / MEASURED
      known.set(key, width)
    }
    return width
  }
  return (text, { size, ...face }) => [...text].reduce((sum, character) => sum + widthOf(character, face), 0) * size
}

function rasterize({ width, height, marks }: Drawing, fontOf: FontOf): Bitmap {
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  for (const mark of marks) draw(context, mark, fontOf)
  return bitmapOf(context.getImageData(0, 0, width, height).data, width, height)
}

function draw(context: SKRSContext2D, mark: Mark, fontOf: FontOf): void {
  context.fillStyle = mark.ink
  switch (mark.kind) {
    case 'area': return context.fillRect(mark.x, mark.y, mark.width, mark.height)
    case 'text':
      context.font = fontOf(mark.style)
      return context.fillText(mark.text, mark.x, mark.y)
    case 'disc':
      context.beginPath()
      context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI)
      return context.fill()
  }
}
