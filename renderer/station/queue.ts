import { inject, readonly, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import type { HallQueue } from '../../core/contract/queue.ts'
import type { StationView } from './station.ts'

/** Wait between two tries to follow a queue that went away, milliseconds. */
const RETRY_MS = 1000

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
export function followQueue({ client }: Pick<StationView, 'client'>): QueueView {
  const now = shallowRef<HallQueue>()
  const fresh = shallowRef(false)
  const lost = shallowRef(false)

  async function follow(): Promise<void> {
    for await (const next of await client.queue.events()) {
      now.value = next
      fresh.value = true
      lost.value = false
    }
  }
  const keepFollowing = (): void => {
    void follow().catch(() => undefined).finally(() => {
      lost.value = !fresh.value
      fresh.value = false
      setTimeout(keepFollowing, RETRY_MS)
    })
  }
  keepFollowing()
  return { now, fresh: readonly(fresh), lost: readonly(lost) }
}

export const queueKey: InjectionKey<QueueView> = Symbol('queue')

/** The queue of this page's hall. */
export function useQueue(): QueueView {
  const queue = inject(queueKey)
  if (!queue) throw new Error('no queue provided')
  return queue
}
