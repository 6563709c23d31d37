import { encode } from 'uqr'
import { type Align, type Block, type Column, area, overlaid, shifted, stacked, space } from './blocks.ts'

/** A code is at least 22 mm wide, and a module of it half a millimetre: what a phone reads from paper that a thermal head drew. */
const LEAST = 176
const LEAST_MODULE = 4

/** White that a reader wants around a code, in modules (ISO/IEC 18004). */
const QUIET = 4

/** Words beside a code need this much, dots; else they stand below it. */
const LEAST_WORDS = 150

/** A QR code and the white it wants beside it, dots. Modules of a row that touch are one area. */
function code(text: string): { readonly drawn: Block; readonly quiet: number } {
  const { data, size } = encode(text, { ecc: 'L', border: 0 })
  const module = Math.max(LEAST_MODULE, Math.ceil(LEAST / size))
  const runs = data.flatMap((row, y) => runsOf(row).map(({ from, to }) => shifted(area((to - from) * module, module), from * module, y * module)))
  return { drawn: { ...overlaid(...runs), width: size * module, height: size * module }, quiet: QUIET * module }
}

/** Dark modules of a row that follow each other, half-open. */
function runsOf(row: readonly boolean[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  row.forEach((dark, at) => {
    const last = runs.at(-1)
    if (dark && last?.to === at) last.to = at + 1
    else if (dark) runs.push({ from: at, to: at + 1 })
  })
  return runs
}

/** A code at the left with words beside it; where they have no room, the code in the middle and the words below. */
export function codeWithWords(column: Column, text: string, words: (column: Column, align: Align) => Block): Block {
  const { drawn, quiet } = code(text)
  const left = column.width - drawn.width - quiet
  if (left < LEAST_WORDS) return stacked(shifted(drawn, Math.floor((column.width - drawn.width) / 2), 0), space(quiet), words(column, 'middle'))
  const beside = words({ ...column, width: left }, 'start')
  const height = Math.max(drawn.height, beside.height)
  return overlaid(drawn, shifted(beside, drawn.width + quiet, Math.floor((height - beside.height) / 2)))
}
