import { readonly, shallowRef, type Ref } from 'vue'
import type { HallQueue } from '../../core/contract/queue.ts'
import type { StationClient } from './client.ts'
import { follow } from './follow.ts'

/** The station tells the queue anew every minute; after this long without a word the connection is dead, milliseconds. */
const SILENCE_MS = 75_000

/** The page's view of the hall's queue. */
export interface QueueView {
  /** what the station said last; undefined before it said anything */
  readonly queue: Readonly<Ref<HallQueue | undefined>>
  /** false while the queue may have gone on without this page */
  readonly connected: Readonly<Ref<boolean>>
}

/** Follows the hall's queue for the page's life. */
export function followQueue(client: StationClient): QueueView {
  const queue = shallowRef<HallQueue>()
  const { connected } = follow({
    open: (signal) => client.queue.events(undefined, { signal }),
    take: (next) => { queue.value = next },
    silence: SILENCE_MS,
  })
  return { queue: readonly(queue) as QueueView['queue'], connected }
}
