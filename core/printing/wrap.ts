const UNITS = '个?工作日|分钟|小时|号窗口|[个样份人趟元天年月日时版次号]'
const NUMBER = `\\p{Nd}+(?:[.,:/\\-–—]\\p{Nd}+| \\p{Nd}{3,})*(?: ?(?:${UNITS}))?`
const WORD = '[\\p{Script=Latin}\\p{Nd}][\\p{Script=Latin}\\p{M}\\p{Nd}.:/@_\'’&%+\\-–]*'
const REMARK = '（[^（）]{1,10}）|\\([^()]{1,16}\\)'

/**
 * What stays on one line: a short remark in brackets, a number with its unit, a word, or a character; with the brackets
 * that open before it and the marks that end behind it, since no line may begin with 。 or end with （ (GB/T 15834).
 */
const PIECE = new RegExp(`(?:${REMARK}|[（“‘《「【(]*(?:${NUMBER}|${WORD}|.))[，。、；：？！）”’》」】),.;:?!…]*(?: ·)? *`, 'gsu')

/** Where a thought ends, and where a part of one does. */
const THOUGHT = /· *$/
const CLAUSE = /[，。、；：？！）”’》」】.,;:?!] *$/

/** What the end of a line costs, against a line that is bare to its end (1): after a part of a thought, between words, inside of one. */
const AFTER_CLAUSE = 0.05
const BETWEEN_WORDS = 0.15
const INSIDE_WORD = 0.4

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** What stays together, with its width with and without the space behind it, and what a line costs that ends there. */
interface Piece {
  readonly text: string
  readonly whole: number
  readonly bare: number
  readonly end: number
}

/** A text in pieces, each no wider than a line; one that is, such as an address of the web, is cut. */
function piecesOf(text: string, widthOf: (text: string) => number, width: number): Piece[] {
  const words = new Set(Array.from(segmenter.segment(text), ({ index }) => index))
  const parts = (text.match(PIECE) ?? []).flatMap((piece) => (widthOf(piece.trimEnd()) <= width ? [piece] : [...piece]))
  let at = 0
  return parts.map((part) => {
    at += part.length
    const end = THOUGHT.test(part) ? 0 : CLAUSE.test(part) ? AFTER_CLAUSE : words.has(at) ? BETWEEN_WORDS : INSIDE_WORD
    return { text: part, whole: widthOf(part), bare: widthOf(part.trimEnd()), end }
  })
}

/** The lines from a piece on, and what they cost. */
interface Rest {
  readonly cost: number
  readonly lines: readonly string[]
}

/** One more line costs more than any line can be ill shaped. */
const LINE = 100

/**
 * Breaks a text into as few lines as fit the width, and among those ways into lines of like length that end where a
 * thought or a word does. `widthOf` measures a text in the unit of `width`.
 */
export function wrap(text: string, widthOf: (text: string) => number, width: number): string[] {
  const pieces = piecesOf(text, widthOf, width)
  // the best lines from a piece to the end, from the last piece backwards
  let best: readonly Rest[] = [{ cost: 0, lines: [] }]
  for (let from = pieces.length - 1; from >= 0; from--) best = [bestFrom(pieces.slice(from), best, width), ...best]
  return (best[0]?.lines ?? []).map((line) => line.trim().replace(/ ·$/, '')).filter((line) => line !== '')
}

/** The best first line of these pieces, with the best lines for what it leaves: `after` has those for all but the first piece. */
function bestFrom(pieces: readonly Piece[], after: readonly Rest[], width: number): Rest {
  let found: Rest = { cost: Infinity, lines: [] }
  let line = ''
  let wide = 0
  for (const [at, { text, whole, bare, end }] of pieces.entries()) {
    const rest = after[at]
    if (!rest || (at > 0 && wide + bare > width)) break
    const free = Math.max(0, 1 - (wide + bare) / width)
    const cost = rest.cost + LINE + free * free + (rest.lines.length === 0 ? 0 : end)
    line += text
    wide += whole
    if (cost < found.cost) found = { cost, lines: [line, ...rest.lines] }
  }
  return found
}
