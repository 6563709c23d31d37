import type { PlaySummary } from '../../core/contract/signage.ts'
import type { Play } from '../../core/signage/play.ts'
import type { Database } from '../store/database.ts'

const DAY_MS = 86_400_000
/** The proof of play is kept this long, days. */
const KEPT_DAYS = 30
/** Three screens that change every 10 s all day and night for 30 days; a page that runs wild is cut off, oldest first. */
const MOST_ROWS = 800_000
/** Rows that are forgotten at once, which takes some milliseconds. */
const PORTION = 2000

/** What was shown on the screens. */
export interface Plays {
  record(screen: string, plays: readonly Play[]): void
  /** by screen and item, since a moment; what failed most comes first */
  summary(since: number): Omit<PlaySummary, 'name'>[]
  /** forgets a portion of what is older than 30 days at a moment, milliseconds since 1970 UTC; true when there may be more of it */
  forget(now: number): boolean
}

/** Opens the proof of play in the database. */
export function openPlays(db: Database): Plays {
  return {
    record(screen, plays) {
      db.transaction(() => {
        db.run('DELETE FROM play WHERE seq <= (SELECT MAX(seq) FROM play) - ?', MOST_ROWS)
        for (const { playlist, item, started, seconds, fault } of plays) {
          db.run('INSERT INTO play (screen, playlist, item, started_at, seconds, fault) VALUES (?, ?, ?, ?, ?, ?)',
            screen, playlist, item, Date.parse(started), seconds, fault ?? null)
        }
      })
    },
    summary: (since) => db.all(`
      SELECT screen, playlist, item, COUNT(*) FILTER (WHERE fault IS NULL) AS plays, ROUND(SUM(seconds)) AS seconds,
        COUNT(fault) AS faults, MAX(started_at) AS last,
        (SELECT fault FROM play AS one WHERE one.screen = play.screen AND one.playlist = play.playlist AND one.item = play.item
          AND fault IS NOT NULL AND one.started_at >= ?1 ORDER BY seq DESC LIMIT 1) AS fault
      FROM play WHERE started_at >= ?1 GROUP BY screen, playlist, item ORDER BY faults DESC, screen, playlist, item LIMIT 1000`, since)
      .map((row) => ({
        screen: String(row['screen']), playlist: String(row['playlist']), item: String(row['item']),
        plays: Number(row['plays']), seconds: Number(row['seconds']), faults: Number(row['faults']),
        last: new Date(Number(row['last'])).toISOString(), fault: typeof row['fault'] === 'string' ? row['fault'] : null,
      })),
    forget(now) {
      const oldest = now - KEPT_DAYS * DAY_MS
      db.run(`DELETE FROM play WHERE seq IN (SELECT seq FROM play WHERE started_at < ? LIMIT ${PORTION})`, oldest)
      return db.get('SELECT 1 FROM play WHERE started_at < ? LIMIT 1', oldest) !== undefined
    },
  }
}
