/** A moment as the hall's clock shows it. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** minutes since midnight, 0 … 1439 */
  readonly minutes: number
  /** ISO weekday, 1 Monday … 7 Sunday */
  readonly weekday: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    })
    formats.set(timezone, format)
  }
  return format
}

const MINUTE = 60_000
/** Clocks are put forward and back on a quarter of an hour of UTC, if ever; everywhere since 2012. */
const QUARTER = 15 * MINUTE
/** As many quarters as a fortnight has are remembered. */
const REMEMBERED = 1344

const offsets = new Map<string, number>()

/** How far the clocks of a zone are before UTC, milliseconds; asked for each ticket of a day, it is looked up once in a quarter of an hour. */
function offsetAt(now: number, timezone: string): number {
  const quarter = Math.floor(now / QUARTER) * QUARTER
  const key = `${timezone} ${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const part: Record<string, string> = {}
  for (const { type, value } of formatOf(timezone).formatToParts(quarter)) part[type] = value
  const offset = Date.parse(`${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:00Z`) - quarter
  if (offsets.size >= REMEMBERED) offsets.clear()
  offsets.set(key, offset)
  return offset
}

/** The hall's local time at `now` (milliseconds since 1970 UTC), whatever zone the machine is set to. */
export function localTime(now: number, timezone: string): LocalTime {
  const shown = new Date(now + offsetAt(now, timezone))
  return { date: shown.toISOString().slice(0, 10), minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes(), weekday: shown.getUTCDay() || 7 }
}

/** The moment at which the hall's clock shows this day and time: milliseconds since 1970 UTC. */
export function momentOf(date: string, minutes: number, timezone: string): number {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000
  const shown = localTime(asUtc, timezone)
  return asUtc - (daysBetween(date, shown.date) * 1440 + shown.minutes - minutes) * 60_000
}

/** ISO weekday of a day, 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** The day `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** `8:05` or `24:00` as minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Minutes since midnight as one writes them: `8:05`. */
export const clockText = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
