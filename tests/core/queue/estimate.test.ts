import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aheadOf, estimateWait, median, serviceTime, waitingFor } from '../../../core/queue/estimate.ts'
import { clerkOf, type Desk, HALL, MINUTE, openDesk } from '../../support/queue-hall.ts'

const NONE = new Map<string, readonly number[]>()
const relief = HALL.windows.filter(({ businesses }) => businesses.includes('relief'))
const wait = (desk: Desk, ahead: number, earlier = NONE) => estimateWait(desk.state, relief, 'relief', ahead, earlier)

/** Serves one ticket of a business at a counter for so many minutes. */
function serve(desk: Desk, counter: string, business: string, minutes: number): void {
  desk.take(business)
  desk.at(counter, 'callNext')
  desk.at(counter, 'start')
  desk.now += minutes * MINUTE
  desk.at(counter, 'finish')
}

describe('the estimate', () => {
  test('is none while no counter of the business is open', () => {
    const desk = openDesk()
    expect(wait(desk, 0)).toBeNull()
    desk.at('4', 'open')
    expect(wait(desk, 5)).toBeNull()
    desk.at('2', 'open')
    expect(wait(desk, 5)).not.toBeNull()
    desk.at('2', 'pause')
    expect(wait(desk, 5)).toBeNull()
  })

  test('is nothing where a counter has nobody at it and nobody waits', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    expect(wait(desk, 0)).toEqual({ lowMinutes: 0, highMinutes: 0 })
  })

  test('is not nothing where those of another business wait for the only counter', () => {
    const desk = openDesk()
    desk.at('1', 'open')
    desk.take('insurance')
    expect(wait(desk, 0)).toEqual({ lowMinutes: 5, highMinutes: 15 })
  })

  test('is a range around the time that the others take, in steps of five minutes', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    // 3.5 × 8 min, the time of a business nobody has been served in yet
    expect(wait(desk, 3)).toEqual({ lowMinutes: 15, highMinutes: 45 })
    desk.at('1', 'open')
    expect(wait(desk, 3)).toEqual({ lowMinutes: 5, highMinutes: 25 })
  })

  test('grows with who stands before, shrinks with each counter, and is ordered', () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(60), fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }), fc.boolean(), (one, more, times, shared) => {
      const desk = openDesk()
      desk.at('2', 'open')
      for (const minutes of times) serve(desk, '2', 'relief', minutes)
      if (shared) desk.take('insurance')
      const [less, later] = [wait(desk, one)!, wait(desk, one + more)!]
      for (const { lowMinutes, highMinutes } of [less, later]) {
        expect(lowMinutes).toBeGreaterThanOrEqual(0)
        expect(highMinutes).toBeGreaterThanOrEqual(lowMinutes)
        expect([lowMinutes % 5, highMinutes % 5]).toEqual([0, 0])
      }
      expect(later.lowMinutes).toBeGreaterThanOrEqual(less.lowMinutes)
      expect(later.highMinutes).toBeGreaterThanOrEqual(less.highMinutes)
      desk.at('1', 'open')
      expect(wait(desk, one)!.highMinutes).toBeLessThanOrEqual(less.highMinutes)
    }), { numRuns: 60 })
  })
})

describe('the service time', () => {
  test('is the median of today, once five have been served; with fewer, of the days before and today', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    const earlier = new Map([['relief', [20, 20, 20].map((minutes) => minutes * MINUTE)]])
    expect(serviceTime(desk.state, 'relief', earlier)).toBe(20 * MINUTE)
    for (const minutes of [2, 2, 4, 4]) serve(desk, '2', 'relief', minutes)
    expect(serviceTime(desk.state, 'relief', earlier)).toBe(4 * MINUTE)
    serve(desk, '2', 'relief', 3)
    expect(serviceTime(desk.state, 'relief', earlier)).toBe(3 * MINUTE)
  })

  test('is eight minutes where nobody has been served', () => {
    expect(serviceTime(openDesk().state, 'relief', NONE)).toBe(8 * MINUTE)
  })

  test('is that of the last twenty', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    for (let count = 0; count < 10; count++) serve(desk, '2', 'relief', 6)
    for (let count = 0; count < 20; count++) serve(desk, '2', 'relief', 1)
    expect(serviceTime(desk.state, 'relief', NONE)).toBe(MINUTE)
  })

  test('counts from the call for who was never started, and not at all where a clerk forgot to finish or the clock was set', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    desk.take('relief')
    desk.at('2', 'callNext')
    desk.now += 6 * MINUTE
    desk.at('2', 'finish')
    serve(desk, '2', 'relief', 5 * 60)
    serve(desk, '2', 'relief', -600)
    expect(serviceTime(desk.state, 'relief', new Map([['relief', [-1, 20 * 3_600_000]]]))).toBe(6 * MINUTE)
  })

  test('of a held ticket is the time since it came back', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    const number = desk.take('relief')
    desk.at('2', 'callNext')
    desk.at('2', 'hold')
    desk.now += 60 * MINUTE
    desk.run({ type: 'resume', ...clerkOf('2'), number })
    desk.now += 4 * MINUTE
    desk.at('2', 'finish')
    expect(serviceTime(desk.state, 'relief', NONE)).toBe(4 * MINUTE)
  })

  test.each([[[], undefined], [[5], 5], [[9, 1, 5], 5], [[1, 2, 3, 100], 2.5]])('the middle of %j is %s', (values, middle) => {
    expect(median(values)).toBe(middle)
  })
})

describe('how many stand before somebody', () => {
  test('are those of the business who came earlier, and those with priority', () => {
    const desk = openDesk()
    const numbers = [desk.take('relief'), desk.take('relief'), desk.take('relief', true), desk.take('insurance')]
    expect(numbers.map((number) => aheadOf(desk.state, desk.ticket(number), HALL))).toEqual([1, 2, 0, 0])
    expect([waitingFor(desk.state, 'relief'), waitingFor(desk.state, 'insurance'), waitingFor(desk.state, 'household')]).toEqual([3, 1, 0])
  })

  test('where a ticket waits for one counter, are those who are called there before it', () => {
    const desk = openDesk()
    for (const counter of ['2', '3']) desk.at(counter, 'open')
    const moved = desk.take('relief')
    desk.take('relief')
    desk.take('relief')
    desk.take('insurance')
    desk.at('2', 'callNext')
    desk.run({ type: 'transfer', ...clerkOf('2'), toCounter: '3', front: false })
    expect(aheadOf(desk.state, desk.ticket(moved), HALL)).toBe(1)
  })
})
