import { addDays, minutesOf } from '../calendar/local-time.ts'
import type { Daypart } from './playlist.ts'

const DAY = 1440

/** Minutes from 1970-01-01 0:00 on the hall's clock, so that moments of different days compare. */
export type HallMinute = number

/** A day as a count from 1970-01-01. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** The hall's clock at a day and minutes since its midnight. */
export const hallMinute = (date: string, minutes: number): HallMinute => dayNumber(date) * DAY + minutes

/** The day and the minutes since its midnight. */
export function clockOf(minute: HallMinute): { date: string; minutes: number } {
  const day = Math.floor(minute / DAY)
  return { date: addDays('1970-01-01', day), minutes: minute - day * DAY }
}

/** When something runs: whole days from and until (inclusive), and parts of the day. */
export interface Schedule {
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly when?: readonly Daypart[] | undefined
}

interface Prepared {
  /** first and last minute of the days it is valid on; the last exclusive */
  readonly from: HallMinute
  readonly until: HallMinute
  /** sorted by their start, minutes since midnight; undefined: the whole time */
  readonly parts: readonly (Pick<Daypart, 'days' | 'monthDays'> & { readonly start: number; readonly end: number })[] | undefined
}

const prepared = new WeakMap<Schedule, Prepared>()

/** A schedule with its texts read; done once for each, since a plan asks for it at every turn. */
function prepare(schedule: Schedule): Prepared {
  const known = prepared.get(schedule)
  if (known) return known
  const fresh: Prepared = {
    from: schedule.from === undefined ? -Infinity : hallMinute(schedule.from, 0),
    until: schedule.until === undefined ? Infinity : hallMinute(schedule.until, DAY),
    parts: schedule.when?.map(({ days, monthDays, time = '0:00-24:00' }) => {
      const [start = 0, end = DAY] = time.split('-').map(minutesOf)
      return { days, monthDays, start, end: end > start ? end : end + DAY }
    }).sort((a, b) => a.start - b.start),
  }
  prepared.set(schedule, fresh)
  return fresh
}

interface Run { readonly start: HallMinute; readonly end: HallMinute }

/** The runs that start on a day, cut off where the schedule ends. */
function runsOf({ from, until, parts }: Prepared, day: number): Run[] {
  const midnight = day * DAY
  if (!parts || midnight < from || midnight >= until) return []
  // 1970-01-01 was a Thursday
  const weekday = (day + 3) % 7 + 1
  let known: number | undefined
  const monthDay = (): number => known ??= Number(clockOf(midnight).date.slice(8))
  return parts
    .filter(({ days, monthDays }) => (!days || days.includes(weekday)) && (!monthDays || monthDays.includes(monthDay())))
    .map(({ start, end }) => ({ start: midnight + start, end: Math.min(midnight + end, until) }))
}

/** Whatever has days of the month comes round within two months. */
const LOOK_AHEAD = 62

/** Until when it runs without a break, when it runs at a minute; undefined when it does not. */
function runsUntil(schedule: Prepared, minute: HallMinute): HallMinute | undefined {
  const { from, until, parts } = schedule
  if (!parts) return from <= minute && minute < until ? until : undefined
  const today = Math.floor(minute / DAY)
  let end = minute
  // runs that touch are one, and one may have started yesterday
  for (let day = today - 1; day * DAY <= end && day <= today + LOOK_AHEAD; day++) {
    for (const run of runsOf(schedule, day)) if (run.start <= end && run.end > end) end = run.end
  }
  return end > minute ? end : undefined
}

/** Whether a schedule runs at a minute. Its ends are exclusive. */
export function isOn(schedule: Schedule, minute: HallMinute): boolean {
  const ready = prepare(schedule)
  if (!ready.parts) return ready.from <= minute && minute < ready.until
  const today = Math.floor(minute / DAY)
  return [today - 1, today].some((day) => runsOf(ready, day).some(({ start, end }) => start <= minute && minute < end))
}

/** The first minute after this one at which a schedule begins or ends; undefined when it does neither for two months. */
export function nextTurn(schedule: Schedule, minute: HallMinute): HallMinute | undefined {
  const ready = prepare(schedule)
  const end = runsUntil(ready, minute)
  if (end !== undefined) return end === Infinity || (ready.parts && end >= minute + LOOK_AHEAD * DAY) ? undefined : end
  if (Math.max(minute, ready.from) >= ready.until) return undefined
  if (!ready.parts) return ready.from
  const first = Math.floor(Math.max(minute, ready.from) / DAY)
  for (let day = first; day <= first + LOOK_AHEAD; day++) {
    const run = runsOf(ready, day).find(({ start }) => start > minute)
    if (run) return run.start
  }
  return undefined
}
