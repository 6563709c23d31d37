import { onScopeDispose, shallowReadonly, shallowRef } from 'vue'

/** Wait between two tries to follow a station that went away, milliseconds. */
const RETRY_MS = 1000

/**
 * Follows a stream of whole states for as long as the component lives. What was seen last stays when the line is lost;
 * `fresh` says whether it still holds. `refused` is told why the stream ended.
 */
export function useStream<T>(open: (signal: AbortSignal) => Promise<AsyncIterable<T>>, refused: (error: unknown) => void) {
  const latest = shallowRef<T>()
  const fresh = shallowRef(false)
  const life = new AbortController()
  let next: ReturnType<typeof setTimeout> | undefined

  async function follow(): Promise<void> {
    for await (const state of await open(life.signal)) {
      latest.value = state
      fresh.value = true
    }
  }
  function keepFollowing(): void {
    void follow().catch((error: unknown) => { if (!life.signal.aborted) refused(error) }).finally(() => {
      fresh.value = false
      if (!life.signal.aborted) next = setTimeout(keepFollowing, RETRY_MS)
    })
  }
  keepFollowing()
  onScopeDispose(() => {
    life.abort()
    clearTimeout(next)
  })
  return { latest: shallowReadonly(latest), fresh: shallowReadonly(fresh) }
}
