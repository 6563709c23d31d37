import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../../core/calendar/local-time.ts'
import { STEPS } from '../../../core/contract/statistics.ts'
import { stepOf, stepsOf } from '../../../core/statistics/steps.ts'

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))

describe('the steps of a period', () => {
  test('are its days', () => {
    expect(stepsOf('2026-02-27', '2026-03-02', 'day')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
  })

  test('are weeks from Monday, the first and the last as far as they belong to it', () => {
    expect(stepsOf('2026-12-30', '2027-01-11', 'week')).toEqual(['2026-12-30', '2027-01-04', '2027-01-11'])
  })

  test('are months, of whatever length', () => {
    expect(stepsOf('2027-12-31', '2028-03-01', 'month')).toEqual(['2027-12-31', '2028-01-01', '2028-02-01', '2028-03-01'])
  })

  test('hold each day of the period once', () => {
    fc.assert(fc.property(day, fc.nat({ max: 400 }), fc.constantFrom(...STEPS), (from, days, step) => {
      const until = addDays(from, days)
      const steps = stepsOf(from, until, step)
      expect(steps).toEqual([...new Set(steps)].sort())
      for (let one = from; one <= until; one = addDays(one, 1)) {
        const first = stepOf(one, step, from)
        expect(first).toBe(steps.findLast((start) => start <= one))
        if (step === 'week' && first !== from) expect(weekdayOf(first)).toBe(1)
      }
    }), { numRuns: 40 })
  })
})
