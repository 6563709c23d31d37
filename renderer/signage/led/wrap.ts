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

/**
 * Breaks a text into lines that fit. Lines break between Chinese characters, but not within a number or a word; a piece that
 * fits no line at all has one of its own.
 */
export function wrapText(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of partsOf(text)) {
    if (line !== '' && !fits((line + part).trim())) {
      lines.push(line.trim())
      line = ''
    }
    line += part
  }
  return [...lines, line.trim()].filter((each) => each !== '')
}

/** Puts words into lines, as many as fit each, a mark between them; a word that is too long is broken by {@link wrapText}. */
export function wrapWords(words: readonly string[], mark: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const together = last === undefined ? word : `${last}${mark}${word}`
    if (last !== undefined && fits(together)) lines[lines.length - 1] = together
    else lines.push(...wrapText(word, fits))
  }
  return lines
}
