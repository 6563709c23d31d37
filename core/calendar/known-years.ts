import library from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { Calendar } from '../content/calendar.ts'

/** The State Council gives the holidays of the next year in autumn: from this month on they are missed. */
const KNOWN_FROM_MONTH = 10

const isKnown = (year: number, { holidays, workdays }: Pick<Calendar, 'holidays' | 'workdays'>): boolean =>
  [...Object.keys(library.holidays), ...holidays.map(({ date }) => date), ...workdays].some((date) => date.startsWith(`${year}-`))

/**
 * The first year whose holidays neither the library nor the county's calendar knows: the running one, or from October on
 * the next. The hall keeps its weekday hours then (design.md §5), which is wrong on every holiday.
 */
export function yearWithoutHolidays(today: string, calendar: Pick<Calendar, 'holidays' | 'workdays'>): number | undefined {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return [year, ...(month >= KNOWN_FROM_MONTH ? [year + 1] : [])].find((one) => !isKnown(one, calendar))
}
