import { openFigureTable } from '../../station/statistics/figure-table.ts'
import { openPastDays } from '../../station/statistics/past-days.ts'
import type { Fault } from '../../station/log/journal.ts'
import type { Database } from '../../station/store/database.ts'

/** What looks after the figures of past days in a database, and what the journal is told of it. */
export function pastDaysOf(db: Database) {
  const faults: Fault[] = []
  const table = openFigureTable(db, { fault: (fault) => { faults.push(fault) } })
  const past = openPastDays(db, table, () => 'Asia/Shanghai')
  return { faults, table, keepUp: (openDay: string, signal = new AbortController().signal) => past.keepUp(openDay, signal) }
}
