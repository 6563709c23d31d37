import { localTime, type LocalTime, weekdayOf } from '../../core/calendar/local-time.ts'
import { type DayPlan, planDay } from '../../core/queue/day.ts'
import type { LoadedContent } from '../content/load.ts'

/** A moment of the hall: the clock's, on the open business day. */
export interface QueueMoment {
  readonly now: number
  readonly local: LocalTime
}

/** What a moment asks of the business day. */
export interface DayMoment {
  readonly plan: DayPlan
  /** as the clock shows it */
  readonly today: LocalTime
  /** the same, or with a date that is not to be trusted, the same time on the open day */
  readonly local: LocalTime
}

/** Looks at a moment, milliseconds since 1970 UTC, while `day` is the open business day. */
export function dayAt(now: number, day: string | undefined, { published, catalog: { county, hall, calendar } }: LoadedContent): DayMoment {
  const today = localTime(now, county.timezone)
  const plan = planDay({ openDay: day, today: today.date, hall, calendar, proven: [published] })
  const local = day !== undefined && isWrong(plan) ? { date: day, minutes: today.minutes, weekday: weekdayOf(day) } : today
  return { plan, today, local }
}

/** Whether the clock's date is not to be trusted. */
export const isWrong = (plan: DayPlan): plan is Extract<DayPlan, { today: string }> => plan.kind === 'behind' || plan.kind === 'ahead'
