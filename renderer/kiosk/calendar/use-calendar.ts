import { computed, shallowRef } from 'vue'
import { addDays } from '../../../core/calendar/local-time.ts'
import { useStation } from '../../station/station.ts'
import { useLoad } from '../use-load.ts'
import { addMonths, serviceDays, weeksOf, type SheetDay } from './sheet.ts'
import { useDays } from './use-days.ts'

/** Months before and after the running one that may be looked at. */
const BACK = 1
const AHEAD = 12

/** The sheet one looks at, and the day that is chosen on it: today, or the next day with services, until one is touched. */
export function useCalendar() {
  const station = useStation()
  const { today, days: near, duty, loaded: nearLoaded, again: nearAgain } = useDays()
  const running = computed(() => today.value.slice(0, 7))
  const month = shallowRef(running.value)
  const touched = shallowRef<string>()
  const { loaded, again: sheetAgain } = useLoad((signal) => station.client.calendar.month({ month: month.value }, { signal }), [month, today, () => station.state.value?.generation])
  const sheet = computed(() => (loaded.value.state === 'there' ? loaded.value.value : undefined))

  const chosen = computed<SheetDay | undefined>(() => {
    const days = sheet.value?.days ?? []
    const from = days.find(({ date }) => date === today.value) ?? days[0]
    return days.find(({ date }) => date === touched.value) ?? (from && serviceDays(days, from.date)[0]) ?? from
  })
  /** the next day with services after the chosen one */
  const next = computed(() => {
    const date = chosen.value?.date
    return date && date >= addDays(today.value, -1) ? serviceDays([...(sheet.value?.days ?? []), ...near.value], addDays(date, 1))[0] : undefined
  })
  const within = (wanted: string) => wanted >= addMonths(running.value, -BACK) && wanted <= addMonths(running.value, AHEAD)

  function choose(date: string): void {
    touched.value = date
    month.value = date.slice(0, 7)
  }
  /** the day on which the week before or after that of the chosen one ends or begins */
  function besideWeek(by: -1 | 1): string {
    const week = weeksOf(sheet.value?.days ?? []).find((days) => days.includes(chosen.value))?.flatMap((day) => day?.date ?? []) ?? []
    return addDays((by < 0 ? week[0] : week.at(-1)) ?? today.value, by)
  }
  /** turns to the sheet (or only the week) before or after; undefined where the calendar ends */
  const turning = (weekly: boolean, by: -1 | 1): (() => void) | undefined => {
    const date = weekly ? besideWeek(by) : `${addMonths(sheet.value?.month ?? month.value, by)}-01`
    if (!within(date.slice(0, 7))) return undefined
    return () => {
      if (weekly) choose(date)
      else month.value = date.slice(0, 7)
    }
  }
  const states = computed(() => [loaded.value.state, nearLoaded.value.state])
  const failed = computed(() => states.value.includes('failed'))
  const waiting = computed(() => states.value.includes('waiting') || !chosen.value)
  const again = () => Promise.all([sheetAgain(), nearAgain()])
  return { today, sheet, chosen, next, near, duty, failed, waiting, again, choose, turning }
}
