import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PARTS, shown, step } from '../../../renderer/staff/clock/steps.ts'

const at = (date: string, minutes = 0) => ({ date, minutes })

describe('setting the time by steps', () => {
  test.each([
    ['year', at('2024-02-29'), 1, at('2025-02-28')],
    ['year', at('1970-01-01', 5), 1, at('1971-01-01', 5)],
    ['month', at('2026-01-31'), 1, at('2026-02-28')],
    ['month', at('2026-12-15'), 1, at('2027-01-15')],
    ['month', at('2026-01-15'), -1, at('2025-12-15')],
    ['day', at('2026-11-30'), 1, at('2026-12-01')],
    ['hour', at('2026-11-25', 23 * 60 + 5), 1, at('2026-11-25', 5)],
    ['hour', at('2026-11-25', 5), -1, at('2026-11-25', 23 * 60 + 5)],
    ['minute', at('2026-11-25', 9 * 60 + 59), 1, at('2026-11-25', 9 * 60)],
    ['minute', at('2026-11-25', 9 * 60), -1, at('2026-11-25', 9 * 60 + 59)],
  ] as const)('a step of the %s from %o', (part, from, by, to) => {
    expect(step(from, part, by)).toEqual(to)
  })

  test('any steps lead to a day and a time that exist', () => {
    const steps = fc.array(fc.record({ part: fc.constantFrom(...PARTS), by: fc.constantFrom(1 as const, -1 as const) }), { maxLength: 60 })
    fc.assert(fc.property(steps, (all) => {
      const { date, minutes } = all.reduce((now, { part, by }) => step(now, part, by), at('2026-01-31', 600))
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
      expect(minutes >= 0 && minutes < 1440).toBe(true)
    }))
  })

  test('parts are shown as one reads them', () => {
    expect(PARTS.map((part) => shown(at('2026-01-05', 9 * 60 + 7), part))).toEqual(['2026', '1', '5', '09', '07'])
  })
})
