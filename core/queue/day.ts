import { openRanges } from '../calendar/opening.ts'
import { addDays, daysBetween } from '../calendar/local-time.ts'
import type { Calendar } from '../content/calendar.ts'
import type { Hall } from '../content/hall.ts'
import { DAYS_AHEAD } from './limits.ts'

/** What the clock asks of the business day 业务日. */
export type DayPlan =
  /** the open day goes on */
  | { readonly kind: 'continue' }
  | { readonly kind: 'open'; readonly day: string }
  /** the clock lies before the open day: it goes on, and the manager is told */
  | { readonly kind: 'behind'; readonly today: string }
  /** the clock is far ahead: the open day goes on until a manager says that the date is right */
  | { readonly kind: 'ahead'; readonly today: string }

/** What the day is decided from. */
export interface DayFacts {
  /** the open business day */
  readonly openDay: string | undefined
  /** the hall's date by the station's clock */
  readonly today: string
  readonly hall: Pick<Hall, 'hours'>
  readonly calendar: Calendar
  /** days that have certainly come, in any order: those of verified content */
  readonly proven: readonly string[]
}

/** No count of working days looks further than this. */
const HORIZON_DAYS = 60

/**
 * Whether a new business day begins (design.md §7): never again a day that is over, and after a jump of more than two
 * working days only with proof, since a clock that lost its battery may say 2038. Days on which the hall is closed do
 * not count: a station that was off over 国庆 opens by itself. The jump is measured from the last day that has certainly
 * come, so that a station whose clock once said 1970 finds back.
 */
export function planDay({ openDay, today, hall, calendar, proven }: DayFacts): DayPlan {
  if (openDay === undefined) return { kind: 'open', day: today }
  if (today === openDay) return { kind: 'continue' }
  if (today < openDay) return { kind: 'behind', today }
  const certain = proven.reduce((latest, day) => (day > latest ? day : latest), openDay)
  return workingDays(certain, today, hall, calendar) <= DAYS_AHEAD ? { kind: 'open', day: today } : { kind: 'ahead', today }
}

/** Days after `from`, up to and with `to`, on which the hall opens: none when `to` is earlier, all when they are too many to count. */
function workingDays(from: string, to: string, hall: Pick<Hall, 'hours'>, calendar: Calendar): number {
  const days = daysBetween(from, to)
  if (days > HORIZON_DAYS) return days
  return Array.from({ length: Math.max(days, 0) }, (_, index) => addDays(from, index + 1)).filter((day) => openRanges(day, hall, calendar).length > 0).length
}
