import type { Column } from './columns.ts'
import type { ImportedRow, ImportedSheet } from './import.ts'

/** What an import did, for the person who ran it. `refused` counts the matters that were not taken. */
export interface ImportReport {
  readonly lines: readonly string[]
  readonly refused: number
}

/** The columns used and not used of each sheet, what became of each row, and the sum. */
export function importReport(sheets: readonly ImportedSheet[]): ImportReport {
  const rows = sheets.flatMap((sheet) => sheet.rows)
  const count = (...outcomes: ImportedRow['outcome'][]) => rows.filter(({ outcome }) => outcomes.includes(outcome)).length
  const refused = count('refused', 'different')
  return {
    lines: [...sheets.flatMap(sheetLines), `写入 ${String(count('written'))} 个事项，已有 ${String(count('same'))} 个，没有收 ${String(refused)} 个`],
    refused,
  }
}

function sheetLines({ name, columns, rows }: ImportedSheet): string[] {
  if (!columns) return [`工作表“${name}”：没有找到表头，没有读`]
  const headers = (wanted: (column: Column) => boolean) => columns.filter(wanted).map(({ header }) => header).join('、') || '无'
  return [
    `工作表“${name}”`,
    `  用到的列：${columns.flatMap(({ header, field }) => (field === undefined ? [] : [`${header}→${field}`])).join('、')}`,
    `  认得但用不到的列：${headers(({ field, notKept }) => field === undefined && notKept)}`,
    `  不认识的列：${headers(({ field, notKept }) => field === undefined && !notKept)}`,
    ...rows.map((row) => `  ${rowSentence(row)}`),
  ]
}

function rowSentence({ row, name, outcome, file, remarks }: ImportedRow): string {
  const start = `第 ${String(row)} 行 ${name || '（没有名称）'}：`
  const end = remarks.length === 0 ? '' : `（${remarks.join('；')}）`
  switch (outcome) {
    case 'written': return `${start}写入 ${file ?? ''}${end}`
    case 'same': return `${start}${file ?? ''} 已经有了，内容一样`
    case 'different': return `${start}没有收，${file ?? ''} 已经有了，内容不一样，没有改动`
    case 'refused': return `${start}没有收，${remarks.join('；')}`
  }
}
