import { setImmediate } from 'node:timers/promises'
import type { Journal } from '../log/journal.ts'
import type { SeenQueue } from '../queue/queue.ts'
import type { PastDays } from '../statistics/past-days.ts'
import { listBackups, makeBackup } from './backups.ts'
import { type Database, databaseFault } from './database.ts'

export interface Upkeep {
  /** resolves when a backup that is being made is done: some tenths of a second, and nothing could stop it */
  stop(): Promise<void>
}

/** Forgets what is too old at a moment, milliseconds since 1970 UTC; true when that was a portion and there may be more. */
type Forget = (now: number) => unknown

/**
 * Once a business day, beside the work: sums up the days that are over, forgets what is too old, in portions, and makes a backup. What
 * goes wrong with one of these is told to the journal, and keeps none of the others from its turn. What is too old is counted from
 * the business day: a clock that jumps years ahead begins no day, and so costs no year of history.
 */
export function keepStore({ db, queue, statistics, forget, dataDir, journal }: {
  db: Database; queue: Pick<SeenQueue, 'changes' | 'state'>; statistics: PastDays; forget: readonly Forget[]; dataDir: string; journal: Pick<Journal, 'fault'>
}): Upkeep {
  const stopping = new AbortController()
  const tryTo = (where: string, failed: string, work: () => Promise<void>): Promise<void> => work().catch((error: unknown) => {
    journal.fault({ where, message: `${failed}：${isFull(error) ? '磁盘满了' : String(error)}` })
  })

  async function careFor(day: string): Promise<void> {
    await tryTo('statistics', '前几天的统计没有做成', () => statistics.keepUp(day, stopping.signal))
    for (const one of forget) {
      await tryTo('store', '过期的记录没有清理', async () => {
        while (!stopping.signal.aborted && one(Date.parse(day)) === true) await setImmediate()
      })
    }
    await tryTo('store', '今天的备份没有做成', async () => {
      if (!(await listBackups(dataDir)).some((backup) => backup.day === day)) await makeBackup(db, dataDir)
    })
  }

  async function watch(): Promise<void> {
    let cared: string | undefined
    for await (const day of queue.changes.follow(() => queue.state.day, stopping.signal)) {
      if (day === undefined || day === cared) continue
      cared = day
      await careFor(day)
    }
  }

  const watching = watch().catch(() => undefined) // the end of following
  return {
    async stop() {
      stopping.abort()
      await watching
    },
  }
}

/** The copy is SQLite's, what is done with it the file system's. */
const isFull = (error: unknown): boolean => databaseFault(error) === 'full' || (error as NodeJS.ErrnoException).code === 'ENOSPC'
