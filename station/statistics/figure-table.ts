import { z } from 'zod'
import { type Part, PART_KINDS } from '../../core/statistics/sum-day.ts'
import { readSums, sumsText } from '../../core/statistics/sums.ts'
import type { Journal } from '../log/journal.ts'
import type { Database, Row } from '../store/database.ts'

/** A part of a day that is over. */
export interface DayPart extends Part {
  readonly day: string
}

/** The figures of days that are over. */
export interface FigureTable {
  /** all parts of a day, instead of those that are there; call it inside a transaction */
  put(day: string, parts: readonly Part[]): void
  /** the first day that has figures; undefined while none has */
  first(): string | undefined
  /** the parts of some days, both ends included; what is damaged is left out, and the journal told once */
  read(from: string, until: string, which: 'all' | 'totals'): DayPart[]
}

/** Every day that has been summed has a total, also a day without tickets. */
export const IS_TOTAL = `kind = 'total'`

const kindSchema = z.enum(PART_KINDS)

/** Opens the table in the database. */
export function openFigureTable(db: Database, journal: Pick<Journal, 'fault'>): FigureTable {
  let isTold = false

  function partOf(row: Row): DayPart | undefined {
    const sums = readSums(String(row['figures']))
    const kind = kindSchema.safeParse(row['kind']).data
    if (sums && kind) return { day: String(row['day']), kind, id: String(row['id']), sums }
    if (!isTold) journal.fault({ where: 'statistics', message: `${String(row['day'])} 的统计有一处坏了，没有算进去` })
    isTold = true
    return undefined
  }

  return {
    put(day, parts) {
      db.run('DELETE FROM day_figures WHERE day = ?', day)
      for (const { kind, id, sums } of parts) {
        db.run('INSERT INTO day_figures (day, kind, id, figures) VALUES (?, ?, ?, ?)', day, kind, id, sumsText(sums))
      }
    },
    first() {
      const day = db.get('SELECT MIN(day) AS day FROM day_figures')?.['day']
      return typeof day === 'string' ? day : undefined
    },
    read: (from, until, which) => db.all(`SELECT * FROM day_figures WHERE day BETWEEN ? AND ? ${which === 'totals' ? `AND ${IS_TOTAL}` : ''}`, from, until)
      .map(partOf).filter((part) => part !== undefined),
  }
}
