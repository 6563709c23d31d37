import { addDays } from '../../../core/calendar/local-time.ts'

/** Date and time as they are set: a part at a time. `minutes` since midnight. */
export interface SetTime {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly minutes: number
}

export const PARTS = ['year', 'month', 'day', 'hour', 'minute'] as const
export type Part = (typeof PARTS)[number]

const DAY_MINUTES = 1440

/** The same day of another month, or its last one: 31 January and a month is 28 February. */
function inMonth(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String(count % 12 + 1).padStart(2, '0')}-01`
  const same = addDays(first, day - 1)
  return same.slice(0, 7) === first.slice(0, 7) ? same : addDays(`${same.slice(0, 7)}-01`, -1)
}

/** One part a step on or back; the hour and the minute go round within the day. */
export function step({ date, minutes }: SetTime, part: Part, by: 1 | -1): SetTime {
  if (part === 'year') return { date: inMonth(date, 12 * by), minutes }
  if (part === 'month') return { date: inMonth(date, by), minutes }
  if (part === 'day') return { date: addDays(date, by), minutes }
  if (part === 'hour') return { date, minutes: (minutes + 60 * by + DAY_MINUTES) % DAY_MINUTES }
  const hour = Math.floor(minutes / 60) * 60
  return { date, minutes: hour + (minutes - hour + by + 60) % 60 }
}

/** A part as it is shown. */
export function shown({ date, minutes }: SetTime, part: Part): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const two = (value: number) => String(value).padStart(2, '0')
  return { year, month: String(Number(month)), day: String(Number(day)), hour: two(Math.floor(minutes / 60)), minute: two(minutes % 60) }[part]
}
