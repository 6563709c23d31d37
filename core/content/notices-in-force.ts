import { addDays, localTime, momentOf } from '../calendar/local-time.ts'
import type { Notice } from './notice.ts'

/** When something is shown: days `YYYY-MM-DD`, or moments with their zone. An until-day counts to its end in the hall. */
export interface Period {
  readonly from: string
  readonly until: string
}

/** A moment, milliseconds since 1970 UTC, and the hall's zone, which says when a day begins. */
export interface HallMoment {
  readonly now: number
  readonly timezone: string
}

const isDay = (text: string): boolean => text.length === 10

/** The first moment of a period; milliseconds since 1970 UTC. */
export const startOf = ({ from }: Period, timezone: string): number => (isDay(from) ? momentOf(from, 0, timezone) : Date.parse(from))

/** The first moment after a period; milliseconds since 1970 UTC. */
export const endOf = ({ until }: Period, timezone: string): number => (isDay(until) ? momentOf(addDays(until, 1), 0, timezone) : Date.parse(until))

/** The hall's day on which a period begins. */
export const firstDay = ({ from }: Period, timezone: string): string => (isDay(from) ? from : localTime(Date.parse(from), timezone).date)

/** The hall's day on which a period ends, and at which minute of it; without one, at its end. */
export function lastDay({ until }: Period, timezone: string): { readonly date: string; readonly minutes?: number } {
  if (isDay(until)) return { date: until }
  const { date, minutes } = localTime(Date.parse(until), timezone)
  return minutes === 0 ? { date: addDays(date, -1) } : { date, minutes }
}

/** Where a moment lies: before the period, in it, or after it. */
export function stateOf(period: Period, { now, timezone }: HallMoment): 'coming' | 'inForce' | 'over' {
  if (endOf(period, timezone) <= now) return 'over'
  return startOf(period, timezone) <= now ? 'inForce' : 'coming'
}

const RANK = { urgent: 0, important: 1, normal: 2 } as const

type Placed = Period & Pick<Notice, 'id' | 'level' | 'where'>

/** The notices in force, on one surface or on any: urgent ones first, then the newest. */
export function noticesInForce<N extends Placed>(notices: readonly N[], at: HallMoment, where?: Notice['where'][number]): N[] {
  return notices
    .filter((notice) => stateOf(notice, at) === 'inForce' && (!where || notice.where.includes(where)))
    .map((notice) => ({ notice, start: startOf(notice, at.timezone) }))
    .sort((a, b) => RANK[a.notice.level] - RANK[b.notice.level] || b.start - a.start || (a.notice.id < b.notice.id ? -1 : 1))
    .map(({ notice }) => notice)
}

/** When the next notice comes into force or goes out of it; undefined when none ever will. */
export function nextChange(notices: readonly Period[], { now, timezone }: HallMoment): number | undefined {
  const edges = notices.flatMap((notice) => [startOf(notice, timezone), endOf(notice, timezone)]).filter((edge) => edge > now)
  return edges.length === 0 ? undefined : Math.min(...edges)
}
