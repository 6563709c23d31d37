import chineseDays from 'chinese-days'
import type { Calendar } from '../content/calendar.ts'
import { weekdayOf } from './local-time.ts'

/** Whether a day is a holiday 节假日 or a make-up working day 调休. */
export interface DayKind {
  /** the holiday's name, when the day is one: 国庆节 */
  readonly holiday?: string
  /** a weekend day that is worked instead 调休 */
  readonly madeUp: boolean
}

/**
 * The kind of a day. The county's calendar wins over the holiday library. A year the library does not know has no
 * holidays: the hall keeps its weekday hours.
 */
export function dayKind(date: string, calendar: Pick<Calendar, 'holidays' | 'workdays'>): DayKind {
  const own = calendar.holidays.find((holiday) => holiday.date === date)
  if (own) return { holiday: own.name, madeUp: false }
  const weekend = weekdayOf(date) > 5
  if (calendar.workdays.includes(date)) return { madeUp: weekend }
  const { work, name } = chineseDays.getDayDetail(date)
  // the library names holidays “National Day,国庆节,3” and plain days by their English weekday
  const chinese = name.split(',')[1]
  if (work) return { madeUp: chinese !== undefined && weekend }
  return chinese === undefined ? { madeUp: false } : { holiday: chinese, madeUp: false }
}
