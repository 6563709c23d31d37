/** Where a row of a list lies below the list's top, px. */
export interface RowSpan { readonly top: number; readonly bottom: number }

/** Whether all rows stand in the room, px. */
export const allFit = (rows: readonly RowSpan[], room: number): boolean => (rows.at(-1)?.bottom ?? 0) - (rows[0]?.top ?? 0) <= room

/** Index of the first row of each page, when a list is paged by whole rows; a row higher than the room, px, has a page of its own. */
export function pageStarts(rows: readonly RowSpan[], room: number): number[] {
  const starts = [0]
  let top = rows[0]?.top ?? 0
  rows.forEach((row, index) => {
    if (row.bottom - top <= room || row.top === top) return
    starts.push(index)
    top = row.top
  })
  return starts
}

/** The page, counted from 1, on which a row stands. */
export const pageOfRow = (starts: readonly number[], row: number): number => Math.max(1, starts.filter((start) => start <= row).length)
