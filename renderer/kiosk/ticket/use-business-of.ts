import { computed } from 'vue'
import { useQueue } from '../../station/queue.ts'
import { useStation } from '../../station/station.ts'
import { businessFor } from './facts.ts'

/** The business of this hall that takes the matters of a department, as it is now; undefined when the hall has none. */
export function useBusinessOf(department: () => string | undefined) {
  const station = useStation()
  const queue = useQueue()
  const business = computed(() => {
    const of = department()
    const found = of === undefined ? undefined : businessFor(station.overview.value?.hall.businesses ?? [], of)
    return queue.now.value?.businesses.find(({ id }) => id === found?.id)
  })
  return { business }
}
