import { useIntervalFn } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { useQueue } from '../../station/queue.ts'
import { standingCalls } from '../ticket/facts.ts'

/** More calls than fit take turns (look.md §6), milliseconds. */
const TURN_MS = 6000

/** The calls that stand now, as many at a time as fit; a new one comes up at once. */
export function useStandingCalls(fit: () => number) {
  const queue = useQueue()
  const calls = computed(() => (queue.now.value ? standingCalls(queue.now.value) : []))
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
  const waiting = computed(() => queue.now.value?.waiting.reduce((sum, { count }) => sum + count, 0) ?? 0)
  return { shown, waiting }
}
