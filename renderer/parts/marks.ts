/** A stretch of a text, marked or not. */
export interface Stretch {
  readonly text: string
  readonly marked: boolean
}

/**
 * Cuts a text at its marks (half-open ranges of UTF-16 offsets, in order, apart from each other), so that the marked
 * stretches can be shown otherwise. What lies outside of the text is left out.
 */
export function splitAtMarks(text: string, marks: readonly (readonly [number, number])[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const [from, to] of marks) {
    stretches.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true })
    at = to
  }
  stretches.push({ text: text.slice(at), marked: false })
  return stretches.filter((stretch) => stretch.text !== '')
}

/** What matched, and which parts of it (core/contract/search.ts). */
export interface MarkedWords {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}

const CUT = '…'

/**
 * A long line cut to about `length` characters around its first mark, for a row that has room for one line only; a cut
 * end gets an ellipsis.
 */
export function aroundFirstMark({ text, marks }: MarkedWords, length: number): MarkedWords {
  if (text.length <= length) return { text, marks }
  const [first, last] = marks[0] ?? [0, 0]
  const from = Math.max(0, Math.min(first - Math.floor((length - (last - first)) / 2), text.length - length))
  const to = Math.min(text.length, from + length)
  const lead = from > 0 ? CUT : ''
  const shift = lead.length - from
  return {
    text: lead + text.slice(from, to) + (to < text.length ? CUT : ''),
    marks: marks.flatMap(([start, end]) => (start < to && end > from ? [[Math.max(start, from) + shift, Math.min(end, to) + shift] as const] : [])),
  }
}
