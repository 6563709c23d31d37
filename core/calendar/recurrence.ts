import type { Calendar, ServiceEvent } from '../content/calendar.ts'
import type { Hall } from '../content/hall.ts'
import { RRule } from '../content/rrule.ts'
import { dayKind } from './day.ts'

/** One recurring service on one day, as one hall sees it. */
export interface Occurrence {
  readonly date: string
  readonly event: string
  readonly name: string
  readonly nameEn: string
  readonly short: string
  readonly kind: ServiceEvent['kind']
  readonly services: string
  readonly servicesEn?: string | undefined
  /** where and when: its stops in this hall and the villages below it, or its own place and time */
  readonly stops: { time: string; place: string; services: string }[]
}

/** The calendar of a hall with what is below it. */
export interface LocalCalendar {
  readonly calendar: Calendar
  readonly hall: Pick<Hall, 'code' | 'level' | 'parent'>
  readonly villages: readonly Pick<Hall, 'code' | 'level'>[]
}

const day = (date: string) => new Date(`${date}T00:00:00Z`)

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** Days of an event: its rule's, until the first of the ends that the rule, the event and the caller name, but those on which it does not come. */
function datesOf(event: ServiceEvent, calendar: Calendar, from: string, to: string): string[] {
  const parsed = RRule.parseString(event.rrule)
  const ends = [to, event.until, parsed.until && dayOf(parsed.until)].filter((end) => typeof end === 'string')
  const rule = new RRule({ ...parsed, dtstart: day(event.from), until: day(ends.sort()[0] ?? to) })
  const isOff = (date: string): boolean => event.except.includes(date) || (!event.onHolidays && dayKind(date, calendar).holiday !== undefined)
  return rule.between(day(from), day(to), true).map(dayOf).filter((date) => !isOff(date))
}

/** Whether a service is for this hall; what is for a hall is for the village stations that belong to it as well. */
function isFor({ halls }: ServiceEvent, { code, level, parent }: LocalCalendar['hall']): boolean {
  return !halls || halls.includes(code) || (level === 'village' && parent !== undefined && halls.includes(parent))
}

/** A township tells where the service stops in its villages, a village only of its own stop. */
function stopsOf(event: ServiceEvent, { hall, villages }: LocalCalendar): Occurrence['stops'] {
  const here = new Set([hall.code, ...villages.filter(({ level }) => level === 'village').map(({ code }) => code)])
  const own = event.stops.filter((stop) => here.has(stop.hall)).map(({ time, place, services }) => ({ time, place, services }))
  if (own.length > 0 || !event.place) return own
  return [{ time: event.time ?? '', place: event.place, services: event.services }]
}

/** The services that fall on the days `from` … `to` (inclusive) for a hall, by day. */
export function occurrences(local: LocalCalendar, from: string, to: string): Occurrence[] {
  const { calendar, hall } = local
  return calendar.events
    .filter((event) => isFor(event, hall))
    .flatMap((event) => datesOf(event, calendar, from, to).map((date) => ({
      date, event: event.id, name: event.name, nameEn: event.nameEn, short: event.short, kind: event.kind,
      services: event.services, servicesEn: event.servicesEn, stops: stopsOf(event, local),
    })))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
