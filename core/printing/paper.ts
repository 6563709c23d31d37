import type { LocalTime } from '../calendar/local-time.ts'
import type { Hall } from '../content/hall.ts'
import type { Material, Procedure } from '../content/procedure.ts'
import { type Block, type Column, shifted, space, stacked } from './blocks.ts'
import type { Drawing, Measure, PaperDots, TextStyle } from './drawing.ts'
import { PAPER_MESSAGES, type PaperLanguage } from './messages.ts'

/** Something with a name in Chinese, and one in English where the content has it. */
export interface Named {
  readonly name: string
  readonly nameEn?: string | undefined
}

/** A ticket 号票 as it is printed: what the screen shows, in the same order. */
export interface TicketSlip {
  readonly language: PaperLanguage
  readonly hall: Named & Pick<Hall, 'phone'>
  readonly issuedAt: LocalTime
  /** A012 */
  readonly number: string
  readonly business: Named
  /** what the visitor comes for, when it was said */
  readonly matter?: Named & Pick<Procedure, 'aliases'>
  /** ids of the windows that take it: 3 */
  readonly windows: readonly string[]
  /** how many go first */
  readonly ahead: number
  readonly estimate: { readonly lowMinutes: number; readonly highMinutes: number } | null
  /** papers that the visitor does not have yet */
  readonly missing: readonly (Named & Pick<Material, 'originals' | 'copies'>)[]
  /** text of the QR code: an address where the queue can be followed, or something to keep */
  readonly code?: string
  /** how many numbers after a missed one it is still taken; 0 is none */
  readonly rejoinWithin: number
}

/** The papers of a matter to take home 一次性告知单. */
export interface TakeHomeList {
  readonly language: PaperLanguage
  readonly hall: Pick<Hall, 'name' | 'nameEn' | 'address' | 'phone' | 'hours'>
  readonly procedure: Procedure
  /** ids of the hall's windows that take it; none: it is done elsewhere */
  readonly windows: readonly string[]
  /** indices of the procedure's materials that the visitor has already: their boxes are ticked */
  readonly brought?: readonly number[]
  readonly printedAt: LocalTime
  /** the content it was printed from: day (`YYYY-MM-DD`) and generation */
  readonly content: { readonly date: string; readonly generation: number }
}

/** A paper on which a manager sees whether the printer is in order. */
export interface TrialPaper {
  readonly language: PaperLanguage
  readonly hall: Named
  readonly printedAt: LocalTime
}

/** What a paper is laid out with: how wide it is, and how wide texts are in the fonts it will be drawn with. */
export interface Page {
  readonly dots: PaperDots
  readonly measure: Measure
}

/** Bare paper at both sides, dots; the narrow paper has 5 mm more of its own. */
const SIDES: Readonly<Record<PaperDots, number>> = { 576: 24, 384: 8 }
const TOP = 24

/** The smallest text, dots: 3.5 mm. */
const LEAST = 28

/** What the parts of one paper share. */
export interface Setting extends Column {
  readonly isNarrow: boolean
  readonly words: typeof PAPER_MESSAGES[PaperLanguage]
  /** the name in the paper's language */
  readonly nameOf: (named: Named) => string
  /** a style for the wide paper, smaller on the narrow one, never below the smallest text */
  readonly style: (size: number, more?: Omit<TextStyle, 'size'>) => TextStyle
}

/** How a paper in this language is set on this page. */
export const settingOf = ({ dots, measure }: Page, language: PaperLanguage): Setting => {
  const isNarrow = dots === 384
  return {
    width: dots - 2 * SIDES[dots],
    measure,
    isNarrow,
    words: PAPER_MESSAGES[language],
    nameOf: ({ name, nameEn }) => (language === 'en' && nameEn) || name,
    style: (size, more = {}) => ({ ...more, size: isNarrow ? Math.max(LEAST, Math.round(size * 0.82)) : size }),
  }
}

/** The parts below each other, with bare paper around. */
export const paperOf = (dots: PaperDots, parts: readonly Block[]): Drawing => {
  const whole = stacked(space(TOP), ...parts, space(TOP))
  return { ...shifted(whole, SIDES[dots], 0), width: dots }
}
