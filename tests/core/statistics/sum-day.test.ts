import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../core/calendar/local-time.ts'
import { type Part, type PartKind, sumDay } from '../../../core/statistics/sum-day.ts'
import { addSums, figuresOf, noSums } from '../../../core/statistics/sums.ts'
import { busyTickets } from '../../support/busy-years.ts'
import { clerkOf, type Desk, MINUTE, openDesk } from '../../support/queue-hall.ts'

const ZONE = 'Asia/Shanghai'
const ALL = { issued: 0, served: 0, noShow: 0, cancelled: 0, wait: null, service: null, ratings: [0, 0, 0, 0, 0] }

const sum = (desk: Desk, isOver = false) => sumDay(desk.state.tickets.values(), [], { isOver, timezone: ZONE })
const of = (parts: readonly Part[], kind: PartKind, id = '') => {
  const part = parts.find((one) => one.kind === kind && one.id === id)
  return part && figuresOf(part.sums)
}
const pass = (desk: Desk, minutes: number): void => { desk.now += minutes * MINUTE }

describe('the tickets of a day', () => {
  test('count for their business, and for the window and the clerk that called them', () => {
    const desk = openDesk()
    desk.take('relief')
    desk.take('relief')
    desk.take('household')
    for (const counter of ['1', '4']) desk.at(counter, 'open')
    pass(desk, 7)
    desk.at('1', 'callNext')
    pass(desk, 1)
    desk.at('1', 'start')
    pass(desk, 5)
    desk.at('1', 'finish')
    const parts = sum(desk)
    const served = { ...ALL, issued: 1, served: 1, wait: { median: 7, p90: 7 }, service: { median: 5, p90: 5 } }
    expect(of(parts, 'total')).toEqual({ ...served, issued: 3 })
    expect(of(parts, 'business', 'relief')).toEqual({ ...served, issued: 2 })
    expect(of(parts, 'business', 'household')).toEqual({ ...ALL, issued: 1 })
    expect(of(parts, 'counter', '1')).toEqual(served)
    expect(of(parts, 'clerk', '窗口1')).toEqual(served)
    expect(parts.find(({ kind }) => kind === 'total')?.sums.hours[10]).toBe(3)
  })

  test('of somebody who missed the call and came back has waited since the issue', () => {
    const desk = openDesk()
    const number = desk.take('relief')
    desk.at('1', 'open')
    desk.at('1', 'callNext')
    desk.at('1', 'noShow')
    expect(of(sum(desk), 'counter', '1')).toEqual({ ...ALL, issued: 1, noShow: 1 })
    pass(desk, 20)
    desk.run({ type: 'resume', number, ...clerkOf('1') })
    desk.at('1', 'callNext')
    desk.at('1', 'finish')
    expect(of(sum(desk), 'total')).toEqual({ ...ALL, issued: 1, served: 1, wait: { median: 20, p90: 20 }, service: { median: 0, p90: 0 } })
  })

  test('that are moved count where they were moved to, and for nobody while they wait there', () => {
    const desk = openDesk()
    desk.take('relief')
    desk.at('1', 'open')
    desk.at('4', 'open')
    desk.at('1', 'callNext')
    desk.run({ type: 'transfer', businessId: 'household', front: false, ...clerkOf('1') })
    expect(sum(desk).map(({ kind, id }) => `${kind} ${id}`.trim())).toEqual(['total', 'business household'])
    desk.at('4', 'callNext')
    desk.at('4', 'finish')
    expect(of(sum(desk), 'clerk', '窗口4')).toMatchObject({ issued: 1, served: 1 })
    expect(of(sum(desk), 'clerk', '窗口1')).toBeUndefined()
  })

  test('that are left when it is over are cancelled, but for those who missed the call', () => {
    const desk = openDesk()
    for (let count = 0; count < 5; count++) desk.take('relief')
    desk.at('1', 'open')
    for (const act of ['callNext', 'noShow', 'callNext', 'hold', 'callNext', 'start', 'finish', 'callNext'] as const) desk.at('1', act)
    expect(of(sum(desk), 'total')).toMatchObject({ issued: 5, served: 1, noShow: 1, cancelled: 0 })
    expect(of(sum(desk, true), 'total')).toMatchObject({ issued: 5, served: 1, noShow: 1, cancelled: 3 })
    expect(of(sum(desk, true), 'counter', '1')).toMatchObject({ issued: 4, served: 1, noShow: 1, cancelled: 2 })
  })

  test('tell no time that cannot be true: a clock was set, a service was not finished', () => {
    const desk = openDesk()
    desk.at('1', 'open')
    desk.take('relief')
    pass(desk, -30)
    desk.at('1', 'callNext')
    desk.at('1', 'start')
    pass(desk, 5 * 60)
    desk.at('1', 'finish')
    expect(of(sum(desk), 'total')).toEqual({ ...ALL, issued: 1, served: 1 })
  })

  test('add up: those of all businesses are the total, and each was served, missed for good or cancelled', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days)), fc.nat({ max: 200 }), (day, many) => {
      const parts = sumDay(busyTickets(day, many), [], { isOver: true, timezone: ZONE })
      for (const { sums } of parts) expect(sums.served + sums.noShow + sums.cancelled).toBe(sums.issued)
      for (const kind of ['business', 'counter', 'clerk'] as const) {
        const all = noSums()
        for (const part of parts) if (part.kind === kind) addSums(all, part.sums)
        expect(all).toEqual(parts.find((part) => part.kind === 'total')?.sums)
      }
    }))
  })

  test('without tickets is a total all the same', () => {
    expect(sum(openDesk(), true).map(({ kind }) => kind)).toEqual(['total'])
  })
})

describe('what visitors thought', () => {
  test('counts for all of it, and for nobody where nobody is named', () => {
    const parts = sumDay([], [
      { business: 'relief', counter: '1', clerk: '王某', score: 1, count: 3 }, { business: 'relief', score: 5, count: 1 },
    ], { isOver: true, timezone: ZONE })
    expect(of(parts, 'total')?.ratings).toEqual([3, 0, 0, 0, 1])
    expect(of(parts, 'business', 'relief')?.ratings).toEqual([3, 0, 0, 0, 1])
    expect(of(parts, 'counter', '1')?.ratings).toEqual([3, 0, 0, 0, 0])
    expect(of(parts, 'clerk', '王某')?.ratings).toEqual([3, 0, 0, 0, 0])
  })
})
