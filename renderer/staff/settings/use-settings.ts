import { shallowRef, watch } from 'vue'
import type { StationSettings } from '../../../core/contract/management.ts'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'

/** The settings of station.yaml that stand in this page; asked for anew when the station was away. */
export function useSettings() {
  const { station } = useDesk()
  const { run, lost } = useCalls()
  const settings = shallowRef<StationSettings>()

  async function load(): Promise<void> {
    settings.value = await station.client.system.settings(undefined, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(() => settings.value)
  }
  watch(lost, (isAway) => { if (!isAway) void load() }, { immediate: true })
  return {
    settings,
    /** writes a change; true when it was done */
    change: (change: Partial<Pick<StationSettings, 'printer' | 'screens' | 'county'>>): Promise<boolean> =>
      run(async (options) => { settings.value = await station.client.system.changeSettings(change, options) }),
  }
}
