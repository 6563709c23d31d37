import type { Calendar, ServiceEvent } from '../content/calendar.ts'
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
  /** where and when: its stops in this hall, or its own place and time */
  readonly stops: { time: string; place: string; services: string }[]
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

function stopsOf(event: ServiceEvent, hall: string): Occurrence['stops'] {
  const own = event.stops.filter((stop) => stop.hall === hall).map(({ time, place, services }) => ({ time, place, services }))
  if (own.length > 0 || !event.place) return own
  return [{ time: event.time ?? '', place: event.place, services: event.services }]
}

/** The services that fall on the days `from` … `to` (inclusive) for a hall, by day. */
export function occurrences(calendar: Calendar, hall: string, from: string, to: string): Occurrence[] {
  return calendar.events
    .filter((event) => !event.halls || event.halls.includes(hall))
    .flatMap((event) => datesOf(event, calendar, from, to).map((date) => ({
      date, event: event.id, name: event.name, nameEn: event.nameEn, short: event.short, kind: event.kind,
      services: event.services, servicesEn: event.servicesEn, stops: stopsOf(event, hall),
    })))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
