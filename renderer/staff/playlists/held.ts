import type { Program } from '../../../core/signage/program.ts'

/** A slide that is looked at stands until somebody asks for the next one, seconds. */
const HELD_S = 86_400

/**
 * A program that stands at one of its slides, the one after it named as the next. That has an id of its own: a screen that stands
 * at it already would keep it, whatever is asked for. An urgent notice does not come between: it is the playlist that is looked at.
 */
export function heldAt({ slides, ...program }: Program, index: number): Program {
  const [slide, next] = [slides[index % slides.length], slides[(index + 1) % slides.length]]
  return { ...program, urgent: [], slides: [...(slide ? [{ ...slide, seconds: HELD_S, perHour: undefined }] : []), ...(next && slides.length > 1 ? [{ ...next, id: `next ${next.id}` }] : [])] }
}
