import { INK } from '../../../core/signage/led/palette.ts'
import type { Scene } from '../../../core/signage/led/scene.ts'
import type { Format } from './format.ts'
import { FRAME_MS, oneLine, type Part, roomOf, sceneOf, textIn, titleRow, twoEnds } from './parts.ts'
import { wrapWords } from './wrap.ts'

/** One thing to say: a title, words in large letters, and a line below them. */
export interface Card {
  readonly title: string
  /** at the right of the title */
  readonly mark: string
  /** in large letters; kept together where they fit */
  readonly words: readonly string[]
  readonly left: string
  readonly right: string
}

/** How a card is laid on rows: where the large letters begin, how high they are, how many lines of them fit, and which row is below. */
const placesOf = ({ rows }: Format) => {
  const tall = rows >= 3 ? 2 : 1
  const below = rows >= 4 ? rows - 1 : undefined
  const body = rows - 1 - (below === undefined ? 0 : 1)
  return { tall, below, lines: Math.max(1, Math.floor(body / tall)) }
}

/** A card in as many frames as its words need. */
export function cardScenes(format: Format, { title, mark, words, left, right }: Card): Scene[] {
  if (format.rows === 1) return [oneLine(format, [title, words.join('、'), left, right])]
  const { tall, below, lines } = placesOf(format)
  const { width, height } = roomOf(format, 1, tall)
  const wrapped = wrapWords(words, '、', (line) => format.measure(line, height) <= width)
  const frames = Array.from({ length: Math.ceil(wrapped.length / lines) }, (_, index) => wrapped.slice(index * lines, (index + 1) * lines))
  return frames.map((frame) => sceneOf(format, [
    ...titleRow(format, title, mark),
    ...frame.map((line, index) => textIn(format, line, roomOf(format, 1 + index * tall, tall), INK.white, 'centre')),
    ...(below === undefined ? [] : twoEnds(format, below, left, right, [INK.blue, INK.green])),
  ]))
}

/** One thing of a list. */
export interface Row {
  readonly left: string
  readonly right: string
}

/** A list in as many frames as its rows need. */
export function listScenes(format: Format, title: string, mark: string, rows: readonly Row[]): Scene[] {
  if (format.rows === 1) return [oneLine(format, [title, ...rows.map(({ left, right }) => `${left} ${right}`.trim())])]
  const fits = format.rows - 1
  const frames = Array.from({ length: Math.ceil(rows.length / fits) }, (_, index) => rows.slice(index * fits, (index + 1) * fits))
  return frames.map((frame) => sceneOf(format, [
    ...titleRow(format, title, mark),
    ...frame.flatMap(({ left, right }, index): Part[] => twoEnds(format, 1 + index, left, right, [INK.white, INK.green])),
  ], FRAME_MS))
}
