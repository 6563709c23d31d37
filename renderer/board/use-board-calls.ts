import { computed, shallowRef, watch, type Ref } from 'vue'
import type { HallQueue } from '../../core/contract/queue.ts'
import { type BoardCall, planBoard, seeCalls } from '../../core/queue/board.ts'
import { useStation } from '../station/station.ts'

/** The calls as the board shows them: each new one has its time, whatever comes after it. */
export function useBoardCalls(queue: Readonly<Ref<HallQueue | undefined>>) {
  const station = useStation()
  const seen = shallowRef<readonly BoardCall[]>()
  const now = shallowRef(0)
  const plan = computed(() => planBoard(seen.value ?? [], now.value))

  watch(queue, (next) => {
    if (!next) return
    now.value = performance.now()
    seen.value = seeCalls(seen.value, next.calls, { steady: now.value, hall: station.now.value })
  }, { immediate: true })

  watch(() => plan.value.changesAt, (at, _before, onCleanup) => {
    if (at === undefined) return
    // a timer may come a moment early
    const timer = setTimeout(() => { now.value = Math.max(at, performance.now()) }, at - performance.now())
    onCleanup(() => { clearTimeout(timer) })
  }, { immediate: true })
  return plan
}
