import { addDays, daysBetween, weekdayOf } from '../calendar/local-time.ts'

/** Days in a row, both ends included, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string
  readonly until: string
}

/** Periods that have a name: 今天, 本周 (from Monday), 本月, 上月, 今年. What is not over yet ends with today. */
export const NAMED_PERIODS = ['today', 'week', 'month', 'lastMonth', 'year'] as const
export type NamedPeriod = (typeof NAMED_PERIODS)[number]

const firstOfMonth = (date: string): string => `${date.slice(0, 8)}01`

/** The days of a named period, as of today. */
export function daysOf(period: NamedPeriod, today: string): Days {
  if (period === 'today') return { from: today, until: today }
  if (period === 'week') return { from: addDays(today, 1 - weekdayOf(today)), until: today }
  if (period === 'month') return { from: firstOfMonth(today), until: today }
  if (period === 'year') return { from: `${today.slice(0, 4)}-01-01`, until: today }
  const last = addDays(firstOfMonth(today), -1)
  return { from: firstOfMonth(last), until: last }
}

/** The days that a period is compared with, and how they were found. */
export interface Earlier extends Days {
  readonly by: 'weeks' | 'month' | 'year'
}

/** The same date of another month, or its last day: a month before 31 March is 28 February. */
function inMonth(date: string, firstDay: string): string {
  const same = addDays(firstDay, Number(date.slice(8)) - 1)
  return same.slice(0, 7) === firstDay.slice(0, 7) ? same : addDays(firstOfMonth(same), -1)
}

/**
 * What a period is compared with. A hall has its weekdays and its market days, so that the days just before would mislead: a
 * month, or its beginning, is compared with the same dates of the month before; a year, or its beginning, with those of the year
 * before; all else with the same weekdays, as few weeks earlier as there is no day in both.
 */
export function earlierDays({ from, until }: Days): Earlier {
  const isWhole = addDays(until, 1).endsWith('-01')
  if (from.endsWith('-01') && from.slice(0, 7) === until.slice(0, 7)) {
    const last = addDays(from, -1)
    return { by: 'month', from: firstOfMonth(last), until: isWhole ? last : inMonth(until, firstOfMonth(last)) }
  }
  if (from.endsWith('-01-01') && from.slice(0, 4) === until.slice(0, 4)) {
    const year = String(Number(from.slice(0, 4)) - 1).padStart(4, '0')
    return { by: 'year', from: `${year}-01-01`, until: inMonth(until, `${year}-${until.slice(5, 7)}-01`) }
  }
  const days = 7 * Math.ceil((daysBetween(from, until) + 1) / 7)
  return { by: 'weeks', from: addDays(from, -days), until: addDays(until, -days) }
}

const FRIDAY = 5

/**
 * Whether all of some days are known to a hall whose figures begin with `first`: none but a weekend may lie before it. Half a month
 * beside a whole one would say that twice as many come now.
 */
export function isKnown({ from }: Days, first: string | undefined): boolean {
  const weekday = weekdayOf(from)
  return first !== undefined && first <= (weekday > FRIDAY ? addDays(from, 8 - weekday) : from)
}

/** The days of a period that are over; undefined when none is. The day that is open would make any comparison look bad. */
export function daysOver({ from, until }: Days, today: string): Days | undefined {
  const last = until < today ? until : addDays(today, -1)
  return last < from ? undefined : { from, until: last }
}
