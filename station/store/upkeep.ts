import { setImmediate } from 'node:timers/promises'
import type { Journal } from '../log/journal.ts'
import type { QueueLog } from '../queue/log.ts'
import type { SeenQueue } from '../queue/queue.ts'
import type { Suggestions } from '../feedback/suggestions.ts'
import type { PastDays } from '../statistics/past-days.ts'
import { listBackups, makeBackup } from './backups.ts'
import { type Database, databaseFault } from './database.ts'

export interface Upkeep {
  /** resolves when a backup that is being made is done: some tenths of a second, and nothing could stop it */
  stop(): Promise<void>
}

/** Once a business day, beside the work: sums up the days that are over, forgets what is too old, in portions, and makes a backup. What goes wrong is told to the journal. */
export function keepStore({ db, log, queue, statistics, suggestions, dataDir, journal }: {
  db: Database; log: QueueLog; queue: Pick<SeenQueue, 'changes' | 'state'>; statistics: PastDays; suggestions: Pick<Suggestions, 'forgetPhones'>
  dataDir: string; journal: Pick<Journal, 'fault'>
}): Upkeep {
  const stopping = new AbortController()

  async function careFor(day: string): Promise<void> {
    await statistics.keepUp(day, stopping.signal).catch((error: unknown) => {
      journal.fault({ where: 'statistics', message: `前几天的统计没有做成：${isFull(error) ? '磁盘满了' : String(error)}` })
    })
    try {
      while (!stopping.signal.aborted && log.prune(Date.parse(day))) await setImmediate()
      suggestions.forgetPhones(Date.parse(day))
      if ((await listBackups(dataDir)).some((backup) => backup.day === day)) return
      await makeBackup(db, dataDir)
    } catch (error) {
      journal.fault({ where: 'store', message: `今天的备份没有做成：${isFull(error) ? '磁盘满了' : String(error)}` })
    }
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
