import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BINS, binOf, percentileOf } from '../../../core/statistics/histogram.ts'
import { count } from '../../../core/statistics/sums.ts'

const MINUTE = 60_000

/** The counts of times in minutes. */
function histogram(minutes: readonly number[]): number[] {
  const counts: number[] = []
  for (const one of minutes) count(counts, binOf(one * MINUTE)!)
  return counts
}

describe('times of a day', () => {
  test('are told to the minute up to an hour, and as the middle of five, fifteen or sixty minutes above', () => {
    const told = (minutes: number) => percentileOf(histogram([minutes]), 0.5)
    expect([0, 0.4, 1, 7.6, 59].map(told)).toEqual([0, 0, 1, 8, 59])
    expect([60, 64, 65, 119].map(told)).toEqual([62, 62, 67, 117])
    expect([120, 134, 135, 239].map(told)).toEqual([127, 127, 142, 232])
    expect([240, 299, 300, 719, 720].map(told)).toEqual([270, 270, 330, 690, 690])
  })

  test('that cannot be true are not counted: a clock was set back, somebody forgot to press a button', () => {
    expect(binOf(-1)).toBeUndefined()
    expect(binOf(12.02 * 60 * MINUTE)).toBeUndefined()
    expect(binOf(0)).toBe(0)
  })

  test('that nobody had are told as nothing', () => {
    expect(percentileOf([], 0.5)).toBeUndefined()
    expect(percentileOf([0, 0], 0.9)).toBeUndefined()
  })

  test('have a median and a ninth tenth in the bin of the exact one', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 720 }), { minLength: 1 }), fc.constantFrom(0.5, 0.9), (minutes, share) => {
      const exact = minutes.toSorted((a, b) => a - b)[Math.ceil(minutes.length * share) - 1]!
      const told = percentileOf(histogram(minutes), share)!
      expect(binOf(told * MINUTE)).toBe(binOf(exact * MINUTE))
    }))
  })

  test('never need more bins than there are', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 720 * MINUTE }), (time) => {
      expect(binOf(time)).toBeGreaterThanOrEqual(0)
      expect(binOf(time)).toBeLessThan(BINS)
    }))
  })
})
