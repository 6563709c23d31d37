import { dayKind } from './day.ts'
import { addDays, weekdayOf } from './local-time.ts'
import { lunarDay, type LunarDay } from './lunar.ts'
import { occurrences, type LocalCalendar, type Occurrence } from './recurrence.ts'

/** One day of the calendar's sheet. */
export interface MonthDay {
  readonly date: string
  readonly weekday: number
  readonly lunar: LunarDay
  readonly holiday?: string | undefined
  /** 调休 */
  readonly madeUp: boolean
  readonly services: Occurrence[]
}

/** The days of a month (`YYYY-MM`), each with its lunar date, holiday and services. */
export function monthSheet(month: string, local: LocalCalendar): MonthDay[] {
  const first = `${month}-01`
  const days: string[] = []
  for (let date = first; date.startsWith(month); date = addDays(date, 1)) days.push(date)
  const services = occurrences(local, first, days.at(-1) ?? first)
  return days.map((date) => {
    const { holiday, madeUp } = dayKind(date, local.calendar)
    return { date, weekday: weekdayOf(date), lunar: lunarDay(date), holiday, madeUp, services: services.filter((one) => one.date === date) }
  })
}
