import { inject, readonly, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import type { HallQueue } from '../../core/contract/queue.ts'
import type { StationClient } from './client.ts'
import { follow } from './follow.ts'

/** The station tells the queue anew every minute; after this long without a word the connection is dead, milliseconds. */
const SILENCE_MS = 75_000

/** The page's view of the hall's queue; one for the page's life, shared by all visits. */
export interface QueueView {
  /** the queue as it was last heard; undefined before that */
  readonly now: Readonly<ShallowRef<HallQueue | undefined>>
  /** what `now` says holds at this moment */
  readonly fresh: Readonly<ShallowRef<boolean>>
  /** the queue cannot be reached; a hiccup that ends with the next try is not told */
  readonly lost: Readonly<ShallowRef<boolean>>
}

/** Follows the hall's queue: calls, who waits, businesses, help, the printer. */
export function followQueue(client: StationClient): QueueView {
  const now = shallowRef<HallQueue>()
  const { connected, lost } = follow({
    open: (signal) => client.queue.events(undefined, { signal }),
    take: (next) => { now.value = next },
    silence: SILENCE_MS,
  })
  return { now: readonly(now) as QueueView['now'], fresh: connected, lost }
}

export const queueKey: InjectionKey<QueueView> = Symbol('queue')

/** The queue of this page's hall. */
export function useQueue(): QueueView {
  const queue = inject(queueKey)
  if (!queue) throw new Error('no queue provided')
  return queue
}
