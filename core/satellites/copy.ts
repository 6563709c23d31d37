import type { QueueEvent } from '../queue/events.ts'
import { reduce, replay } from '../queue/reduce.ts'
import { createProjection, type QueueState } from '../queue/state.ts'

/** Events of the hub's log: all of the open day, or those that came since the last ones. */
export interface QueueNews {
  readonly fresh: boolean
  readonly events: readonly QueueEvent[]
}

/** The hub's queue, as a satellite has heard of it. */
export interface QueueCopy {
  /** another object after each fresh beginning */
  readonly state: QueueState
  /** Puts what came in place. False when it does not go on where the copy is: the hub must be asked anew. */
  take(news: QueueNews): boolean
}

/** A copy that has heard of nothing yet. */
export function createCopy(): QueueCopy {
  let projection = createProjection()
  return {
    get state() { return projection.state },
    take({ fresh, events }) {
      try {
        if (fresh) {
          projection = replay(events)
          return true
        }
        for (const event of events) {
          if (event.seq !== projection.state.seq + 1) return false
          projection.apply(reduce(projection.state, event))
        }
        return true
      } catch {
        return false // an event that makes no sense here
      }
    },
  }
}
