import { WORKBOOK_LIMITS } from './limits.ts'
import type { Parts } from './zip.ts'

/** Cells of one column that are merged into one: first and last row, from 0; only the first holds the text. */
export interface MergedDown {
  readonly column: number
  readonly from: number
  readonly to: number
}

/** A is 1, Z is 26, AA is 27. */
export const columnNumber = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** What is merged downwards in each sheet, in the order of the workbook; a sheet whose part is not found has nothing. */
export function mergedInSheets(parts: Parts): readonly MergedDown[][] {
  const textOf = (name: string) => parts.get(name)?.toString('utf8') ?? ''
  const targets = new Map([...textOf('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]))
  return [...textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? ''
    return mergedIn(textOf(target.startsWith('/') ? target.slice(1) : `xl/${target}`))
  })
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** Merges over several columns are titles and are left alone. So is what covers more cells than a workbook may have. */
function mergedIn(xml: string): MergedDown[] {
  const merged = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)].flatMap(([, column = '', from, other, to]) =>
    column === other ? [{ column: columnNumber(column) - 1, from: Number(from) - 1, to: Number(to) - 1 }] : [])
  return merged.reduce((sum, { from, to }) => sum + to - from, 0) > WORKBOOK_LIMITS.cells ? [] : merged
}
