import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, clockText, daysBetween, localTime, minutesOf, weekdayOf } from '../../../core/calendar/local-time.ts'
import { inMachineZone, MACHINE_ZONES } from '../../support/machine-zone.ts'

const SHANGHAI = 'Asia/Shanghai'
const at = (iso: string, zone = SHANGHAI) => localTime(Date.parse(iso), zone)
const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('2000-01-01', days))

describe('the hall\'s clock', () => {
  test('shows the local day, minute and weekday', () => {
    expect(at('2026-11-22T00:05:59Z')).toEqual({ date: '2026-11-22', minutes: 8 * 60 + 5, weekday: 7 })
  })

  test('turns the day at midnight of the hall, not of UTC', () => {
    expect(at('2026-11-22T15:59:59.999Z')).toEqual({ date: '2026-11-22', minutes: 1439, weekday: 7 })
    expect(at('2026-11-22T16:00:00Z')).toEqual({ date: '2026-11-23', minutes: 0, weekday: 1 })
  })

  test('turns the year', () => {
    expect(at('2026-12-31T16:00:00Z')).toEqual({ date: '2027-01-01', minutes: 0, weekday: 5 })
  })

  test('follows the zone it is given: Ürümqi has one time, Beijing another', () => {
    expect(at('2026-11-22T02:00:00Z', 'Asia/Urumqi').minutes).toBe(8 * 60)
    expect(at('2026-11-22T02:00:00Z', SHANGHAI).minutes).toBe(10 * 60)
  })

  test.each(['Asia/Shanghai', 'Asia/Kathmandu', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns'])('in %s shows at any moment what the calendar of the machine says', (zone) => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    // until 2011 Newfoundland put its clocks forward a minute after midnight, which is no quarter of an hour
    const moment = fc.integer({ min: Date.parse(zone === 'America/St_Johns' ? '2012-01-01' : '1990-01-01'), max: Date.parse('2040-01-01') })
    fc.assert(fc.property(moment, (now) => {
      const { date, minutes } = localTime(now, zone)
      expect(`${date} ${clockText(minutes).padStart(5, '0')}`).toBe(format.format(now))
    }), { numRuns: 2000 })
  })

  test.each(MACHINE_ZONES)('is the same on a machine set to %s', (zone) => {
    expect(inMachineZone(zone, () => at('2026-03-08T06:30:00Z'))).toEqual({ date: '2026-03-08', minutes: 14 * 60 + 30, weekday: 7 })
    expect(inMachineZone(zone, () => [weekdayOf('2026-11-01'), addDays('2026-03-08', 1), daysBetween('2026-03-07', '2026-03-09')])).toEqual([7, '2026-03-09', 2])
  })
})

describe('days', () => {
  test.each([['2026-02-28', 1, '2026-03-01'], ['2028-02-28', 1, '2028-02-29'], ['2026-12-31', 1, '2027-01-01'], ['2026-01-01', -1, '2025-12-31']])('%s and %i more is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
  })

  test('counting on and counting between undo each other, and weekdays go round', () => {
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      const to = addDays(from, days)
      expect(daysBetween(from, to)).toBe(days)
      expect((weekdayOf(from) - 1 + days % 7 + 7) % 7).toBe(weekdayOf(to) - 1)
    }))
  })

  test('weekdays count from Monday 1 to Sunday 7', () => {
    expect(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})

describe('times of day', () => {
  test.each([['8:05', 485], ['08:05', 485], ['0:00', 0], ['24:00', 1440]])('%s is minute %i', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes)
  })

  test('are written as people write them, and read back the same', () => {
    expect([0, 485, 750, 1050].map(clockText)).toEqual(['0:00', '8:05', '12:30', '17:30'])
    fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => { expect(minutesOf(clockText(minutes))).toBe(minutes) }))
  })
})
