import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { addDays, daysBetween, weekdayOf } from '../../../core/calendar/local-time.ts'
import { daysOf, daysOver, earlierDays, isKnown } from '../../../core/statistics/periods.ts'

describe('a period by its name', () => {
  it.each([
    ['today', '2026-11-23', '2026-11-23', '2026-11-23'],
    // a Monday begins its week, a Sunday ends it
    ['week', '2026-11-23', '2026-11-23', '2026-11-23'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['week', '2027-01-02', '2026-12-28', '2027-01-02'],
    ['month', '2026-11-23', '2026-11-01', '2026-11-23'],
    ['lastMonth', '2026-11-30', '2026-10-01', '2026-10-31'],
    ['lastMonth', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['lastMonth', '2027-03-01', '2027-02-01', '2027-02-28'],
    ['lastMonth', '2026-01-05', '2025-12-01', '2025-12-31'],
    ['year', '2026-11-23', '2026-01-01', '2026-11-23'],
  ] as const)('%s on %s is %s to %s', (period, today, from, until) => {
    expect(daysOf(period, today)).toEqual({ from, until })
  })
})

describe('what it is compared with', () => {
  it.each([
    ['one day with the same weekday', '2026-11-23', '2026-11-23', 'weeks', '2026-11-16', '2026-11-16'],
    ['three days of a week with those of the week before', '2026-11-16', '2026-11-18', 'weeks', '2026-11-09', '2026-11-11'],
    ['ten days with the same weekdays two weeks before', '2026-11-10', '2026-11-19', 'weeks', '2026-10-27', '2026-11-05'],
    ['the beginning of a month with that of the month before', '2026-11-01', '2026-11-22', 'month', '2026-10-01', '2026-10-22'],
    ['a beginning that February does not have, with the whole of it', '2026-03-01', '2026-03-30', 'month', '2026-02-01', '2026-02-28'],
    ['a whole month with the whole month before, however long', '2026-02-01', '2026-02-28', 'month', '2026-01-01', '2026-01-31'],
    ['a month of a leap year too', '2028-03-01', '2028-03-31', 'month', '2028-02-01', '2028-02-29'],
    ['January with December', '2026-01-01', '2026-01-31', 'month', '2025-12-01', '2025-12-31'],
    ['a year with the year before', '2026-01-01', '2026-11-22', 'year', '2025-01-01', '2025-11-22'],
    ['the leap day with the last of February', '2028-01-01', '2028-02-29', 'year', '2027-01-01', '2027-02-28'],
  ] as const)('%s', (_, from, until, by, before, beforeUntil) => {
    expect(earlierDays({ from, until })).toEqual({ by, from: before, until: beforeUntil })
  })

  test('lies wholly before it, whatever the days', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 799 }), (from, length) => {
      const until = addDays(from, length)
      const before = earlierDays({ from, until })
      expect(before.from <= before.until).toBe(true)
      expect(before.until < from).toBe(true)
      if (before.by === 'weeks') {
        expect(daysBetween(before.from, before.until)).toBe(length)
        expect(weekdayOf(before.from)).toBe(weekdayOf(from))
      }
    }))
  })
})

describe('days to compare with are known', () => {
  it.each([
    ['when the figures begin before them', '2026-10-01', '2026-09-28', true],
    ['when they begin with them', '2026-10-01', '2026-10-01', true],
    ['when only a weekend is missing', '2026-08-01', '2026-08-03', true],
    ['when only a Sunday is missing', '2026-11-01', '2026-11-02', true],
    ['but not when a working day is', '2026-11-01', '2026-11-03', false],
    ['nor without any figures', '2026-10-01', undefined, false],
  ] as const)('%s', (_, from, first, known) => {
    expect(isKnown({ from, until: '2026-10-31' }, first)).toBe(known)
  })
})

describe('the days that are over', () => {
  it.each([
    ['2026-11-16', '2026-11-23', { from: '2026-11-16', until: '2026-11-22' }],
    ['2026-11-23', '2026-11-23', undefined],
    ['2026-10-01', '2026-10-31', { from: '2026-10-01', until: '2026-10-31' }],
    ['2026-11-24', '2026-11-30', undefined],
  ] as const)('of %s to %s on 23 November', (from, until, over) => {
    expect(daysOver({ from, until }, '2026-11-23')).toEqual(over)
  })
})
