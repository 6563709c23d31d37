import { INK } from '../../../core/signage/led/palette.ts'
import { GLYPH_ROWS } from '../../../core/signage/led/font.ts'
import type { Scene } from '../../../core/signage/led/scene.ts'
import type { Format } from './format.ts'
import { marqueeRow, oneLine, type Part, roomOf, sceneOf, textIn } from './parts.ts'

/** What stands when there is nothing to say. */
export interface IdleFacts {
  readonly hall: string
  /** 9:48 */
  readonly time: string
  /** 11月18日 星期三 */
  readonly date: string
  readonly marquee: string
}

/** The largest height, up to `most` rows, in which a text fits between the margins; one row when none does. */
function heightFor({ measure, width, row, margin }: Format, text: string, most: number): number {
  const all = Array.from({ length: most * row / GLYPH_ROWS }, (_, index) => most * row - index * GLYPH_ROWS)
  return all.find((rows) => measure(text, rows) <= width - 2 * margin) ?? row
}

/** The name of the hall with the time below it, as large as they fit; then the date, and the moving line where there is room. */
export function idleScene(format: Format, { hall, time, date, marquee }: IdleFacts): Scene {
  const { rows, row } = format
  if (rows === 1) return oneLine(format, [hall, time])
  const hasMarquee = marquee !== '' && rows >= 4
  const hasDate = rows >= (hasMarquee ? 5 : 4)
  const left = rows - (hasMarquee ? 1 : 0) - (hasDate ? 1 : 0)
  const tall = Math.max(1, Math.ceil(left / 2))
  const name = heightFor(format, hall, left - 1 > 1 ? tall : 1)
  const clock = Math.min(left * row - name, heightFor(format, time, Math.max(1, left - Math.ceil(name / row))))
  const spare = Math.floor((left * row - name - clock) / 2 / GLYPH_ROWS) * GLYPH_ROWS
  const room = roomOf(format, 0)
  const at = (y: number, height: number): typeof room => ({ ...room, y, height })
  const parts: Part[] = [
    textIn(format, hall, at(spare, name), INK.yellow, 'centre'),
    textIn(format, time, at(spare + name, clock), INK.white, 'centre'),
  ]
  if (hasDate) parts.push(textIn(format, date, roomOf(format, left), INK.green, 'centre'))
  if (hasMarquee) parts.push(marqueeRow(format, marquee))
  return sceneOf(format, parts)
}
