import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { shallowReadonly, shallowRef } from 'vue'
import type { Source } from '../../../core/contract/update.ts'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'

/** How often the page asks what is plugged in, milliseconds: a stick is seen before anybody wonders. */
const ASK_MS = 3000

/** What content can be taken from now; asked for while somebody looks at the page. */
export function useSources() {
  const { station } = useDesk()
  const { lost } = useCalls()
  const visibility = useDocumentVisibility()
  const sources = shallowRef<readonly Source[]>([])
  async function ask(): Promise<void> {
    if (lost.value || visibility.value !== 'visible') return
    // a station that does not answer now is asked again; what was seen last stands
    sources.value = await station.client.update.sources(undefined, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(() => sources.value)
  }
  useIntervalFn(() => { void ask() }, ASK_MS, { immediateCallback: true })
  return shallowReadonly(sources)
}
