import type { Journal } from '../log/journal.ts'
import type { Database } from '../store/database.ts'

/** What is counted: a matter was opened, words found nothing. */
export type CountKind = 'read' | 'notFound'

/** Different subjects of a kind that are counted on a day: a hall has some hundred matters; who makes words up fills no disk. */
const MOST_SUBJECTS = 300
/** Between what a visitor does and the disk, milliseconds: a power cut costs no more than these counts. */
const FLUSH_MS = 3000

/** What is counted day by day; in memory first, so that no visitor's tap waits for the disk. */
export interface DayCounts {
  /** false when there are too many subjects already */
  note(kind: CountKind, subject: string, day: string): boolean
  /** how often each subject was noted in some days, both ends included */
  read(kind: CountKind, from: string, until: string): { readonly subject: string; readonly count: number }[]
  /** writes what has not been written yet */
  stop(): void
}

const ADD = `
  INSERT INTO day_count (day, kind, subject, count) SELECT ?1, ?2, ?3, ?4
  WHERE EXISTS (SELECT 1 FROM day_count WHERE day = ?1 AND kind = ?2 AND subject = ?3)
    OR (SELECT count(*) FROM day_count WHERE day = ?1 AND kind = ?2) < ${MOST_SUBJECTS}
  ON CONFLICT DO UPDATE SET count = count + excluded.count`

/** Opens the counts in the database. */
export function openDayCounts(db: Database, journal: Pick<Journal, 'fault'>): DayCounts {
  /** not written yet, by day and kind */
  let pending = new Map<string, { readonly day: string; readonly kind: CountKind; readonly subjects: Map<string, number> }>()
  let timer: NodeJS.Timeout | undefined
  let isTold = false

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    try {
      db.transaction(() => {
        for (const { day, kind, subjects } of pending.values()) for (const [subject, count] of subjects) db.run(ADD, day, kind, subject, count)
      })
      isTold = false
    } catch (error) {
      if (!isTold) journal.fault({ where: 'statistics', message: `看过什么、没搜到什么，记不进磁盘：${String(error)}` })
      isTold = true
    }
    // not kept for a disk that refuses: it is counts, and memory has an end
    pending = new Map()
  }

  return {
    note(kind, subject, day) {
      const key = `${day} ${kind}`
      const subjects = pending.get(key)?.subjects ?? new Map<string, number>()
      if (!subjects.has(subject) && subjects.size >= MOST_SUBJECTS) return false
      subjects.set(subject, (subjects.get(subject) ?? 0) + 1)
      pending.set(key, { day, kind, subjects })
      timer ??= setTimeout(flush, FLUSH_MS)
      return true
    },
    read: (kind, from, until) => {
      if (pending.size > 0) flush()
      return db.all('SELECT subject, sum(count) AS many FROM day_count WHERE kind = ? AND day BETWEEN ? AND ? GROUP BY subject', kind, from, until)
        .map((row) => ({ subject: String(row['subject']), count: Number(row['many']) }))
    },
    stop: () => { if (pending.size > 0) flush() },
  }
}
