import { shallowRef, watch } from 'vue'
import type { Act, FaultRow } from '../../../core/contract/management.ts'
import { useCalls } from '../../desk/calls.ts'
import { useDesk } from '../../desk/desk.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'

/** Acts that are fetched at once. */
const PORTION = 30

/** The book of who did what, a portion at a time, and the latest faults. What the station could not say while it was away is asked for when it is back. */
export function useJournal() {
  const { station: { client: { system } } } = useDesk()
  const { lost } = useCalls()
  const acts = shallowRef<readonly Act[]>([])
  const faults = shallowRef<readonly FaultRow[]>([])
  const hasMore = shallowRef(false)
  const signal = () => ({ signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })

  async function more(): Promise<void> {
    const known = acts.value
    const before = known.at(-1)?.id
    const next = await system.journal({ limit: PORTION, ...(before !== undefined && { before }) }, signal()).catch(() => undefined)
    // pressed twice: they stand there already
    if (!next || acts.value !== known) return
    acts.value = [...known, ...next.acts]
    hasMore.value = next.more
  }
  async function load(): Promise<void> {
    if (acts.value.length === 0) await more()
    faults.value = await system.faults(undefined, signal()).catch(() => faults.value)
  }
  watch(lost, (isAway) => { if (!isAway) void load() }, { immediate: true })
  return { acts, faults, hasMore, more }
}
