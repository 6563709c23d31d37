/** Where a row of a list lies below the list's top, px. */
export interface RowSpan { readonly top: number; readonly bottom: number }

/**
 * Index of the first row of each page, when a list is paged by whole rows. `whole` is the room without the pager,
 * `paged` the room beside it, px. A row that is taller than the room gets a page of its own.
 */
export function pageStarts(rows: readonly RowSpan[], whole: number, paged: number): number[] {
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last || last.bottom - first.top <= whole) return [0]
  const starts = [0]
  let top = first.top
  rows.forEach((row, index) => {
    if (row.bottom - top <= paged || row.top === top) return
    starts.push(index)
    top = row.top
  })
  return starts
}

/** The page, counted from 1, on which a row stands. */
export const pageOfRow = (starts: readonly number[], row: number): number => Math.max(1, starts.filter((start) => start <= row).length)
