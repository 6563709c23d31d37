import { type Align, type Block, type Column, area, box, dashes, ends, inverse, largest, overlaid, shifted, space, stacked, text } from './blocks.ts'
import { codeWithWords } from './code.ts'
import type { Drawing } from './drawing.ts'
import { type Page, type Setting, type TicketSlip, paperOf, settingOf } from './paper.ts'

/** Missing papers that are named; more would make the ticket longer than an arm. */
const MOST_MISSING = 8

/** The number is as large as the paper allows, up to this font size. */
const MOST_NUMBER = 260

/** Room for the line between two facts, dots. */
const LEAST_BETWEEN = 48

/** Lays a ticket out: hall, number, window, who goes first, what is missing, a code. */
export function layoutTicket(slip: TicketSlip, page: Page): Drawing {
  const set = settingOf(page, slip.language)
  const fold = stacked(space(20), dashes(set.width), space(24))
  return paperOf(page.dots, [
    head(slip, set),
    space(28),
    largest(set, slip.number, MOST_NUMBER),
    space(24),
    windowBand(slip, set),
    space(22),
    waiting(slip, set),
    fold,
    ...slip.missing.length > 0 ? [missing(slip, set), fold] : [],
    foot(slip, set),
    space(22),
    text(set, set.words.valid, set.style(30), 'middle'),
  ])
}

function head({ hall, issuedAt, business, matter, language }: TicketSlip, set: Setting): Block {
  const { words, style, nameOf } = set
  const wanted = matter && (language === 'en' ? nameOf(matter) : matter.aliases[0] ?? matter.name)
  const strong = style(38, { bold: true })
  return stacked(
    text(set, nameOf(hall), style(language === 'en' ? 36 : 42, { bold: true, serif: true })),
    ...language === 'en' && hall.nameEn !== undefined ? [text(set, hall.name, style(28))] : [],
    space(4),
    text(set, words.moment(issuedAt), style(30)),
    space(12),
    area(set.width, 3),
    space(14),
    wanted === undefined ? text(set, nameOf(business), strong) : ends(set, text(set, nameOf(business), strong), text(set, wanted, strong)),
  )
}

/** Where to go, white on black: the one thing that is the visitor's own. */
function windowBand({ windows }: TicketSlip, set: Setting): Block {
  const { words, style, width } = set
  const inner = { ...set, width: width - 24 }
  const lead = text(inner, windows.length > 0 ? words.called : words.calledAnywhere, style(38, { bold: true }))
  if (windows.length === 0) return inverse(lead, { width, height: lead.height + 48, left: 12 })
  const plate = text(inner, words.windows(windows), style(66, { bold: true }))
  if (lead.width + plate.width + 16 > inner.width) {
    const both = stacked(lead, plate)
    return inverse(both, { width, height: both.height + 32, left: 12 })
  }
  const line = overlaid(
    shifted(lead, 0, Math.round((plate.height - lead.height) / 2)),
    shifted(plate, inner.width - plate.width, 0),
  )
  return inverse(line, { width, height: plate.height + 26, left: 12 })
}

/** Who goes first, and how long that takes where it is known: side by side in the largest size that allows it. */
function waiting({ ahead, estimate }: TicketSlip, set: Setting): Block {
  const { words, style } = set
  const fact = (label: string, value: string, size: number): Block => stacked(text(set, label, style(30)), text(set, value, style(size, { bold: true })))
  if (ahead === 0) return fact(words.nobody, words.soon, 54)
  const first = (size: number): Block => fact(words.ahead, words.people(ahead), size)
  if (!estimate) return first(54)
  const second = (size: number): Block => fact(words.about, words.wait(estimate.lowMinutes, estimate.highMinutes), size)
  const size = [54, 44].find((each) => first(each).width + second(each).width + LEAST_BETWEEN <= set.width)
  if (size === undefined) return stacked(first(44), space(8), second(44))
  const [left, right] = [first(size), second(size)]
  const line = shifted(area(3, left.height - 8), left.width + Math.round((set.width - left.width - right.width) / 2), 4)
  return overlaid(left, line, shifted(right, set.width - right.width, 0))
}

function missing({ missing: papers }: TicketSlip, set: Setting): Block {
  const { words, style, nameOf } = set
  const size = style(36).size - 4
  const left = size + 18
  const rows = papers.slice(0, MOST_MISSING).map((paper) => overlaid(
    shifted(box(size), 0, Math.round((style(36).size * 1.3 - size) / 2)),
    shifted(text({ ...set, width: set.width - left }, words.paper(nameOf(paper), paper), style(36)), left, 0),
  ))
  const more = papers.length - MOST_MISSING
  return stacked(
    text(set, words.missing(papers.length), style(36, { bold: true })),
    ...rows.flatMap((row) => [space(8), row]),
    ...more > 0 ? [space(8), text(set, words.moreMissing(more), style(32))] : [],
  )
}

function foot({ code, hall, rejoinWithin }: TicketSlip, set: Setting): Block {
  const { words, style } = set
  const lines = (column: Column, align?: Align): Block => stacked(
    text(column, words.passed(rejoinWithin), style(32), align),
    space(4),
    text(column, words.ask(hall.phone), style(32), align),
  )
  if (code === undefined) return lines(set)
  const purpose = /^https?:/.test(code) ? words.follow : words.keep
  return codeWithWords(set, code, (column, align) =>
    stacked(text(column, purpose, style(32, { bold: true }), align), space(4), lines(column, align)))
}
