import type { Calendar } from '../content/calendar.ts'
import type { Hall } from '../content/hall.ts'
import { dayKind } from './day.ts'
import { addDays, minutesOf, weekdayOf, type LocalTime } from './local-time.ts'

/** A moment at which the hall opens: a day, and minutes since its midnight. */
export interface NextOpening {
  readonly date: string
  readonly minutes: number
}

/** Whether the hall is open, and what comes next. Minutes are of the day they belong to. */
export type Opening =
  | { readonly state: 'open'; readonly until: number; /** the day goes on after a break */ readonly again: boolean }
  /** between two ranges of a day 午休 */
  | { readonly state: 'break'; readonly opens: number }
  | { readonly state: 'closed'; readonly opens?: NextOpening; readonly holiday?: string }

interface Range { readonly from: number; readonly to: number }

/** Ranges in which a hall is open on a day, as minutes since midnight, in order and apart from each other; empty on a day off. */
export function openRanges(date: string, hall: Pick<Hall, 'hours'>, calendar: Calendar): Range[] {
  const kind = dayKind(date, calendar)
  if (kind.holiday) return []
  // a make-up working day keeps the hours of an ordinary Monday
  const weekday = kind.madeUp ? 1 : weekdayOf(date)
  const ranges = hall.hours
    .filter(({ days }) => days.includes(weekday))
    .flatMap((hours) => hours.ranges.map((range) => {
      const [from = '', to = ''] = range.split('-')
      return { from: minutesOf(from), to: minutesOf(to) }
    }))
  return joined(ranges.sort((a, b) => a.from - b.from))
}

/** Sorted ranges, with those that touch or overlap made one: no break is told where there is none. */
function joined(ranges: readonly Range[]): Range[] {
  return ranges.reduce<Range[]>((apart, range) => {
    const last = apart.at(-1)
    if (last === undefined || range.from > last.to) return [...apart, range]
    return [...apart.slice(0, -1), { from: last.from, to: Math.max(last.to, range.to) }]
  }, [])
}

/** How far ahead the next opening is looked for: longer than any run of holidays. */
const LOOK_AHEAD_DAYS = 14

/** The first opening of a hall after a day; undefined when there is none for two weeks. */
export function openingAfter(day: string, hall: Pick<Hall, 'hours'>, calendar: Calendar): NextOpening | undefined {
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const date = addDays(day, ahead)
    const [first] = openRanges(date, hall, calendar)
    if (first) return { date, minutes: first.from }
  }
  return undefined
}

/** The hall's opening at a moment. Ends of ranges are exclusive. */
export function openingAt(now: LocalTime, hall: Pick<Hall, 'hours'>, calendar: Calendar): Opening {
  const today = openRanges(now.date, hall, calendar)
  const current = today.find(({ from, to }) => now.minutes >= from && now.minutes < to)
  const later = today.find(({ from }) => from > now.minutes)
  if (current) return { state: 'open', until: current.to, again: later !== undefined }
  if (later && today.some(({ to }) => to <= now.minutes)) return { state: 'break', opens: later.from }
  const holiday = dayKind(now.date, calendar).holiday
  const why = holiday ? { holiday } : {}
  if (later) return { state: 'closed', opens: { date: now.date, minutes: later.from }, ...why }
  const opens = openingAfter(now.date, hall, calendar)
  return { state: 'closed', ...(opens && { opens }), ...why }
}
