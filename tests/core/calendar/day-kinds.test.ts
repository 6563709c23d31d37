import { describe, expect, test } from 'vitest'
import { dayKind } from '../../../core/calendar/day.ts'
import { addDays } from '../../../core/calendar/local-time.ts'
import { inMachineZone, MACHINE_ZONES } from '../../support/machine-zone.ts'

const NONE = { holidays: [], workdays: [] }

describe('a day', () => {
  test.each([
    ['2026-11-23', 'a Monday', { madeUp: false }],
    ['2026-11-22', 'a Sunday', { madeUp: false }],
    ['2026-10-01', 'a holiday', { holiday: '国庆节', madeUp: false }],
    ['2026-10-03', 'a holiday on a Saturday', { holiday: '国庆节', madeUp: false }],
    ['2026-09-25', 'the autumn festival', { holiday: '中秋', madeUp: false }],
    ['2026-10-10', 'a make-up Saturday', { madeUp: true }],
    ['2026-02-28', 'another one', { madeUp: true }],
    ['2029-10-01', 'a holiday of a year nobody knows yet', { madeUp: false }],
  ])('%s is %s', (date, _what, kind) => {
    expect(dayKind(date, NONE)).toEqual(kind)
  })

  test('is what the county says, whatever the library says', () => {
    expect(dayKind('2026-10-01', { holidays: [], workdays: ['2026-10-01'] })).toEqual({ madeUp: false })
    expect(dayKind('2026-10-03', { holidays: [], workdays: ['2026-10-03'] })).toEqual({ madeUp: true })
    expect(dayKind('2026-10-10', { holidays: [{ date: '2026-10-10', name: '检修' }], workdays: [] })).toEqual({ holiday: '检修', madeUp: false })
    expect(dayKind('2029-10-01', { holidays: [{ date: '2029-10-01', name: '国庆节' }], workdays: [] })).toEqual({ holiday: '国庆节', madeUp: false })
  })

  test('is of the same kind on machines in all zones', () => {
    const year = () => Array.from({ length: 365 }, (_, index) => dayKind(addDays('2026-01-01', index), NONE))
    const kinds = MACHINE_ZONES.map((zone) => JSON.stringify(inMachineZone(zone, year)))
    expect(new Set(kinds).size).toBe(1)
  })

  test('of 2026 is free on 33 days and made up on 6, as the State Council said', () => {
    const days = Array.from({ length: 365 }, (_, index) => dayKind(addDays('2026-01-01', index), NONE))
    expect(days.filter(({ holiday }) => holiday !== undefined)).toHaveLength(33)
    expect(days.filter(({ madeUp }) => madeUp)).toHaveLength(6)
  })
})
