import { parentPort, workerData } from 'node:worker_threads'
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { Statistics } from '../../core/contract/statistics.ts'
import { type Table, type TableCell, tablesOf } from '../../core/statistics/tables.ts'

/** What the thread is started with; it answers with the bytes of a workbook, and ends. */
export interface WorkbookRequest {
  readonly statistics: Statistics
  /** its name, at the head of each sheet */
  readonly hall: string
}

/** The lines above the rows of a table: the hall, the days, an empty one, the headings. */
const HEAD_ROWS = 4

const sheetOf = ({ columns, rows }: Table, hall: string, days: string): SheetData => [
  [{ ...textCell(hall), fontWeight: 'bold', fontSize: 14 }],
  [textCell(days)],
  [],
  columns.map(({ heading }) => ({ ...textCell(heading), fontWeight: 'bold' as const })),
  ...rows.map((row) => row.map(cellOf)),
]

/** A cell says itself what it is: what a visitor typed stays words, also when it begins with “=”. */
function cellOf(cell: TableCell): Cell {
  if (cell === null) return null
  if (typeof cell === 'string') return textCell(cell)
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
}

const textCell = (value: string) => ({ value, type: String })

const { statistics, hall } = workerData as WorkbookRequest
const data = await writeExcelFile(tablesOf(statistics).map((table) => ({
  sheet: table.name, columns: table.columns.map(({ width }) => ({ width })), stickyRowsCount: HEAD_ROWS, data: sheetOf(table, hall, `${statistics.from} 至 ${statistics.until}`),
}))).toBuffer()
parentPort?.postMessage(new Uint8Array(data))
