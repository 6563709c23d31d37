import { useIntervalFn } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { useQueue } from '../../station/queue.ts'
import { useStation } from '../../station/station.ts'
import { standingCalls } from '../ticket/facts.ts'

/** More calls than fit take turns (look.md §6), milliseconds. */
const TURN_MS = 6000

/** The calls that stand now, as many at a time as fit; a new one comes up at once. Without its hub a satellite knows of none. */
export function useStandingCalls(fit: () => number) {
  const station = useStation()
  const queue = useQueue()
  const known = computed(() => (station.hubAway.value ? undefined : queue.now.value))
  const calls = computed(() => (known.value ? standingCalls(known.value) : []))
  const turn = shallowRef(0)
  const turns = computed(() => Math.max(1, Math.ceil(calls.value.length / fit())))
  const { pause, resume } = useIntervalFn(() => { turn.value += 1 }, TURN_MS)
  watch(() => calls.value[0]?.id, () => {
    turn.value = 0
    pause()
    resume()
  })
  const shown = computed(() => {
    const first = (turn.value % turns.value) * fit()
    return calls.value.slice(first, first + fit())
  })
  const waiting = computed(() => known.value?.waiting.reduce((sum, { count }) => sum + count, 0) ?? 0)
  return { shown, waiting }
}
