import type { Area } from '../../../core/signage/led/bitmap.ts'
import { INK } from '../../../core/signage/led/palette.ts'
import type { Scene } from '../../../core/signage/led/scene.ts'
import type { Format } from './format.ts'
import { FRAME_MS, oneLine, type Part, roomOf, sceneOf, textIn, titleRow, twoEnds } from './parts.ts'
import { wrapWords } from './wrap.ts'

/** One thing to say: a title, words in large letters, and a line below them. */
export interface Card {
  readonly title: string
  /** what stands at the right of the title, and what does where that is too long */
  readonly marks: readonly string[]
  /** in large letters; kept together where they fit */
  readonly words: readonly string[]
  /** between words of one line */
  readonly joint?: string
  readonly left: string
  readonly right: string
}

/** Where the large letters of a card stand, and which row is below them. */
const placesOf = ({ rows }: Format) => {
  const below = rows >= 4 ? rows - 1 : undefined
  return { below, body: rows - 1 - (below === undefined ? 0 : 1), least: rows >= 3 ? 2 : 1 }
}

/** Diodes of many colours shine over the edge of the letters: those keep away from the edge of the screen (look.md §10), pixels. */
const COLOUR_MARGIN = 4

/** The room of the large letters of a card. */
const wordsRoom = (format: Format, index: number, tall: number): Area => {
  const x = format.isColour ? COLOUR_MARGIN : 0
  return { ...roomOf(format, index, tall), x, width: format.width - 2 * x }
}

/** Breaks the words of a card into frames: in the largest letters with which one frame is enough, else in letters of two rows. */
function framesOf(format: Format, words: readonly string[], mark: string): { tall: number; frames: string[][] } {
  const { body, least } = placesOf(format)
  for (let tall = body; tall >= least; tall--) {
    const { width, height: rows } = wordsRoom(format, 1, tall)
    const lines = wrapWords(words, mark, { measure: (text) => format.measure(text, rows), width })
    const each = Math.max(1, Math.floor(body / tall))
    const isWhole = lines.length <= each && lines.every((line) => format.measure(line, rows) <= width)
    if (isWhole || tall === least) return { tall, frames: Array.from({ length: Math.ceil(lines.length / each) }, (_, index) => lines.slice(index * each, (index + 1) * each)) }
  }
  return { tall: least, frames: [] }
}

/** A card in as many frames as its words need. */
export function cardScenes(format: Format, { title, marks, words, joint = '、', left, right }: Card): Scene[] {
  if (format.rows === 1) return [oneLine(format, [title, marks[0] ?? '', words.join(joint), left, right])]
  const { below, body } = placesOf(format)
  const { tall, frames } = framesOf(format, words, joint)
  return frames.map((frame) => {
    const first = 1 + Math.floor((body - frame.length * tall) / 2)
    return sceneOf(format, [
      ...titleRow(format, title, marks),
      ...frame.map((line, index) => textIn(format, line, wordsRoom(format, first + index * tall, tall), INK.white, 'centre')),
      ...(below === undefined ? [] : twoEnds(format, below, left, right, [INK.blue, INK.green])),
    ])
  })
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
    ...titleRow(format, title, [mark]),
    ...frame.flatMap(({ left, right }, index): Part[] => twoEnds(format, 1 + index, left, right, [INK.white, INK.green])),
  ], FRAME_MS))
}
