import { type Block, area, ends, overlaid, shifted, space, stacked, text } from './blocks.ts'
import type { Setting, TakeHomeList } from './paper.ts'

const LINE = 3
const PADDING = 16

/** Where, what it costs, how long, how often: a frame of two by two; on narrow paper one below the other. */
export function facts({ procedure, windows, language }: TakeHomeList, set: Setting): Block {
  const { words } = set
  const { fee } = procedure
  const amount = language === 'en' ? fee.amountEn ?? fee.amount : fee.amount
  const four = [
    { label: words.where, value: windows.length > 0 ? words.windows(windows) : words.elsewhere },
    { label: words.cost, value: fee.charged ? amount ?? words.charged : words.free },
    { label: words.long, value: words.limit(procedure.promisedLimit) },
    { label: words.visits, value: words.trips(procedure.onSiteVisits) },
  ]
  return set.isNarrow ? rows(four, set) : grid(four, set)
}

interface Fact { readonly label: string; readonly value: string }

function grid(four: readonly Fact[], set: Setting): Block {
  const half = Math.floor(set.width / 2)
  const cells = four.map(({ label, value }) => {
    const column = { ...set, width: half - 2 * PADDING }
    // an amount may be a sentence
    const size = value.length > 12 ? 32 : 42
    return stacked(space(10), text(column, label, set.style(30)), text(column, value, set.style(size, { bold: true })), space(10))
  })
  const pairs = [cells.slice(0, 2), cells.slice(2)].map((pair) => {
    const height = Math.max(...pair.map((cell) => cell.height))
    const drawn = pair.map((cell, at) => shifted(cell, at * half + PADDING, 0))
    return overlaid(area(LINE, height), shifted(area(LINE, height), half - LINE, 0), shifted(area(LINE, height), set.width - LINE, 0), ...drawn)
  })
  return stacked(...pairs.flatMap((pair) => [area(set.width, LINE), pair]), area(set.width, LINE))
}

function rows(four: readonly Fact[], set: Setting): Block {
  const lines = four.map(({ label, value }) =>
    ends(set, text(set, label, set.style(30)), text(set, value, set.style(38, { bold: true }))))
  return stacked(...lines.flatMap((line) => [area(set.width, 2), space(6), line, space(6)]), area(set.width, 2))
}
