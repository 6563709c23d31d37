import { shallowRef, watch, type WatchSource } from 'vue'
import { CALL_TIMEOUT_MS, useStation } from '../station/station.ts'

/** What a page has fetched: waiting, there, or failed. */
export type Loaded<T> = { state: 'waiting' } | { state: 'there'; value: T } | { state: 'failed' }

/**
 * Fetches something for a page, anew whenever a source changes; an answer that comes late is dropped. While the next
 * answer is on its way the old one stays. `again` tries once more after a failure; so does a station that is back.
 */
export function useLoad<T>(fetch: (signal: AbortSignal) => Promise<T>, sources: WatchSource[] = []) {
  const station = useStation()
  const loaded = shallowRef<Loaded<T>>({ state: 'waiting' })
  let turn = 0

  async function load(): Promise<void> {
    const mine = ++turn
    try {
      const value = await fetch(AbortSignal.timeout(CALL_TIMEOUT_MS))
      if (mine === turn) loaded.value = { state: 'there', value }
    } catch (error) {
      if (mine !== turn) return
      loaded.value = { state: 'failed' }
      station.reportFault('kiosk load', String(error))
    }
  }
  watch(sources, load, { immediate: true })
  // nobody has to ask again for what only failed because the station was away
  watch(station.connected, (is) => { if (is && loaded.value.state === 'failed') void load() })
  return { loaded, again: load }
}
