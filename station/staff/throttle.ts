import type { Database } from '../store/database.ts'

/** The wrong PIN after which the first wait comes; that wait and the longest, milliseconds: never a lock that any visitor could cause. */
const FIRST_WAIT_AFTER = 5
const FIRST_WAIT = 15_000
const LONGEST_WAIT = 15 * 60_000

/** Counts wrong PINs by account and source (the kiosk, or an address of the LAN), across restarts. */
export interface Throttle {
  /** milliseconds until the next try is heard; 0 when it is at once */
  wait(name: string, source: string, now: number): number
  wrong(name: string, source: string, now: number): void
  right(name: string, source: string): void
}

/** The wait after so many wrong PINs in a row: none for the first four, 15 s after the fifth, doubling to 15 minutes. */
export const waitAfter = (count: number): number => (count < FIRST_WAIT_AFTER ? 0 : Math.min(FIRST_WAIT * 2 ** (count - FIRST_WAIT_AFTER), LONGEST_WAIT))

/** Opens the counts in a database. */
export function openThrottle(db: Database): Throttle {
  const find = (name: string, source: string) => db.get('SELECT count, until FROM wrong_pin WHERE name = ? AND source = ?', name, source)
  return {
    wait(name, source, now) {
      const left = Number(find(name, source)?.['until'] ?? 0) - now
      // further off than any wait: the clock was set back meanwhile, and nobody is kept out until it is there again
      return left > LONGEST_WAIT ? 0 : Math.max(left, 0)
    },
    wrong(name, source, now) {
      const count = Number(find(name, source)?.['count'] ?? 0) + 1
      db.run('INSERT OR REPLACE INTO wrong_pin (name, source, count, until) VALUES (?, ?, ?, ?)', name, source, count, now + waitAfter(count))
      db.run('DELETE FROM wrong_pin WHERE until < ?', now - FORGET)
    },
    right: (name, source) => { db.run('DELETE FROM wrong_pin WHERE name = ? AND source = ?', name, source) },
  }
}

/** Counts that have rested this long are forgotten, so that made-up names do not fill the disk; milliseconds. */
const FORGET = 24 * 3_600_000
