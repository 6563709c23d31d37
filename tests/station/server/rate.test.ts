import { describe, expect, test } from 'vitest'
import { createRate } from '../../../station/server/rate.ts'

const NOW = Date.parse('2026-11-23T10:00:00+08:00')

/** How many of so many tries at once are let through. */
const through = (rate: ReturnType<typeof createRate>, tries: number, now = NOW, source = '192.168.1.20'): number =>
  Array.from({ length: tries }, () => rate.allow(source, now)).filter(Boolean).length

describe('a rate of three a minute', () => {
  test('lets three through, then none, then as many as have become a minute old', () => {
    const rate = createRate(3)
    expect([through(rate, 2), through(rate, 5, NOW + 30_000), through(rate, 5, NOW + 59_999), through(rate, 5, NOW + 60_000), through(rate, 5, NOW + 90_000)]).toEqual([2, 1, 0, 2, 1])
  })

  test('counts each source for itself', () => {
    const rate = createRate(3)
    expect([through(rate, 5), through(rate, 5, NOW, '192.168.1.21')]).toEqual([3, 3])
  })

  test('is not prolonged by trying on', () => {
    const rate = createRate(3)
    through(rate, 3)
    for (let second = 1; second < 60; second++) expect(through(rate, 1, NOW + second * 1000)).toBe(0)
    expect(through(rate, 1, NOW + 60_000)).toBe(1)
  })

  test('keeps nobody out when the clock is set back or forward', () => {
    const rate = createRate(3)
    through(rate, 3)
    expect([through(rate, 3, NOW - 86_400_000), through(rate, 3, NOW + 86_400_000)]).toEqual([3, 3])
  })

  test('remembers a thousand sources, those that came last', () => {
    const rate = createRate(1)
    through(rate, 1)
    for (let source = 0; source < 999; source++) rate.allow(`10.0.${source >> 8}.${source & 255}`, NOW)
    expect(through(rate, 1)).toBe(0)
    rate.allow('10.9.9.9', NOW)
    expect(through(rate, 1)).toBe(1)
  })
})
