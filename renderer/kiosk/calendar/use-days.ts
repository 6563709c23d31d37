import { computed, watch } from 'vue'
import { useStation } from '../../station/station.ts'
import { useLoad } from '../use-load.ts'
import { addMonths, type SheetDay } from './sheet.ts'

/**
 * The days of this month and the next, and who is on duty today; asked again when the day, the content or the duty changes, or
 * when a station that failed comes back.
 */
export function useDays() {
  const station = useStation()
  const today = computed(() => station.local.value.date)
  const content = computed(() => `${station.state.value?.generation} ${station.state.value?.hallRevision}`)
  const { loaded, again } = useLoad(async (signal) => {
    const month = today.value.slice(0, 7)
    const [running, next] = await Promise.all([month, addMonths(month, 1)].map((wanted) => station.client.calendar.month({ month: wanted }, { signal })))
    return { days: [...(running?.days ?? []), ...(next?.days ?? [])], duty: running?.duty }
  }, [today, content])
  watch(station.connected, (connected) => { if (connected && loaded.value.state === 'failed') void again() })

  const days = computed<readonly SheetDay[]>(() => (loaded.value.state === 'there' ? loaded.value.value.days : []))
  const duty = computed(() => (loaded.value.state === 'there' ? loaded.value.value.duty : undefined))
  return { today, days, duty, loaded, again }
}
