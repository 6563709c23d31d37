import { watchDebounced } from '@vueuse/core'
import { onScopeDispose, type Ref, shallowReadonly, shallowRef, watch } from 'vue'
import type { PlaylistPreview } from '../../../core/contract/signage.ts'
import type { Profile } from '../../../core/signage/profile.ts'
import { useDesk } from '../../desk/desk.ts'
import { isLapsed } from '../../desk/refusal.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'
import type { Draft } from './draft.ts'

/** Touches that follow each other are asked about once, milliseconds. */
const CALM_MS = 150

/**
 * What a draft would look like on a screen: asked anew with each change, and when the content or the notices are others. While
 * `isAsking` the preview is that of an earlier draft.
 */
export function usePreview(draft: Readonly<Ref<Draft>>, target: Readonly<Ref<{ readonly screen: string; readonly profile: Profile }>>) {
  const { station, session } = useDesk()
  const preview = shallowRef<PlaylistPreview>()
  const isAsking = shallowRef(true)
  let asked = new AbortController()

  async function ask(): Promise<void> {
    const mine = asked = new AbortController()
    try {
      const found = await station.client.signage.preview({ ...target.value, playlist: draft.value }, { signal: AbortSignal.any([mine.signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]) })
      if (!mine.signal.aborted) preview.value = found
    } catch (error) {
      // the last picture stands, and the next change asks again
      if (isLapsed(error)) session.end('lapsed')
    }
    if (!mine.signal.aborted) isAsking.value = false
  }
  const all = () => [draft.value, target.value, station.state.value?.generation, station.state.value?.noticesRevision]
  watch(all, () => {
    asked.abort()
    isAsking.value = true
  }, { flush: 'sync' })
  watchDebounced(all, ask, { debounce: CALM_MS, immediate: true })
  onScopeDispose(() => { asked.abort() })
  return { preview: shallowReadonly(preview), isAsking: shallowReadonly(isAsking) }
}
