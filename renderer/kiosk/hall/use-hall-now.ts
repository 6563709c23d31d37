import { computed, type ComputedRef } from 'vue'
import type { Hall } from '../../../core/content/hall.ts'
import type { HallQueue } from '../../../core/contract/queue.ts'
import { useQueue } from '../../station/queue.ts'
import { useStation } from '../../station/station.ts'

/** What the queue says of the windows besides who is there: names, and what they handle. */
const windowsOf = ({ counters, businesses }: HallQueue) => counters.map(({ id, name, nameEn }) =>
  ({ id, name, nameEn, businesses: businesses.filter(({ windows }) => windows.includes(id)).map((one) => one.id) }))

/**
 * The hall with its windows as they are now. The overview is taken when nobody is at the machine; somebody who stands there
 * must not be sent to a window that handles something else since.
 */
export function useHallNow(): ComputedRef<Hall | undefined> {
  const station = useStation()
  const queue = useQueue()
  // as a text, so that nothing is drawn anew at every call
  const told = computed(() => JSON.stringify(queue.now.value ? windowsOf(queue.now.value) : []))
  return computed(() => {
    const hall = station.overview.value?.hall
    const now = JSON.parse(told.value) as ReturnType<typeof windowsOf>
    return hall && { ...hall, windows: hall.windows.map((window) => ({ ...window, ...now.find(({ id }) => id === window.id) })) }
  })
}
