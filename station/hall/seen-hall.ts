import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import { type Help, openHelp, type SeenHelp } from '../help/help.ts'
import type { FollowedHall } from '../hub/followed-hall.ts'
import type { Journal } from '../log/journal.ts'
import { type Notices, openNotices, type SeenNotices } from '../notices/notices.ts'
import { openNoticeTable } from '../notices/table.ts'
import type { QueueLog } from '../queue/log.ts'
import { openQueue, type Queue, type SeenQueue } from '../queue/queue.ts'
import type { Database } from '../store/database.ts'

/** What changes the hall. Only the station that owns it has this. */
export interface OwnedHall {
  readonly queue: Queue
  readonly notices: Notices
  readonly help: Help
}

/** What every station sees of the hall: of its own, or on a satellite of a copy of the hub's. */
export interface SeenHall {
  readonly queue: SeenQueue
  readonly notices: SeenNotices
  readonly help: SeenHelp
  /** a satellite has none, and hands what changes the hall on */
  readonly owned: OwnedHall | undefined
}

/** Opens the hall of a station, which owns it unless it follows a hub. */
export function openSeenHall(followed: FollowedHall | undefined, { db, log, clock, library, journal }: {
  db: Database; log: QueueLog; clock: Clock; library: Library; journal: Pick<Journal, 'event' | 'fault'>
}): SeenHall {
  if (followed) return { queue: followed.queue, notices: followed.notices, help: followed.help, owned: undefined }
  const queue = openQueue(log, clock, journal)
  const notices = openNotices({ table: openNoticeTable(db), clock, library, journal })
  const owned = { queue, notices, help: openHelp(() => { queue.changes.tell() }) }
  return { ...owned, owned }
}
