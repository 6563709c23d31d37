import { shallowReadonly, shallowRef, watch } from 'vue'
import type { HallView } from '../../../core/contract/hall.ts'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { isLapsed } from '../../desk/refusal.ts'
import { CALL_TIMEOUT_MS, type StationView } from '../../station/station.ts'

/** The calls that change what the hall says of itself. */
export type HallCalls = StationView['client']['hall']
/** Makes one of them, and shows the hall as it is then; true when it was done. */
export type ChangeHall = (call: (hall: HallCalls, options: { signal: AbortSignal }) => Promise<HallView>) => Promise<boolean>

/** What the hall says of itself; asked again when somebody changed it, with new content, and with a new day. */
export function useOwnHall() {
  const { station, session } = useDesk()
  const { run, lost } = useCalls()
  const view = shallowRef<HallView>()

  async function ask(): Promise<void> {
    if (lost.value) return
    try {
      view.value = await station.client.hall.get(undefined, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })
    } catch (error) {
      // a station that does not answer now is asked again when it is back; what was seen last stands
      if (isLapsed(error)) session.end('lapsed')
    }
  }
  const change: ChangeHall = (call) => run(async (options) => { view.value = await call(station.client.hall, options) })
  watch(() => [station.state.value?.hallRevision, station.state.value?.generation, station.local.value.date, lost.value].join(' '), () => { void ask() }, { immediate: true })
  return { view: shallowReadonly(view), change }
}
