import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localTime, minutesOf, weekdayOf, type LocalTime } from '../../../core/calendar/local-time.ts'
import { openingAt, openRanges } from '../../../core/calendar/opening.ts'
import type { Calendar } from '../../../core/content/calendar.ts'
import type { Hall } from '../../../core/content/hall.ts'
import { inMachineZone, MACHINE_ZONES } from '../../support/machine-zone.ts'

type Hours = Pick<Hall, 'hours'>

const HALL: Hours = { hours: [{ days: [1, 2, 3, 4, 5], ranges: ['8:00-12:00', '14:00-17:30'] }] }
const EMPTY: Calendar = { events: [], holidays: [], workdays: [] }
const local = (date: string, time: string): LocalTime => ({ date, minutes: minutesOf(time), weekday: weekdayOf(date) })
const opening = (date: string, time: string, calendar = EMPTY, hall = HALL) => openingAt(local(date, time), hall, calendar)
const closedUntil = (date: string, time: string) => ({ state: 'closed', opens: { date, minutes: minutesOf(time) } })

describe('a hall open on weekdays with a lunch break', () => {
  test.each([
    ['before it opens', '7:59', closedUntil('2026-11-23', '8:00')],
    ['at the minute it opens', '8:00', { state: 'open', until: 720, again: true }],
    ['in the last minute before lunch', '11:59', { state: 'open', until: 720, again: true }],
    ['at the end of the morning, which is exclusive', '12:00', { state: 'break', opens: 840 }],
    ['over lunch', '13:59', { state: 'break', opens: 840 }],
    ['in the afternoon', '14:00', { state: 'open', until: 1050, again: false }],
    ['in the last minute', '17:29', { state: 'open', until: 1050, again: false }],
    ['at the end of the day', '17:30', closedUntil('2026-11-24', '8:00')],
    ['in the first minute of the day', '0:00', closedUntil('2026-11-23', '8:00')],
    ['in the last minute of the day', '23:59', closedUntil('2026-11-24', '8:00')],
  ])('on a Monday %s', (_when, time, told) => {
    expect(opening('2026-11-23', time)).toEqual(told)
  })

  test('on Friday evening and over the weekend says Monday', () => {
    for (const [date, time] of [['2026-11-20', '18:00'], ['2026-11-21', '9:00'], ['2026-11-22', '23:59']] as const) {
      expect(opening(date, time)).toEqual(closedUntil('2026-11-23', '8:00'))
    }
  })

  test('on a holiday says which, and when it opens again', () => {
    expect(opening('2026-10-01', '9:00')).toEqual({ ...closedUntil('2026-10-08', '8:00'), holiday: '国庆节' })
  })

  test('on the evening before a run of holidays looks past it, and is not itself on holiday', () => {
    expect(opening('2026-09-30', '17:30')).toEqual(closedUntil('2026-10-08', '8:00'))
  })

  test('finds the end of the longest run, Spring Festival', () => {
    expect(opening('2026-02-14', '17:30')).toEqual(closedUntil('2026-02-24', '8:00'))
  })

  test('works the make-up Saturday 2026-10-10 with the hours of a weekday', () => {
    expect(opening('2026-10-10', '9:00')).toEqual({ state: 'open', until: 720, again: true })
    expect(opening('2026-10-09', '18:00')).toEqual(closedUntil('2026-10-10', '8:00'))
  })

  test('keeps its weekday hours in a year that the holiday library does not know', () => {
    expect(opening('2029-10-01', '9:00')).toEqual({ state: 'open', until: 720, again: true })
    expect(opening('2029-10-06', '9:00')).toEqual(closedUntil('2029-10-08', '8:00'))
  })
})

describe('the county\'s calendar', () => {
  test('makes a holiday that the library does not know', () => {
    const calendar = { ...EMPTY, holidays: [{ date: '2026-11-23', name: '庙会' }] }
    expect(opening('2026-11-23', '9:00', calendar)).toEqual({ ...closedUntil('2026-11-24', '8:00'), holiday: '庙会' })
  })

  test('has a holiday of the library worked, on a weekday with that weekday\'s hours', () => {
    const hall: Hours = { hours: [{ days: [1], ranges: ['8:00-12:00'] }, { days: [4], ranges: ['9:00-10:00'] }] }
    expect(openRanges('2026-10-01', hall, { ...EMPTY, workdays: ['2026-10-01'] })).toEqual([{ from: 540, to: 600 }])
  })

  test('has a Sunday worked with Monday\'s hours', () => {
    expect(opening('2026-11-22', '9:00', { ...EMPTY, workdays: ['2026-11-22'] })).toEqual({ state: 'open', until: 720, again: true })
  })

  test('gives a make-up Saturday of the library free', () => {
    const calendar = { ...EMPTY, holidays: [{ date: '2026-10-10', name: '停电' }] }
    expect(opening('2026-10-10', '9:00', calendar)).toEqual({ ...closedUntil('2026-10-12', '8:00'), holiday: '停电' })
  })
})

