import type { Hall } from '../../../core/content/hall.ts'
import type { SystemState } from '../../../core/contract/system.ts'
import { addDays, clockText, type LocalTime, localTime, minutesOf, momentOf, weekdayOf } from '../../../core/calendar/local-time.ts'

/** A way to say until when a notice hangs, and what it means: a day, which counts to its end, or a moment in UTC. */
export interface UntilChoice {
  readonly id: 'closing' | 'evening' | 'today' | 'tomorrow' | 'week' | 'month'
  readonly until: string
  /** 17:30, for the one that follows the hall's hours */
  readonly time?: string
}

/** 18:00, minutes since midnight. */
const EVENING = 18 * 60
const MONDAY = 1

/**
 * When the hall closes today, minutes since midnight; undefined on a day off, and once it has closed. A make-up working day
 * keeps the hours of a Monday.
 */
export function closingToday(hall: Pick<Hall, 'hours'> | undefined, opening: SystemState['opening'] | undefined, { date, minutes }: LocalTime): number | undefined {
  const opensToday = opening?.state === 'closed' ? opening.opens?.date === date : opening !== undefined
  if (!hall || !opensToday) return undefined
  const endsOn = (day: number) => hall.hours.filter(({ days }) => days.includes(day)).flatMap(({ ranges }) => ranges.map((range) => minutesOf(range.split('-')[1] ?? '')))
  const own = endsOn(weekdayOf(date))
  const closes = Math.max(...(own.length > 0 ? own : endsOn(MONDAY)))
  return closes > minutes && closes < 1440 ? closes : undefined
}

/** The usual ways to say it, as they make sense now. */
export function untilChoices(now: number, timezone: string, closes: number | undefined): UntilChoice[] {
  const { date, minutes } = localTime(now, timezone)
  const at = (clock: number) => new Date(momentOf(date, clock, timezone)).toISOString()
  return [
    ...(closes !== undefined && closes !== EVENING ? [{ id: 'closing' as const, until: at(closes), time: clockText(closes) }] : []),
    ...(minutes < EVENING ? [{ id: 'evening' as const, until: at(EVENING) }] : [{ id: 'today' as const, until: date }]),
    { id: 'tomorrow', until: addDays(date, 1) },
    { id: 'week', until: addDays(date, 7) },
    { id: 'month', until: addDays(date, 30) },
  ]
}

/** Whether a notice that hangs until then would be over already. */
export const isPast = (until: string, now: number, timezone: string): boolean =>
  until.includes('T') ? Date.parse(until) <= now : until < localTime(now, timezone).date
