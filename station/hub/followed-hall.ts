import { hostname } from 'node:os'
import type { HallNews } from '../../core/contract/satellites.ts'
import { stationName } from '../../core/satellites/names.ts'
import type { Clock } from '../clock.ts'
import type { OwnHall } from '../hall/own-hall.ts'
import type { Journal } from '../log/journal.ts'
import type { Settings } from '../settings/schema.ts'
import type { Signage } from '../signage/signage.ts'
import type { Staff } from '../staff/staff.ts'
import type { Database } from '../store/database.ts'
import { type FollowedHelp, followedHelp } from './followed-help.ts'
import { type FollowedNotices, followedNotices } from './followed-notices.ts'
import { type FollowedQueue, followedQueue } from './followed-queue.ts'
import { type HallMedia, openHallMedia } from './hall-media.ts'
import { type Hub, openHub } from './hub.ts'
import { openHubMemory } from './memory.ts'
import { type HubSessions, hubSessions } from './sessions.ts'

/** The hall on a satellite: its hub, and the copy of what the hub owns. */
export interface FollowedHall {
  readonly hub: Hub
  readonly queue: FollowedQueue
  readonly notices: FollowedNotices
  readonly help: FollowedHelp
  readonly media: HallMedia
  readonly sessions: HubSessions
  /** name of this station at its hub */
  readonly name: string
  /** begins to follow; what rolls on the screens comes from the hub too */
  start(signage: Pick<Signage, 'takeLocal'>): void
  stop(): Promise<void>
}

export interface FollowedHallOptions {
  /** of the hub */
  readonly url: string
  readonly settings: Pick<Settings, 'screens'>
  readonly dataDir: string
  readonly version: string
  readonly db: Database
  readonly clock: Clock
  readonly journal: Journal
  readonly ownHall: OwnHall
  readonly staff: Staff
}

/** Opens it; the hub is asked nothing before `start`. */
export function followHall({ url, settings, dataDir, version, db, clock, journal, ownHall, staff }: FollowedHallOptions): FollowedHall {
  const { library } = ownHall
  const hub = openHub({ url, version, memory: openHubMemory(db), clock, journal, hall: () => library.current()?.catalog.hall.code })
  const queue = followedQueue(hub.clock, () => hub.isAway())
  // by the hub's clock: what it posts now is in force now
  const notices = followedNotices({ clock: hub.clock, library })
  const help = followedHelp(() => { queue.changes.tell() })
  const media = openHallMedia({ dataDir, url, wanted: () => notices.media() })
  // what can be done here changes with the line
  hub.onChange(() => { queue.changes.tell() })

  function take(news: HallNews, signage: Pick<Signage, 'takeLocal'>): string | undefined {
    switch (news.kind) {
      case 'hello':
      case 'beat': return undefined
      case 'queue': return queue.take(news) ? undefined : '主机的排队记录接不上，从头再要一次'
      case 'notices':
        notices.take(news.notices)
        media.follow()
        return undefined
      case 'changes':
        try {
          ownHall.take(news.changes)
        } catch (error) {
          // a disk that takes nothing: what the county wrote stands, and the queue goes on
          journal.fault({ where: 'hub', message: `本厅改的窗口和值班没有记下来：${String(error)}` })
        }
        return undefined
      case 'playlists':
        signage.takeLocal(news.playlists)
        return undefined
      case 'help':
        help.follow(news.help)
        return undefined
    }
  }
  return {
    hub, queue, notices, help, media,
    sessions: hubSessions({ hub, staff, clock }),
    name: stationName(settings.screens, hostname()),
    start: (signage) => { hub.start((news) => take(news, signage)) },
    async stop() { await Promise.all([hub.stop(), media.stop()]) },
  }
}
