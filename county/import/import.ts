import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { County } from '../../core/content/county.ts'
import { parseCounty } from '../../core/content/parse.ts'
import type { Progress } from '../check.ts'
import { diskFault, ok, refuse, type Result } from '../result.ts'
import type { Column } from './columns.ts'
import { readProcedure, type Ground } from './procedure.ts'
import { slugOf, uniqueSlug } from './slug.ts'
import { readTable, type Entry } from './table.ts'
import { usualCategories } from './usual.ts'
import { readWorkbook } from './workbook.ts'
import { faultIn, procedureText, writeNew } from './write-procedure.ts'

/** What became of one matter. */
export interface ImportedRow {
  /** row in the sheet, from 1 */
  readonly row: number
  readonly name: string
  /** written; same: the file was there with the same content; different: it was there with another, and stays; refused */
  readonly outcome: 'written' | 'same' | 'different' | 'refused'
  /** path below the authoring folder */
  readonly file?: string
  /** why refused, or what was taken for granted */
  readonly remarks: readonly string[]
}

/** What became of one sheet; without `columns` it had no header that names a matter. */
export interface ImportedSheet {
  readonly name: string
  readonly columns?: readonly Column[]
  readonly rows: readonly ImportedRow[]
}

/** Reads a workbook's matters into `procedures/` of an authoring folder. Never changes a file that is there. */
export async function importWorkbook(xlsx: string, source: string, progress: Progress): Promise<Result<ImportedSheet[]>> {
  const county = await readCounty(source)
  if (!county.ok) return county
  const workbook = await readWorkbook(xlsx)
  if (!workbook.ok) return workbook
  const ground = { county: county.value, usual: await usualCategories(source) }
  const taken = new Set<string>()
  const sheets: ImportedSheet[] = []
  try {
    for (const sheet of workbook.value) {
      const table = readTable(sheet)
      const rows: ImportedRow[] = []
      for (const [index, entry] of (table?.entries ?? []).entries()) {
        rows.push(await importRow(entry, ground, path.join(source, 'procedures'), taken))
        progress('导入', index + 1, table?.entries.length ?? 0)
      }
      sheets.push({ name: sheet.name, ...(table && { columns: table.columns }), rows })
    }
  } catch (error) {
    const fault = diskFault(error)
    if (fault === undefined) throw error
    return refuse('unwritable', `写不进 ${source}：${fault}`)
  }
  return sheets.some(({ columns }) => columns) ? ok(sheets) : refuse('unreadable', `${xlsx} 里没有找到表头：要有“事项名称”一列和别的列`)
}

async function importRow(entry: Entry, ground: Ground, folder: string, taken: Set<string>): Promise<ImportedRow> {
  const base = { row: entry.row, name: entry.text('name') }
  const read = readProcedure(entry, ground)
  if ('reasons' in read) return { ...base, outcome: 'refused', remarks: read.reasons }
  const id = uniqueSlug(slugOf(base.name), taken)
  const text = procedureText(read.draft)
  const fault = faultIn(text, id)
  if (fault !== undefined) return { ...base, outcome: 'refused', remarks: [fault] }
  taken.add(id)
  return { ...base, outcome: await writeNew(folder, id, text), file: `procedures/${id}.md`, remarks: read.draft.notes }
}

async function readCounty(source: string): Promise<Result<County>> {
  try {
    const { value } = parseCounty('county.yaml', await readFile(path.join(source, 'county.yaml'), 'utf8'))
    return value ? ok(value) : refuse('faulty', 'county.yaml 有错误，请先运行 county check 改好')
  } catch (error) {
    const fault = diskFault(error)
    if (fault === undefined) throw error
    return refuse('unreadable', `读不了 ${path.join(source, 'county.yaml')}：${fault}`)
  }
}
