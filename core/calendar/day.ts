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
  if (calendar.workdays.includes(date)) return { madeUp: true }
  const { work, name } = chineseDays.getDayDetail(date)
  // the library names holidays “National Day,国庆节,3” and plain days by their English weekday
  const chinese = name.split(',')[1]
  if (work) return { madeUp: chinese !== undefined && weekdayOf(date) > 5 }
  return chinese === undefined ? { madeUp: false } : { holiday: chinese, madeUp: false }
}

/** A day in the farmers' calendar 农历. */
export interface LunarDay {
  /** month: 十月 */
  readonly month: string
  /** day: 初十 */
  readonly day: string
  /** 节气 or traditional festival that falls on it: 小雪, 重阳节 */
  readonly festival?: string
}

/** The festivals people plan by; the library knows many more. */
const FESTIVALS = new Set(['春节', '元宵节', '龙抬头', '端午节', '七夕节', '中元节', '中秋节', '重阳节', '腊八节', '小年', '除夕'])

/** The lunar date of a day, with the solar term or festival on it. */
export function lunarDay(date: string): LunarDay {
  const lunar = chineseDays.getLunarDate(date)
  const term = chineseDays.getSolarTermsInRange(date, date).find((one) => one.date === date)?.name
  const festival = chineseDays.getLunarFestivals(date, date)[0]?.name.find((name) => FESTIVALS.has(name))
  const special = term ?? festival
  return { month: lunar.lunarMonCN, day: lunar.lunarDayCN, ...(special && { festival: special }) }
}
