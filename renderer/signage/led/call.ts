import { type Ink, INK } from '../../../core/signage/led/palette.ts'
import { GLYPH_ROWS } from '../../../core/signage/led/font.ts'
import type { Scene } from '../../../core/signage/led/scene.ts'
import type { Translate } from '../../i18n/opening.ts'
import type { Format } from './format.ts'
import { marqueeRow, type Part, roomOf, sceneOf, textIn, twoEnds } from './parts.ts'

/** Who is called where, and who comes after. */
export interface LedCall {
  readonly number: string
  readonly counter: string
  readonly next: readonly string[]
  readonly waiting: number
}

/** What stands below the call, where there is room. */
interface Below {
  readonly marquee: string
  readonly time: string
}

interface Piece { readonly text: string; readonly rows: number; readonly ink: Ink; readonly isPlate: boolean }

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** Heights that letters may have in a room, the largest first. */
const heights = (room: number): number[] => Array.from({ length: Math.floor(room / GLYPH_ROWS) }, (_, index) => (Math.floor(room / GLYPH_ROWS) - index) * GLYPH_ROWS)

/** Half or two thirds of a height, on the grid of the letters. */
const lower = (rows: number, share: number): number => Math.max(GLYPH_ROWS, Math.round(rows * share / GLYPH_ROWS) * GLYPH_ROWS)

const piece = (text: string, rows: number, ink: Ink, isPlate = false): Piece => ({ text, rows, ink, isPlate })

/** The ways to set a call in letters of a height: in one line or, number over window, in two. */
function settings(call: LedCall, t: Translate, isColour: boolean, rows: number): Piece[][][] {
  const counter = t('led.counter', { id: call.counter })
  if (isColour) {
    const plate = lower(rows, 2 / 3)
    return [[[piece(call.number, rows, INK.white), piece(t('led.pleaseTo'), lower(rows, 1 / 3), INK.yellow), piece(counter, plate, INK.area, true)]]]
  }
  const called = `${call.number}${t('led.to')}`
  const lines = [[`${t('led.please')}${called}${counter}`], [`${called}${counter}`], [`${t('led.please')}${called}`.trim(), counter]]
  return lines.map((texts) => texts.map((text) => [piece(text, rows, INK.white)]))
}

/** The largest way that fits; undefined when none does. */
function largest(format: Format, call: LedCall, t: Translate, room: number): Piece[][] | undefined {
  const gap = format.isColour ? format.row / 4 : 0
  const isFitting = (lines: Piece[][]): boolean => sum(lines.map((line) => Math.max(...line.map(({ rows }) => rows)))) <= room
    && lines.every((line) => sum(line.map(({ text, rows }) => format.measure(text, rows) + 2 * gap)) <= format.width)
  return heights(room).flatMap((rows) => settings(call, t, format.isColour, rows)).find(isFitting)
}

/** Pieces of a line side by side, the line in the middle of the screen. */
function lineOf(format: Format, line: readonly Piece[], top: number, tall: number): Part {
  const widths = line.map(({ text, rows }) => format.measure(text, rows))
  const gap = line.length === 1 ? 0 : Math.floor((format.width - sum(widths)) / (line.length + 1))
  let x = line.length === 1 ? Math.floor((format.width - sum(widths)) / 2) : gap
  return line.reduce<Required<Pick<Part, 'boxes' | 'runs'>>>(({ boxes, runs }, { text, rows, ink, isPlate }, index) => {
    const above = Math.floor((tall - rows) / 2)
    const y = top + (format.isColour ? above : Math.floor(above / GLYPH_ROWS) * GLYPH_ROWS)
    const width = widths[index] ?? 0
    const rim = Math.min(gap, format.row / 4)
    const plate = isPlate ? [{ x: x - rim, y: y - rim, width: width + 2 * rim, height: rows + 2 * rim, ink: INK.white }] : []
    const run = { text, rows, x, y, ink }
    x += width + gap
    return { boxes: [...boxes, ...plate], runs: [...runs, run] }
  }, { boxes: [], runs: [] })
}

/** As many of the next numbers as fit beside how many wait. */
function nextRow(format: Format, index: number, { next, waiting }: LedCall, right: string, t: Translate): Part[] {
  const tail = right === '' && waiting > 0 ? t('led.waiting', { count: waiting }) : right
  const room = format.width - 2 * format.margin - format.row - (tail === '' ? 0 : format.measure(tail, format.row))
  let text = next.length > 0 ? t('led.next') : ''
  for (const number of next) {
    if (format.measure(`${text} ${number}`, format.row) > room) break
    text = `${text} ${number}`
  }
  return twoEnds(format, index, text, tail, [INK.yellow, INK.green])
}

/** A call (look/11a, 11c): number and window as large as the screen allows, then who comes next, then the moving line. */
export function callScene(format: Format, call: LedCall, { marquee, time }: Below, t: Translate): Scene {
  const spared = format.isColour ? Math.min(1, format.rows - 1) : Math.min(2, Math.max(0, format.rows - 2))
  const tall = (format.rows - spared) * format.row
  const ground: Part = format.isColour ? { boxes: [{ x: 0, y: 0, width: format.width, height: tall, ink: INK.area }] } : {}
  const lines = largest(format, call, t, tall)
  const each = lines ? Math.floor(tall / lines.length) : tall
  const words = lines
    ? lines.map((line, index) => lineOf(format, line, index * each, each))
    : [textIn(format, `${t('led.please')}${call.number}${t('led.to')}${t('led.counter', { id: call.counter })}`, { ...roomOf(format, 0), y: 0 }, INK.white)]
  const first = format.rows - spared
  const below = spared === 0 ? [] : nextRow(format, first, call, format.isColour ? time : '', t)
  const moving: Part = spared === 2 && marquee !== '' ? marqueeRow(format, marquee) : {}
  return sceneOf(format, [ground, ...words, ...below, moving])
}

