import { onScopeDispose, shallowReadonly, shallowRef } from 'vue'
import { follow } from '../station/follow.ts'

/**
 * Follows a stream of whole states for as long as the component lives. What was seen last stays when the line is lost;
 * `fresh` says whether it still holds. `failed` is told why the stream ended.
 */
export function useStream<T>(open: (signal: AbortSignal) => Promise<AsyncIterable<T>>, failed: (error: unknown) => void) {
  const latest = shallowRef<T>()
  const { connected, stop } = follow({ open, failed, take: (state) => { latest.value = state } })
  onScopeDispose(stop)
  return { latest: shallowReadonly(latest), fresh: connected }
}
