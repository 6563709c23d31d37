import { clockText, daysBetween, localTime } from '../../../core/calendar/local-time.ts'
import type { Translate } from '../../i18n/opening.ts'

/** The hall's clock and the language in which it is told. */
export interface TimeTeller {
  readonly t: Translate
  /** zh or en */
  readonly locale: string
  /** the station's time, milliseconds since 1970 UTC */
  readonly now: number
  readonly timezone: string
}

/** 11月13日, with the year where it is another one. */
export function dayWords({ locale, now, timezone }: TimeTeller, date: string): string {
  const isThisYear = date.slice(0, 4) === localTime(now, timezone).date.slice(0, 4)
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', day: 'numeric', ...(!isThisYear && { year: 'numeric' }) }).format(Date.parse(date))
}

/** The day of a moment in the hall. */
export const dayOf = ({ timezone }: TimeTeller, iso: string): string => localTime(Date.parse(iso), timezone).date

/** Days from today to a day: 0 today, 1 tomorrow, −1 yesterday. */
export const daysAhead = ({ now, timezone }: TimeTeller, date: string): number => daysBetween(localTime(now, timezone).date, date)

const NEAR = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' } as const

/** 今天 18:00, 昨天 9:05, 11月13日 10:20; a day without a clock time is told alone. */
export function whenWords(teller: TimeTeller, when: string): string {
  const hasTime = when.includes('T')
  const date = hasTime ? dayOf(teller, when) : when
  const near = NEAR[daysAhead(teller, date) as keyof typeof NEAR] as string | undefined
  const day = near === undefined ? dayWords(teller, date) : teller.t(`update.when.${near}`)
  return hasTime ? `${day} ${clockText(localTime(Date.parse(when), teller.timezone).minutes)}` : day
}
