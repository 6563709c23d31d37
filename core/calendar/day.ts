import library from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { Calendar } from '../content/calendar.ts'
import { weekdayOf } from './local-time.ts'

/** Whether a day is a holiday 节假日 or a make-up working day 调休. */
export interface DayKind {
  /** the holiday's name, when the day is one: 国庆节 */
  readonly holiday?: string
  /** a weekend day that is worked instead 调休 */
  readonly madeUp: boolean
}

// the library's data: its functions read dates in the machine's own zone
const HOLIDAYS: Readonly<Record<string, string>> = library.holidays
const WORKDAYS: Readonly<Record<string, string>> = library.workdays

/**
 * The kind of a day. The county's calendar wins over the holiday library. A year the library does not know has no
 * holidays: the hall keeps its weekday hours.
 */
export function dayKind(date: string, calendar: Pick<Calendar, 'holidays' | 'workdays'>): DayKind {
  const own = calendar.holidays.find((holiday) => holiday.date === date)
  if (own) return { holiday: own.name, madeUp: false }
  const weekend = weekdayOf(date) > 5
  if (calendar.workdays.includes(date)) return { madeUp: weekend }
  if (WORKDAYS[date] !== undefined) return { madeUp: weekend }
  // the library writes “National Day,国庆节,3”
  const holiday = HOLIDAYS[date]?.split(',')[1]
  return { ...(holiday && { holiday }), madeUp: false }
}
