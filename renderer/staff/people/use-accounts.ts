import { shallowRef, watch } from 'vue'
import type { Account } from '../../../core/contract/staff.ts'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'

/** The accounts of the hall, asked for anew after each change, and when the station was away. */
export function useAccounts() {
  const { station } = useDesk()
  const { run, lost } = useCalls()
  const accounts = shallowRef<readonly Account[]>([])

  async function load(): Promise<void> {
    accounts.value = await station.client.staff.accounts(undefined, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(() => accounts.value)
  }
  watch(lost, (isAway) => { if (!isAway) void load() }, { immediate: true })
  return {
    accounts,
    /** makes a change; true when it was done */
    async change(call: Parameters<typeof run>[0]): Promise<boolean> {
      const done = await run(call)
      await load()
      return done
    },
  }
}
