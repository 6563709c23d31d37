/** What must not be torn apart: a number with its unit, a word of letters. */
const PIECES = /[\p{Script=Latin}\p{N}:.,+/-]+|\s+|./gu

/** No line begins with one of these. */
const CLOSING = /^[，。、；：？！）》”’…]/u

const partsOf = (text: string): string[] => {
  const parts: string[] = []
  for (const [piece] of text.matchAll(PIECES)) {
    if (parts.length > 0 && CLOSING.test(piece)) parts.push(`${parts.pop() ?? ''}${piece}`)
    else parts.push(piece)
  }
  return parts
}

/** What may stand at the end of a line, but need not. */
const TAIL = /[，、；：\s]+$/u

const trimmed = (line: string): string => line.trim().replace(TAIL, '')

/** A whole number of pixels narrower lines are tried, to break a text evenly. */
const FINER = 8

/** A number needs no space before its unit where each character has a room of its own: 每月8日. */
export const tight = (text: string): string => text.replace(/(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu, '')

/** Fills lines one after the other. A piece that fits no line has one of its own. */
function fill(parts: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line !== '' && !fits(trimmed(line + part))) {
      lines.push(line)
      line = ''
    }
    line += part
  }
  return [...lines, line]
}

/** How texts are measured, and how long a line may be, pixels. */
export interface LineRoom {
  readonly measure: (text: string) => number
  readonly width: number
}

/**
 * Breaks a text into as few lines as it needs, of about one length: better five characters and four than eight and one.
 * Lines break between Chinese characters, but not within a number or a word.
 */
function broken(text: string, { measure, width }: LineRoom): string[] {
  const parts = partsOf(text)
  const within = (most: number): string[] => fill(parts, (line) => measure(line) <= most)
  let lines = within(width)
  for (let most = width - FINER; most > width / 2; most -= FINER) {
    const narrower = within(most)
    if (narrower.length > lines.length || narrower.some((line) => measure(trimmed(line)) > most)) break
    lines = narrower
  }
  return lines
}

/**
 * Puts words into lines, as many as fit each, a mark between them. A word that is too long is broken, evenly; a mark at the
 * end of a line is left out.
 */
export function wrapWords(words: readonly string[], mark: string, room: LineRoom): string[] {
  const lines: string[] = []
  for (const word of words.map(tight)) {
    const last = lines.at(-1)
    const together = last === undefined ? word : `${last}${mark}${word}`
    if (last !== undefined && room.measure(trimmed(together)) <= room.width) lines[lines.length - 1] = together
    else lines.push(...broken(word, room))
  }
  return lines.map(trimmed).filter((line) => line !== '')
}
