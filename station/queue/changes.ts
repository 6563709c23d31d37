import { EventPublisher } from '@orpc/server'

/** Changes that come within this many milliseconds are told as one. */
const TOGETHER_MS = 15

/** Tells followers that something has changed; each then looks for itself. */
export interface Changes {
  tell(): void
  /** what `look` sees now, and again after each change; a slow follower misses steps, never the last one */
  follow<T>(look: () => T, signal?: AbortSignal): AsyncGenerator<T, void, void>
  /** a look that all followers share: it is made once after each change, not once for each of them */
  shared<T>(look: () => T): () => T
  stop(): void
}

/** Makes a place where changes are told; those within `together` milliseconds as one. */
export function createChanges(together = TOGETHER_MS): Changes {
  const publisher = new EventPublisher<{ change: object }>({ maxBufferedEvents: 1 })
  let pending: NodeJS.Timeout | undefined
  let count = 0
  return {
    tell() {
      count++
      pending ??= setTimeout(() => {
        pending = undefined
        publisher.publish('change', {})
      }, together)
    },
    async *follow(look, signal) {
      // subscribed before the first look, so that no change falls between
      const changes = publisher.subscribe('change', signal ? { signal } : {})
      try {
        yield look()
        for await (const _ of changes) yield look()
      } finally {
        await changes.return()
      }
    },
    shared(look) {
      let seen: { readonly at: number; readonly value: ReturnType<typeof look> } | undefined
      return () => {
        if (seen?.at !== count) {
          const value = look()
          // counted after the look, which may itself begin a new day
          seen = { at: count, value }
        }
        return seen.value
      }
    },
    stop: () => { clearTimeout(pending) },
  }
}
