import type { Material } from '../content/procedure.ts'
import { type Block, area, box, overlaid, shifted, space, stacked, text, ticked } from './blocks.ts'
import type { Setting, TakeHomeList } from './paper.ts'

/** The papers with a box each: what everybody needs first, numbered, then what only some need. */
export function materials({ procedure, brought = [] }: TakeHomeList, set: Setting): Block {
  const { words } = set
  const all = procedure.materials.map((paper, at) => ({ paper, isBrought: brought.includes(at) }))
  const needed = all.filter(({ paper }) => paper.required)
  const sometimes = all.filter(({ paper }) => !paper.required)
  return stacked(
    ...needed.length > 0 ? [heading(words.bring, set, words.tick), rows(needed, set, (at) => `${at + 1}. `)] : [text(set, words.papers(0), set.style(42, { bold: true }))],
    ...sometimes.length > 0 ? [space(22), heading(words.onlyIf, set), rows(sometimes, set, () => '')] : [],
  )
}

/** The name of a part of the list, and what to do with it. */
export function heading(title: string, set: Setting, hint = ''): Block {
  const name = text(set, title, set.style(42, { bold: true }))
  const more = text(set, hint, set.style(30))
  const left = name.width + 12
  if (left + more.width > set.width) return stacked(name, more)
  return overlaid(name, shifted(more, left, name.height - more.height - 4))
}

interface Row {
  readonly paper: Material
  readonly isBrought: boolean
}

function rows(papers: readonly Row[], set: Setting, number: (at: number) => string): Block {
  const { words, style, nameOf } = set
  const size = set.isNarrow ? 32 : 40
  const left = size + 20
  const column = { ...set, width: set.width - left }
  return stacked(...papers.flatMap(({ paper, isBrought }, at) => {
    const below = [words.material(paper), words.note(paper)].filter((line) => line !== '')
    const name = text(column, number(at) + nameOf(paper), style(38, { bold: true }))
    return [
      space(14),
      overlaid(shifted(isBrought ? ticked(size) : box(size), 0, 4), shifted(stacked(name, ...below.map((line) => text(column, line, style(28)))), left, 0)),
      space(12),
      ...at < papers.length - 1 ? [area(set.width, 2)] : [],
    ]
  }))
}
