import { z } from 'zod'
import { addDays } from '../../core/calendar/local-time.ts'
import type { Fault } from '../log/journal.ts'
import { attempt } from '../store/attempt.ts'
import type { Database } from '../store/database.ts'
import { openFigureTable } from './figure-table.ts'
import { COUNTS_DAYS, FIGURES_DAYS } from './past-days.ts'

const countSchema = z.object({ kind: z.enum(['read', 'notFound']), subject: z.string().max(64).refine((text) => !text.includes('\0')), count: z.int().positive() })

/**
 * Takes over from a damaged file the figures of the days that can be read whole, since those of the last 400 that are missing are
 * made anew; and what was counted. Day by day from the open one back: a page that is damaged costs its own days.
 */
export function takeStatistics(db: Database, damaged: Database, openDay: string): void {
  for (let ago = 1; ago <= FIGURES_DAYS; ago++) takeFigures(db, damaged, addDays(openDay, -ago))
  for (let ago = 0; ago <= COUNTS_DAYS; ago++) takeCounts(db, damaged, addDays(openDay, -ago))
}

function takeFigures(db: Database, damaged: Database, day: string): void {
  const faults: Fault[] = []
  const old = openFigureTable(damaged, { fault: (fault) => { faults.push(fault) } })
  const parts = attempt(() => old.read(day, day, 'all')) ?? []
  if (parts.length > 0 && faults.length === 0) openFigureTable(db, { fault: () => undefined }).put(day, parts)
}

function takeCounts(db: Database, damaged: Database, day: string): void {
  for (const row of attempt(() => damaged.all('SELECT kind, subject, count FROM day_count WHERE day = ?', day)) ?? []) {
    const one = countSchema.safeParse(row).data
    if (one) db.run('INSERT OR REPLACE INTO day_count (day, kind, subject, count) VALUES (?, ?, ?, ?)', day, one.kind, one.subject, one.count)
  }
}
