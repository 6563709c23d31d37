import { area, overlaid, shifted, space, text } from './blocks.ts'
import { codeWithWords } from './code.ts'
import type { Drawing } from './drawing.ts'
import { type Page, type TrialPaper, paperOf, settingOf } from './paper.ts'

/** Lays a trial paper out: what it is, a bar as wide as the paper, steps that show dots that are burnt out, a code to scan. */
export function layoutTrial({ language, hall, printedAt }: TrialPaper, page: Page): Drawing {
  const set = settingOf(page, language)
  const { words, style, nameOf, width } = set
  const step = Math.floor(width / 16)
  return paperOf(page.dots, [
    text(set, words.trial, style(66, { bold: true })),
    space(8),
    text(set, nameOf(hall), style(38, { bold: true })),
    text(set, words.moment(printedAt), style(30)),
    space(16),
    area(width, 24),
    space(8),
    overlaid(...Array.from({ length: 16 }, (_, at) => shifted(area(step, 6), at * step, at * 6))),
    space(24),
    codeWithWords(set, `${hall.name} ${words.trial}`, (column, align) => text(column, words.trialMeans, style(32), align)),
  ])
}