describe('other hours', () => {
  test('none at all: closed, and nothing to come', () => {
    expect(opening('2026-11-23', '9:00', EMPTY, { hours: [] })).toEqual({ state: 'closed' })
  })

  test('that touch or overlap are one: no break is told where there is none', () => {
    const hall: Hours = { hours: [{ days: [1], ranges: ['8:00-12:00', '12:00-14:00'] }, { days: [1], ranges: ['13:00-17:00'] }] }
    expect(opening('2026-11-23', '11:00', EMPTY, hall)).toEqual({ state: 'open', until: 1020, again: false })
  })

  test('written out of order come in order', () => {
    const hall: Hours = { hours: [{ days: [1], ranges: ['14:00-17:00', '8:00-12:00'] }] }
    expect(opening('2026-11-23', '7:00', EMPTY, hall)).toEqual(closedUntil('2026-11-23', '8:00'))
  })

  test('to midnight end with the day', () => {
    const hall: Hours = { hours: [{ days: [1], ranges: ['18:00-24:00'] }] }
    expect(opening('2026-11-23', '23:59', EMPTY, hall)).toEqual({ state: 'open', until: 1440, again: false })
  })
})

describe('at every minute', () => {
  const time = fc.integer({ min: 0, max: 1439 })
  const range = fc.tuple(time, time).filter(([from, to]) => from < to).map(([from, to]) => `${Math.floor(from / 60)}:${String(from % 60).padStart(2, '0')}-${Math.floor(to / 60)}:${String(to % 60).padStart(2, '0')}`)
  const hours = fc.array(fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), ranges: fc.array(range, { minLength: 1, maxLength: 4 }) }), { maxLength: 4 })
  const date = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days))

  test('what is told agrees with the day\'s ranges', () => {
    fc.assert(fc.property(hours, date, (each, day) => {
      const hall = { hours: each }
      const ranges = openRanges(day, hall, EMPTY)
      for (const [index, { from, to }] of ranges.entries()) {
        expect(from).toBeLessThan(to)
        if (index > 0) expect(from).toBeGreaterThan(ranges[index - 1]!.to)
      }
      for (let minutes = 0; minutes < 1440; minutes++) {
        const told = openingAt({ date: day, minutes, weekday: weekdayOf(day) }, hall, EMPTY)
        const inside = ranges.find(({ from, to }) => minutes >= from && minutes < to)
        const next = ranges.find(({ from }) => from > minutes)
        if ((told.state === 'open') !== (inside !== undefined)) throw new Error(`minute ${minutes} is told as ${told.state}`)
        if (told.state === 'open' && (told.until !== inside?.to || told.again !== (next !== undefined))) throw new Error(`minute ${minutes}: wrong end`)
        if (told.state === 'break' && told.opens !== next?.from) throw new Error(`minute ${minutes}: wrong end of the break`)
        if (told.state === 'closed' && told.opens?.date === day && told.opens.minutes !== next?.from) throw new Error(`minute ${minutes}: wrong opening`)
      }
    }), { numRuns: 5 })
  })
})

describe('on a machine in any zone', () => {
  test.each(MACHINE_ZONES)('%s, opening, holidays and make-up days are those of the hall', (zone) => {
    const at = (iso: string) => openingAt(localTime(Date.parse(iso), 'Asia/Shanghai'), HALL, EMPTY)
    inMachineZone(zone, () => {
      expect(at('2026-11-23T00:00:00Z')).toEqual({ state: 'open', until: 720, again: true })
      expect(at('2026-11-22T23:59:00Z')).toEqual(closedUntil('2026-11-23', '8:00'))
      expect(at('2026-10-01T01:00:00Z')).toMatchObject({ state: 'closed', holiday: '国庆节' })
      expect(at('2026-10-08T01:00:00Z')).toMatchObject({ state: 'open' })
      expect(at('2026-10-10T01:00:00Z')).toMatchObject({ state: 'open' })
      expect(at('2026-09-30T01:00:00Z')).toMatchObject({ state: 'open' })
    })
  })
})
