import type { Act } from '../../core/contract/management.ts'
import { isoOf } from '../../core/queue/views.ts'
import type { Journal } from '../log/journal.ts'
import type { Database, Row } from '../store/database.ts'

/** How long an act is kept, milliseconds, and how many at most: a busy hall has some dozens a day. */
const KEPT_MS = 400 * 24 * 3_600_000
const KEPT_ROWS = 100_000

/** The book of who did what 运行记录: acts are appended, never altered. */
export interface Audit {
  /** Never throws: what was done is done, whether it can be written down or not. The station's journal is told then. */
  write(act: Omit<Act, 'id' | 'at'>, now: number): void
  /** the latest first; `before` is the id of the last one seen */
  read(before: number | undefined, limit: number): { readonly acts: Act[]; readonly more: boolean }
  /** forgets what is too old at a moment, milliseconds since 1970 UTC */
  forget(now: number): void
}

/** Opens the book in a database. */
export function openAudit(db: Database, journal: Pick<Journal, 'event' | 'fault'>): Audit {
  return {
    write({ who, source, act, details, outcome, message }, now) {
      try {
        db.transaction(() => {
          db.run('INSERT INTO audit (at, who, source, act, details, outcome, message) VALUES (?, ?, ?, ?, ?, ?, ?)', now, who, source, act, JSON.stringify(details), outcome, message)
          db.run('DELETE FROM audit WHERE id <= (SELECT max(id) FROM audit) - ?', KEPT_ROWS)
        })
      } catch (error) {
        // the sentence goes onto sticks with the report, the name does not
        journal.event('act', { by: who, act, outcome })
        journal.fault({ where: 'audit', message: `${act}：没有记下来（${String(error)}）` })
      }
    },
    read(before, limit) {
      const rows = db.all('SELECT * FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?', before ?? Number.MAX_SAFE_INTEGER, limit + 1)
      return { acts: rows.slice(0, limit).map(actOf), more: rows.length > limit }
    },
    forget: (now) => { db.run('DELETE FROM audit WHERE at < ?', now - KEPT_MS) },
  }
}

const actOf = (row: Row): Act => ({
  id: Number(row['id']), at: isoOf(Number(row['at'])), who: String(row['who']), source: String(row['source']), act: String(row['act']),
  details: JSON.parse(String(row['details'])) as Act['details'], outcome: row['outcome'] as Act['outcome'], message: String(row['message']),
})
