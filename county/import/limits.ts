/** Bounds of a workbook, so that a hostile or broken file ends in a sentence and not in a full memory. Sizes in bytes. */
export const WORKBOOK_LIMITS = {
  file: 20 * 2 ** 20,
  /** all its parts unpacked */
  unpacked: 100 * 2 ** 20,
  parts: 2000,
  rows: 50_000,
  columns: 500,
  cells: 3_000_000,
} as const
