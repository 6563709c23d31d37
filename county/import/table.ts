import { whyUnreadable } from './cells.ts'
import { readHeader, type Column, type Field } from './columns.ts'
import { columnLetters } from './sheet-parts.ts'
import type { Sheet } from './workbook.ts'

/** A cell that cannot be read: its header and address, and why, to follow them in a sentence. */
interface UnreadableCell {
  readonly cell: string
  readonly why: string
}

/** A matter's cells: of its own row, and of the rows below that only add materials. */
export interface Entry {
  /** row in the sheet, from 1 */
  readonly row: number
  /** the text of a field's cell, '' when there is none */
  readonly text: (field: Field) => string
  /** the texts of all columns of a field, the most dependable one first */
  readonly texts: (field: Field) => readonly string[]
  /** what stood in brackets in the header of the column that gave the text */
  readonly hint: (field: Field) => string
  readonly unreadable: readonly UnreadableCell[]
  /** material columns, one entry a row */
  readonly materialRows: readonly Entry[]
}

/** Longest text of a cell that is read: no field or body holds more. */
const LONGEST_CELL = 8000

/** A sheet as a table of matters. */
export interface Table {
  readonly columns: readonly Column[]
  readonly entries: readonly Entry[]
}

/** Among so many first rows the header is looked for: above it stand titles and notes. */
const HEADER_WITHIN = 10

/** Finds the header and reads the rows below it; undefined when no row names the matter and something else of it. */
export function readTable({ rows, merged }: Sheet): Table | undefined {
  const headers = rows.slice(0, HEADER_WITHIN).map((row) => row.map(readHeader))
  const known = headers.map((columns) => (columns.some(({ field }) => field === 'name') ? columns.filter(({ field }) => field !== undefined).length : 0))
  const best = Math.max(0, ...known)
  if (best < 2) return undefined
  const at = known.indexOf(best)
  const columns = (headers[at] ?? []).filter(({ header }) => header !== '')
  const entries: Entry[] = []
  for (const [index, row] of filledDown(rows, merged, columns).entries()) {
    if (index <= at || row.every((cell) => cell === '') || isSecondHeader(row)) continue
    const record = readRow(row, columns, index + 1)
    const above = entries.at(-1)
    if (above && adds(record, above)) entries[entries.length - 1] = { ...above, materialRows: [...above.materialRows, record] }
    else entries.push({ ...record, materialRows: record.text('materialName') === '' ? [] : [record] })
  }
  return { columns, entries }
}

/** Fields that a row below another one may share with it; a shared name is one matter with a row for each of its materials. */
const isShared = (field: Field | undefined): boolean => field !== undefined && !/^(?:name|code|material)/.test(field)

/** Cells that are merged downwards say the same for every row they cover. */
function filledDown(rows: Sheet['rows'], merged: Sheet['merged'], columns: readonly Column[]): Sheet['rows'] {
  const shared = new Set(columns.filter(({ field }) => isShared(field)).map(({ index }) => index))
  const filled = rows.map((row) => [...row])
  for (const { column, from, to } of merged.filter((one) => shared.has(one.column))) {
    const text = rows[from]?.[column] ?? ''
    for (const row of filled.slice(from + 1, to + 1)) if (row[column] === '' && row.some((cell) => cell !== '')) row[column] = text
  }
  return filled
}

/** Exports repeat the header in another language, or on every printed page. */
const isSecondHeader = (row: readonly string[]): boolean => {
  const filled = row.filter((cell) => cell !== '')
  return filled.length >= 2 && filled.filter((cell, index) => readHeader(cell, index).field !== undefined).length > filled.length / 2
}

/** A row that has a material and no matter of its own (merged cells, or the matter repeated) adds to the one above. */
function adds(record: Entry, above: Entry): boolean {
  if (record.text('materialName') === '') return false
  const name = record.text('name')
  return name === '' || (name === above.text('name') && record.text('codeImpl') === above.text('codeImpl') && record.text('codeHandle') === above.text('codeHandle'))
}

function readRow(row: readonly string[], columns: readonly Column[], number: number): Entry {
  const found = new Map<Field, { text: string; hint: string }[]>()
  for (const column of columns.toSorted((a, b) => a.rank - b.rank)) {
    const text = row[column.index] ?? ''
    if (column.field !== undefined && text !== '') found.set(column.field, [...found.get(column.field) ?? [], { text, hint: column.hint }])
  }
  const unreadable = columns.filter(({ field }) => field !== undefined).flatMap(({ header, index }): UnreadableCell[] => {
    const text = row[index] ?? ''
    const why = text.length > LONGEST_CELL ? '太长，最多 8000 个字' : whyUnreadable(text)
    return why === undefined ? [] : [{ cell: `“${header}”（${columnLetters(index + 1)}${String(number)} 单元格）`, why }]
  })
  const first = (field: Field) => found.get(field)?.[0]
  return {
    row: number, text: (field) => first(field)?.text ?? '', texts: (field) => (found.get(field) ?? []).map(({ text }) => text),
    hint: (field) => first(field)?.hint ?? '', unreadable, materialRows: [],
  }
}
