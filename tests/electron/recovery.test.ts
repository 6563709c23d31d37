import { describe, expect, test } from 'vitest'
import { planRecovery, recentFaults } from '../../electron/recovery.ts'

describe('a broken screen', () => {
  test('gets the page again three times, then a new window three times, then a new process', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((count) => planRecovery(count).action)).toEqual([
      'reload', 'reload', 'reload', 'recreate', 'recreate', 'recreate', 'relaunch', 'relaunch',
    ])
  })

  test('is back at once the first time, and a crash loop does not spin', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((count) => planRecovery(count).after)
    expect(waits[0]).toBeLessThan(500)
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits)
    expect(waits.at(-1)).toBe(10_000)
  })

  test('starts anew after a quiet minute', () => {
    expect(recentFaults([0, 1_000, 59_000], 60_500)).toEqual([1_000, 59_000])
    expect(recentFaults([0, 1_000], 120_000)).toEqual([])
  })
})
