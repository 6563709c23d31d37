import type { HallNews } from '../../core/contract/satellites.ts'
import type { EarlierTimes } from '../../core/queue/estimate.ts'
import { createCopy } from '../../core/satellites/copy.ts'
import type { Clock } from '../clock.ts'
import { createChanges } from '../queue/changes.ts'
import { dayAt } from '../queue/moment.ts'
import type { SeenQueue } from '../queue/queue.ts'

/** The hub's queue on a satellite: all that can be read of it, and nothing that changes it. It is kept in memory only. */
export interface FollowedQueue extends SeenQueue {
  /** puts events of the hub in place; false when they do not go on where the copy is */
  take(news: Extract<HallNews, { kind: 'queue' }>): boolean
  /** waits until the copy has a ticket, for so many milliseconds at most */
  holds(number: string, within: number): Promise<void>
}

/** Opens a copy of the hub's queue. `clock` is the hub's; `isAway` says that nothing comes from it now. */
export function followedQueue(clock: Clock, isAway: () => boolean): FollowedQueue {
  const copy = createCopy()
  const changes = createChanges()
  const waiting = new Set<() => void>()
  let earlier: EarlierTimes = new Map()
  return {
    get state() { return copy.state },
    changes,
    moment(content) {
      const now = clock.now()
      return { now, local: dayAt(now, copy.state.day, content).local }
    },
    checkDay(content) {
      const { day } = copy.state
      const { plan } = dayAt(clock.now(), day, content)
      // the numbers of yesterday call nobody any more; the hub tells the new day when it is back
      if (plan.kind === 'open' && day !== undefined && isAway()) copy.take({ fresh: true, events: [] })
      return plan
    },
    earlier: () => earlier,
    take(news) {
      if (!copy.take(news)) return false
      if (news.fresh) earlier = new Map(Object.entries(news.earlier ?? {}))
      for (const look of waiting) look()
      changes.tell()
      return true
    },
    holds: (number, within) => new Promise((resolve) => {
      const look = () => {
        if (!copy.state.tickets.has(number)) return
        clearTimeout(timer)
        end()
      }
      const end = () => {
        waiting.delete(look)
        resolve()
      }
      const timer = setTimeout(end, within)
      waiting.add(look)
      look()
    }),
  }
}
