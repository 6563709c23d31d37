import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestDays } from '../../../core/content/limit.ts'

describe('time limits in calendar days', () => {
  test('“while you wait” takes none, calendar days themselves', () => {
    expect(longestDays({ unit: '当场' })).toBe(0)
    expect(longestDays({ unit: '自然日', value: 31 })).toBe(31)
  })

  test.each([[1, 1], [4, 4], [5, 7], [6, 8], [10, 14], [20, 28], [45, 63]])('%i working days are %i: five of them are a week', (value, days) => {
    expect(longestDays({ unit: '工作日', value })).toBe(days)
  })

  test('more working days never take less, and never less than as many calendar days', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3649 }), (value) => {
      const days = longestDays({ unit: '工作日', value })
      expect(days).toBeGreaterThanOrEqual(longestDays({ unit: '自然日', value }))
      expect(longestDays({ unit: '工作日', value: value + 1 })).toBeGreaterThan(days)
    }))
  })
})
