import { useThrottleFn } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import type { Rating } from '../../../core/contract/feedback.ts'
import { isLow } from '../../../core/feedback/rate.ts'
import { SCORES } from '../../../core/feedback/scale.ts'
import { useDesk } from '../../desk/desk.ts'
import { CALL_TIMEOUT_MS } from '../../station/station.ts'

/** The queue changes more often than anybody reads, milliseconds. */
const LOOKS_EVERY_MS = 1000

/** Today's ratings, fetched anew when the queue has changed; a rating is such a change. What was known stays when the station is away. */
export function useRatings(changed: () => unknown) {
  const { station } = useDesk()
  const ratings = shallowRef<readonly Rating[]>()
  const ask = useThrottleFn(async () => {
    ratings.value = await station.client.feedback.ratings(undefined, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(() => ratings.value)
  }, LOOKS_EVERY_MS, true)
  watch(changed, () => { void ask() }, { immediate: true })
  return {
    ratings,
    counts: computed(() => SCORES.map((score) => ({ score, count: ratings.value?.filter((one) => one.score === score).length ?? 0 }))),
    low: computed(() => ratings.value?.filter(({ score }) => isLow(score)) ?? []),
  }
}
