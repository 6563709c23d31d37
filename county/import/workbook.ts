import { readFile, stat } from 'node:fs/promises'
import readWorkbookFile from 'read-excel-file/node'
import { diskFault, ok, refuse, type Result } from '../result.ts'
import { WORKBOOK_LIMITS } from './limits.ts'
import { mergedIn, type MergedDown } from './merged.ts'
import { columnNumber, sheetTexts } from './sheet-parts.ts'
import { shownCells, zeroFormats, type ShownCell } from './shown.ts'
import { pack, unpack, type Parts } from './zip.ts'

/** One sheet as texts: rows of cells, from the first. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly merged: readonly MergedDown[]
}

/** Reads all sheets of an `.xlsx` workbook. Refused, with a sentence, when it is none, damaged or beyond the bounds. */
export async function readWorkbook(file: string): Promise<Result<Sheet[]>> {
  const bytes = await readBounded(file)
  if (!bytes.ok) return bytes
  if (bytes.value.subarray(0, 4).equals(OLD_FORMAT)) return refuse('unreadable', `${file} 是旧的 .xls 格式，或者加了密码，请用表格软件打开，另存为不加密的 .xlsx`)
  if (!bytes.value.subarray(0, 2).equals(ARCHIVE)) return refuse('unreadable', `${file} 不是 .xlsx 表格，请用表格软件打开，另存为 .xlsx`)
  const parts = unpack(bytes.value, (name) => /\.(xml|rels)$/.test(name))
  if (!parts) return refuse('unreadable', `${file} 不是能读的 .xlsx 表格，或者展开后太大`)
  const fault = tooMuch(parts)
  if (fault !== undefined) return refuse('unreadable', `${file} ${fault}`)
  try {
    const sheets = await readWorkbookFile(pack(parts))
    const formats = zeroFormats(parts)
    const texts = sheetTexts(parts)
    return ok(sheets.map(({ sheet, data }, index) => {
      const xml = texts[index] ?? ''
      return { name: sheet, rows: withShown(data.map((row) => row.map(textOf)), shownCells(xml, formats)), merged: mergedIn(xml) }
    }))
  } catch {
    return refuse('unreadable', `${file} 不是能读的 .xlsx 表格`) // the library throws on what it cannot read
  }
}

/** First bytes of an OLE file: a workbook of before 2007, or an encrypted one. */
const OLD_FORMAT = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** First bytes of a zip archive, which every .xlsx is; a .csv is none, nor the web page that some systems call .xls. */
const ARCHIVE = Buffer.from('PK')

async function readBounded(file: string): Promise<Result<Buffer>> {
  try {
    const { size } = await stat(file)
    if (size > WORKBOOK_LIMITS.file) return refuse('unreadable', `${file} 太大，表格最大 20 MB`)
    return ok(await readFile(file))
  } catch (error) {
    const fault = diskFault(error)
    if (fault === undefined) throw error
    return refuse('unreadable', `读不了 ${file}：${fault}`)
  }
}

/**
 * What is too much in the sheets, or undefined. A reader fills a table up to the last cell with something in it, so one
 * cell far off costs as much as all the cells before it.
 */
function tooMuch(parts: Parts): string | undefined {
  let cells = 0
  for (const [name, bytes] of parts) {
    if (!/worksheets\/[^/]+\.xml$/.test(name)) continue
    for (const [tag, column = '', row = ''] of bytes.toString('latin1').matchAll(/<(?:\w+:)?c\b(?:[^>]*?\br="([A-Z]{1,3})(\d{1,8})")?[^>]*>/g)) {
      cells++
      if (tag.endsWith('/>')) continue
      if (Number(row) > WORKBOOK_LIMITS.rows) return `超过 ${String(WORKBOOK_LIMITS.rows)} 行，请分成几个表格`
      if (columnNumber(column) > WORKBOOK_LIMITS.columns) return `超过 ${String(WORKBOOK_LIMITS.columns)} 列，请删掉没用的列`
    }
    if (cells > WORKBOOK_LIMITS.cells) return '单元格太多，请分成几个表格'
  }
  return undefined
}

/** A cell as the text that a person sees in it, runs of blanks as one; days as YYYY-MM-DD, times as HH:MM. */
function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell.replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? '\n' : ' ')).trim()
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return cell instanceof Date ? timeText(cell) : ''
}

/** A spreadsheet keeps fifteen digits of a number and shows longer ones as 1.14104E+17. */
const numberText = (value: number): string => (Math.abs(value) < 1e15 ? String(Number(value.toPrecision(15))) : value.toExponential(5).replace('e', 'E'))

/** A time of day stands on the first day of the workbook's calendar, in 1899 or 1904. */
function timeText(moment: Date): string {
  const [day = '', time = ''] = new Date(Math.round(moment.getTime() / 60_000) * 60_000).toISOString().slice(0, 16).split('T')
  if (moment.getUTCFullYear() < 1905) return time
  return time === '00:00' ? day : `${day} ${time}`
}

/** The rows with what some of their cells show instead, and all of the same length. */
function withShown(rows: string[][], shown: readonly ShownCell[]): string[][] {
  if (shown.length === 0) return rows
  const width = shown.reduce((most, { column }) => Math.max(most, column + 1), rows[0]?.length ?? 0)
  const height = shown.reduce((most, { row }) => Math.max(most, row + 1), rows.length)
  const whole = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => rows[row]?.[column] ?? ''))
  for (const { row, column, text } of shown) whole[row]?.splice(column, 1, text)
  return whole
}
