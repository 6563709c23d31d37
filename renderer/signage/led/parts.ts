import { INK, type Ink } from '../../../core/signage/led/palette.ts'
import { gapOf, type Line, type Run, type Scene, STEP_MS, stepsOf } from '../../../core/signage/led/scene.ts'
import type { Area } from '../../../core/signage/led/bitmap.ts'
import type { Format } from './format.ts'
import { tight } from './wrap.ts'

/** A frame to read stands for this long (look.md §10), milliseconds. */
export const FRAME_MS = 6_000

/** What a scene is put together from. */
export type Part = Partial<Omit<Scene, 'ms'>>

/** A line has gone by once after so many milliseconds. */
export const msOf = (format: Format, { text, room }: Line): number => stepsOf(format.measure(text, room.height), gapOf(room)) * STEP_MS

/** Puts parts together. It stands for `ms`, or until every line of it has gone by once. */
export function sceneOf(format: Format, parts: readonly Part[], ms = FRAME_MS): Scene {
  const lines = parts.flatMap((part) => part.lines ?? [])
  const waits = lines.filter(({ since }) => since === 'scene').map((line) => msOf(format, line))
  return { boxes: parts.flatMap((part) => part.boxes ?? []), runs: parts.flatMap((part) => part.runs ?? []), lines, ms: Math.max(ms, ...waits) }
}

/** A text in a room: it stands there where it fits, and moves where it does not. */
export function textIn(format: Format, given: string, room: Area, ink: Ink, align: 'left' | 'centre' | 'right' = 'left'): Part {
  const text = tight(given)
  if (text === '') return {}
  const spare = room.width - format.measure(text, room.height)
  if (spare < 0) return { lines: [{ text, room, ink, since: 'scene' } satisfies Line] }
  const x = room.x + (align === 'left' ? 0 : align === 'right' ? spare : Math.floor(spare / 2))
  return { runs: [{ text, rows: room.height, x, y: room.y, ink } satisfies Run] }
}

/** The room of a row, between the margins. @param tall in rows */
export const roomOf = ({ width, row, margin }: Format, index: number, tall = 1): Area => ({ x: margin, y: index * row, width: width - 2 * margin, height: tall * row })

/** A row with something at its left and something at its right. Where both do not fit, the left one moves beside a short right one, else all of it does. */
export function twoEnds(format: Format, index: number, left: string, right: string, inks: readonly [left: Ink, right: Ink]): Part[] {
  const room = roomOf(format, index)
  const taken = right === '' ? 0 : format.measure(tight(right), room.height) + format.row / 2
  const isWhole = format.measure(tight(left), room.height) + taken <= room.width
  if (!isWhole && taken > room.width / 2) return [textIn(format, `${left}　${right}`, room, inks[0])]
  return [textIn(format, left, { ...room, width: room.width - taken }, inks[0]), textIn(format, right, room, inks[1], 'right')]
}

/** What stands at the right of a title: the first of its forms that fits beside it, else the shortest. */
function fittingMark(format: Format, title: string, [mark = '', short = mark]: readonly string[]): string {
  const room = format.width - 2 * format.margin - format.row / 2
  return format.measure(title, format.row) + format.measure(mark, format.row) <= room ? mark : short
}

/** The row at the top: black on lit ground where there is one colour, yellow and green where there are more. */
export function titleRow(format: Format, title: string, marks: readonly string[]): Part[] {
  const mark = fittingMark(format, title, marks)
  if (format.isColour) return twoEnds(format, 0, title, mark, [INK.yellow, INK.green])
  return [{ boxes: [{ x: 0, y: 0, width: format.width, height: format.row, ink: INK.white }] }, ...twoEnds(format, 0, title, mark, [INK.black, INK.black])]
}

/** All of it in one moving line, for a screen of one row. */
export const oneLine = (format: Format, texts: readonly string[]): Scene =>
  sceneOf(format, [textIn(format, texts.filter(Boolean).join('　'), roomOf(format, 0), INK.white, 'centre')])

/** The moving line in the last row. It goes on while slides change; what fits stands. */
export function marqueeRow(format: Format, text: string): Part {
  const room = { ...roomOf(format, format.rows - 1), x: 0, width: format.width }
  const part = textIn(format, text, room, INK.white, 'centre')
  return part.lines ? { lines: part.lines.map((line) => ({ ...line, since: 'screen' as const })) } : part
}
