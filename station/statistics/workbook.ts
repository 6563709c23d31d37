import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { Hall } from '../../core/content/hall.ts'
import type { Statistics } from '../../core/contract/statistics.ts'
import { type Table, type TableCell, tablesOf } from '../../core/statistics/tables.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** The lines above the rows of a table: the hall, the days, an empty one, the headings. */
const HEAD_ROWS = 4

/** The statistics of a hall as a workbook, one sheet for each table: 辛集乡-统计-2026-01-01-2026-03-31.xlsx. */
export async function workbookOf(statistics: Statistics, { name }: Pick<Hall, 'name'>): Promise<File> {
  const { from, until } = statistics
  const data = await writeExcelFile(tablesOf(statistics).map((table) => ({
    sheet: table.name, columns: table.columns.map(({ width }) => ({ width })), stickyRowsCount: HEAD_ROWS, data: sheetOf(table, name, `${from} 至 ${until}`),
  }))).toBuffer()
  return new File([new Uint8Array(data)], `${placeOf(name)}-统计-${from}-${until}.xlsx`, { type: XLSX })
}

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

/** 辛集乡 of 辛集乡便民服务中心, without what no file name may hold. */
function placeOf(hall: string): string {
  const place = hall.replace(/(便民|政务|党群)?服务(中心|大厅|站|点)$/, '')
  return (place === '' ? hall : place).replaceAll(/[\\/:*?"<>|]/g, '')
}
