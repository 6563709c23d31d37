import { WORKBOOK_LIMITS } from './limits.ts'
import { columnNumber } from './sheet-parts.ts'

/** Cells of one column that are merged into one: first and last row, from 0; only the first holds the text. */
export interface MergedDown {
  readonly column: number
  readonly from: number
  readonly to: number
}

/**
 * What is merged downwards in the XML of a sheet. Merges over several columns are titles and are left alone. So is what covers
 * more cells than a workbook may have.
 */
export function mergedIn(xml: string): MergedDown[] {
  const merged = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)].flatMap(([, column = '', from, other, to]) =>
    column === other ? [{ column: columnNumber(column) - 1, from: Number(from) - 1, to: Number(to) - 1 }] : [])
  return merged.reduce((sum, { from, to }) => sum + to - from, 0) > WORKBOOK_LIMITS.cells ? [] : merged
}
