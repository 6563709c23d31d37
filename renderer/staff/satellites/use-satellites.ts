import { useIntervalFn } from '@vueuse/core'
import { computed, onMounted, shallowRef } from 'vue'
import type { PairingCode, SatelliteView } from '../../../core/contract/satellites.ts'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'

/** The list is asked for so often: somebody at the other machine looks for what he did here. Milliseconds. */
const ASK_MS = 2000

/** The satellites of this hub, and the code with which one more joins; it is gone when one has. */
export function useSatellites() {
  const { station } = useDesk()
  const { run } = useCalls()
  const satellites = shallowRef<readonly SatelliteView[]>()
  const code = shallowRef<PairingCode>()
  /** name of the one that joined with the code shown here */
  const joined = shallowRef('')
  const isExpired = computed(() => code.value !== undefined && Date.parse(code.value.until) <= station.now.value)

  async function load(): Promise<void> {
    const before = satellites.value
    const found = await station.client.satellites.list(undefined, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(() => before)
    satellites.value = found
    const added = code.value && before && found?.find(({ id }) => before.every((one) => one.id !== id))
    if (!added) return
    joined.value = added.name
    code.value = undefined
  }
  onMounted(load)
  useIntervalFn(() => { void load() }, ASK_MS)
  return {
    satellites, code, joined, isExpired,
    async ask(): Promise<void> {
      joined.value = ''
      await run(async (options) => { code.value = await station.client.satellites.newCode(undefined, options) })
    },
    async revoke(id: number): Promise<void> {
      joined.value = ''
      await run((options) => station.client.satellites.revoke({ id }, options))
      await load()
    },
  }
}
