import { setImmediate } from 'node:timers/promises'
import { addDays } from '../../core/calendar/local-time.ts'
import type { QueueEvent } from '../../core/queue/events.ts'
import { reduce } from '../../core/queue/reduce.ts'
import { createProjection } from '../../core/queue/state.ts'
import { type Part, type RatingCount, sumDay } from '../../core/statistics/sum-day.ts'
import { eventOf } from '../queue/log.ts'
import { attempt } from '../store/attempt.ts'
import type { Database, Row } from '../store/database.ts'
import { type FigureTable, IS_TOTAL } from './figure-table.ts'

/** Figures are kept for ten years, counts of what was read for as many days as can be looked at at once. */
export const FIGURES_DAYS = 3653
export const COUNTS_DAYS = 800
/** Events that are read in one turn: some milliseconds. */
const PORTION = 500

/** Sums up days that are over, and forgets sums that are too old, all in portions between which commands go on. */
export interface PastDays {
  /** what has not been done yet, when `openDay` is the business day */
  keepUp(openDay: string, signal: AbortSignal): Promise<void>
}

/** Opens it on a database. `timezone` is the hall's. */
export function openPastDays(db: Database, table: Pick<FigureTable, 'put'>, timezone: () => string): PastDays {
  /** A day as its events tell it; one that cannot be read, or makes no sense without one that cannot, is passed over. */
  async function partsOf(day: string, signal: AbortSignal): Promise<Part[] | undefined> {
    const projection = createProjection()
    let rows: Row[]
    let last = 0
    do {
      rows = db.all(`SELECT seq, at, fact FROM event WHERE day = ? AND seq > ? ORDER BY seq LIMIT ${PORTION}`, day, last)
      for (const row of rows) {
        last = Number(row['seq'])
        const event = attempt(() => eventOf(row))
        // the end of the day cancels what is left: until then who missed the call is told from who was never called
        const change = event && !isDayEnd(event) ? attempt(() => reduce(projection.state, event)) : undefined
        if (change) projection.apply(change)
      }
      await setImmediate()
      if (signal.aborted) return undefined
    } while (rows.length === PORTION)
    return sumDay(projection.state.tickets.values(), ratingsOf(db, day), { isOver: true, timezone: timezone() })
  }

  return {
    async keepUp(openDay, signal) {
      for (const day of daysToSum(db, openDay)) {
        const parts = await partsOf(day, signal)
        if (!parts) return
        db.transaction(() => { table.put(day, parts) })
      }
      for (const [name, days] of [['day_figures', FIGURES_DAYS], ['day_count', COUNTS_DAYS]] as const) {
        while (!signal.aborted && forgetDay(db, name, addDays(openDay, -days))) await setImmediate()
      }
    },
  }
}

/** Days of the log other than the open one that have no total yet, oldest first. Each is found by a step in the index: the log has a million events. */
const daysToSum = (db: Database, openDay: string): string[] => db.all(`
  WITH RECURSIVE known (day) AS (
    SELECT min(day) FROM event UNION ALL SELECT (SELECT min(day) FROM event WHERE day > known.day) FROM known WHERE known.day IS NOT NULL
  )
  SELECT day FROM known WHERE day <> ? AND NOT EXISTS (SELECT 1 FROM day_figures WHERE day_figures.day = known.day AND ${IS_TOTAL})`, openDay)
  .map((row) => String(row['day']))

/** How the visitors of a day rated it. */
export const ratingsOf = (db: Database, day: string): RatingCount[] =>
  db.all('SELECT business, counter, clerk, score, count(*) AS many FROM rating WHERE day = ? AND score BETWEEN 1 AND 5 GROUP BY business, counter, clerk, score', day)
    .map((row) => ({
      business: String(row['business']), counter: text(row['counter']), clerk: text(row['clerk']), score: Number(row['score']), count: Number(row['many']),
    }))

const text = (cell: Row[string] | undefined): string | undefined => (typeof cell === 'string' ? cell : undefined)

/** Forgets the oldest day of a table when it is before another; true when it was. */
function forgetDay(db: Database, table: 'day_figures' | 'day_count', before: string): boolean {
  const oldest = db.get(`SELECT min(day) AS day FROM ${table}`)?.['day']
  if (typeof oldest !== 'string' || oldest >= before) return false
  db.run(`DELETE FROM ${table} WHERE day = ?`, oldest)
  return true
}

const isDayEnd = ({ fact }: QueueEvent): boolean => fact.type === 'cancelled' && fact.reason === 'dayEnd'
