import { shallowReadonly, shallowRef, watch } from 'vue'
import type { LocalNotice, ShownNotice } from '../../../core/contract/notices.ts'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { isLapsed } from '../../desk/refusal.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'

/** This hall's notices and those of the county; asked again at every change of a notice or of the content. */
export function useLocalNotices() {
  const { station, session } = useDesk()
  const { lost } = useCalls()
  const local = shallowRef<readonly LocalNotice[]>([])
  const county = shallowRef<readonly ShownNotice[]>([])
  const isKnown = shallowRef(false)

  async function ask(): Promise<void> {
    if (lost.value) return
    const signal = AbortSignal.timeout(CALL_TIMEOUT_MS)
    try {
      const [own, all] = await Promise.all([station.client.notices.local(undefined, { signal }), station.client.notices.list({}, { signal })])
      local.value = own
      county.value = all.filter(({ source }) => source === 'county')
      isKnown.value = true
    } catch (error) {
      // a station that does not answer now is asked again at the next change; the last lists stand
      if (isLapsed(error)) session.end('lapsed')
    }
  }
  watch(() => [station.state.value?.noticesRevision, station.state.value?.generation, lost.value], () => { void ask() }, { immediate: true })
  return { local: shallowReadonly(local), county: shallowReadonly(county), isKnown: shallowReadonly(isKnown), ask }
}
