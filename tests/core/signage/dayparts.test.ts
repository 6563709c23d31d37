import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockOf, hallMinute, isOn, nextTurn, type Schedule } from '../../../core/signage/dayparts.ts'

/** 2026-11-23 is a Monday. */
const at = (date: string, time: string) => hallMinute(date, Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]))
const shown = (minute: number | undefined) => {
  if (minute === undefined) return undefined
  const { date, minutes } = clockOf(minute)
  return `${date} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

describe('a playlist', () => {
  test.each<[string, Schedule, string, string, boolean]>([
    ['without days and times always runs', {}, '2026-11-23', '3:00', true],
    ['of a morning runs from its first minute', { when: [{ time: '8:00-12:00' }] }, '2026-11-23', '8:00', true],
    ['of a morning has ended at its last', { when: [{ time: '8:00-12:00' }] }, '2026-11-23', '12:00', false],
    ['of weekdays rests on Saturday', { when: [{ days: [1, 2, 3, 4, 5] }] }, '2026-11-28', '10:00', false],
    ['of Monday night runs on Tuesday before dawn', { when: [{ days: [1], time: '22:00-6:00' }] }, '2026-11-24', '5:59', true],
    ['of Monday night does not run on Monday before dawn', { when: [{ days: [1], time: '22:00-6:00' }] }, '2026-11-23', '5:59', false],
    ['of the 8th, 18th and 28th runs on the 28th', { when: [{ monthDays: [8, 18, 28] }] }, '2026-11-28', '10:00', true],
    ['of the 8th, 18th and 28th rests on the 27th', { when: [{ monthDays: [8, 18, 28] }] }, '2026-11-27', '10:00', false],
    ['runs through its last day', { until: '2026-11-23' }, '2026-11-23', '23:59', true],
    ['is over after it', { until: '2026-11-23' }, '2026-11-24', '0:00', false],
    ['is over after it also when its night is not', { until: '2026-11-23', when: [{ time: '22:00-6:00' }] }, '2026-11-24', '1:00', false],
    ['does not run in the night before its first day', { from: '2026-11-24', when: [{ time: '22:00-6:00' }] }, '2026-11-24', '1:00', false],
    ['up to 24:00 runs in the last minute of the day', { when: [{ time: '18:00-24:00' }] }, '2026-11-23', '23:59', true],
  ])('%s', (_what, schedule, date, time, runs) => {
    expect(isOn(schedule, at(date, time))).toBe(runs)
  })

  test.each<[string, Schedule, string, string, string | undefined]>([
    ['that always runs never changes', {}, '2026-11-23', '9:00', undefined],
    ['ends with its morning', { when: [{ time: '8:00-12:00' }] }, '2026-11-23', '9:00', '2026-11-23 12:00'],
    ['comes back on the next day', { when: [{ time: '8:00-12:00' }] }, '2026-11-23', '12:00', '2026-11-24 8:00'],
    ['goes on where one part touches the next', { when: [{ time: '8:00-12:00' }, { time: '12:00-18:00' }] }, '2026-11-23', '9:00', '2026-11-23 18:00'],
    ['goes on past midnight', { when: [{ days: [1], time: '22:00-24:00' }, { days: [2], time: '0:00-3:00' }] }, '2026-11-23', '23:00', '2026-11-24 3:00'],
    ['waits for its first day', { from: '2027-05-01', when: [{ time: '8:00-12:00' }] }, '2026-11-23', '9:00', '2027-05-01 8:00'],
    ['without times waits for its first day', { from: '2027-05-01' }, '2026-11-23', '9:00', '2027-05-01 0:00'],
    ['ends with its last day', { until: '2026-12-31' }, '2026-11-23', '9:00', '2027-01-01 0:00'],
    ['is cut off by its last day', { until: '2026-11-23', when: [{ time: '22:00-6:00' }] }, '2026-11-23', '23:00', '2026-11-24 0:00'],
    ['that is over never comes back', { until: '2026-11-22' }, '2026-11-23', '9:00', undefined],
    ['of every hour of the week never changes', { when: [{ days: [1, 2, 3, 4, 5] }, { days: [6, 7] }] }, '2026-11-23', '9:00', undefined],
    ['of the 31st waits for a month that has one', { when: [{ monthDays: [31] }] }, '2026-11-23', '9:00', '2026-12-31 0:00'],
  ])('%s', (_what, schedule, date, time, turn) => {
    expect(shown(nextTurn(schedule, at(date, time)))).toBe(turn)
  })
})

const clock = fc.integer({ min: 0, max: 1439 }).map((minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`)
const daypart = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  time: fc.tuple(clock, clock).filter(([from, to]) => from !== to).map(([from, to]) => `${from}-${to}`),
}, { requiredKeys: [] })
const day = fc.integer({ min: 0, max: 20 }).map((ahead) => clockOf(at('2026-11-16', '0:00') + ahead * 1440).date)
const schedule: fc.Arbitrary<Schedule> = fc.record({ from: day, until: day, when: fc.array(daypart, { minLength: 1, maxLength: 4 }) }, { requiredKeys: [] })

test('between now and the next turn nothing changes, and at the turn it does, whatever the schedule', () => {
  fc.assert(fc.property(schedule, fc.integer({ min: 0, max: 20 * 1440 }), (wanted, ahead) => {
    const now = at('2026-11-16', '0:00') + ahead
    const turn = nextTurn(wanted, now)
    const before = isOn(wanted, now)
    for (let minute = now; minute < Math.min(turn ?? Infinity, now + 3 * 1440); minute += 7) expect(isOn(wanted, minute)).toBe(before)
    if (turn === undefined) return
    expect(isOn(wanted, turn - 1)).toBe(before)
    expect(isOn(wanted, turn)).toBe(!before)
  }), { numRuns: 300 })
})
