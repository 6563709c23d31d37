import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../core/calendar/local-time.ts'
import { planDay } from '../../../core/queue/day.ts'
import { openDay } from '../../../core/queue/decide.ts'
import { clerkOf, HALL, openDesk, PLAIN } from '../../support/queue-hall.ts'

/** A station whose content was published long before. */
const plan = (openDay: string | undefined, today: string, proven: readonly string[] = ['2026-01-05']) =>
  planDay({ openDay, today, hall: HALL, calendar: PLAIN, proven })

const goesOn = { kind: 'continue' }
const opens = (day: string) => ({ kind: 'open', day })
const behind = (today: string) => ({ kind: 'behind', today })
const ahead = (today: string) => ({ kind: 'ahead', today })

describe('the business day', () => {
  test.each([
    ['on the first start begins, whatever the clock says', undefined, '2026-11-23', opens('2026-11-23')],
    ['goes on while it is that day', '2026-11-23', '2026-11-23', goesOn],
    ['is followed by the next one', '2026-11-23', '2026-11-24', opens('2026-11-24')],
    ['after a day without power is the day after', '2026-11-23', '2026-11-25', opens('2026-11-25')],
    ['after three working days needs a manager', '2026-11-23', '2026-11-26', ahead('2026-11-26')],
    ['over a weekend opens by itself', '2026-11-20', '2026-11-23', opens('2026-11-23')],
    ['over a weekend and a day without power too', '2026-11-20', '2026-11-24', opens('2026-11-24')],
    ['over a weekend and two days needs a manager', '2026-11-20', '2026-11-25', ahead('2026-11-25')],
    ['begins on a Saturday too: the hall is closed, the day is not', '2026-11-27', '2026-11-28', opens('2026-11-28')],
    ['over 国庆 opens by itself, though seven days lie between', '2026-09-30', '2026-10-08', opens('2026-10-08')],
    ['over 国庆 and the make-up Saturday after it', '2026-10-01', '2026-10-09', opens('2026-10-09')],
    ['over 国庆 and three working days needs a manager', '2026-09-30', '2026-10-10', ahead('2026-10-10')],
    ['over Spring Festival opens by itself, though nine days lie between', '2026-02-14', '2026-02-24', opens('2026-02-24')],
    ['goes on where the clock lies a day before it', '2026-11-23', '2026-11-22', behind('2026-11-22')],
    ['goes on where the clock has lost its battery', '2026-11-23', '1970-01-01', behind('1970-01-01')],
    ['goes on where the clock says 2038', '2026-11-23', '2038-01-19', ahead('2038-01-19')],
  ])('%s', (_what, openDay, today, planned) => {
    expect(plan(openDay, today)).toEqual(planned)
  })

  test('opens after any time once verified content is as new', () => {
    expect(plan('2026-11-23', '2027-03-01', ['2026-01-05', '2027-03-01'])).toEqual(opens('2027-03-01'))
    expect(plan('2026-11-23', '2027-03-01', ['2027-02-26'])).toEqual(opens('2027-03-01'))
    expect(plan('2026-11-23', '2027-03-01', ['2027-02-24'])).toEqual(ahead('2027-03-01'))
  })

  test('finds back where the first start was in 1970, since the content is newer than that', () => {
    expect(plan('1970-01-01', '2026-11-23', ['2026-11-20'])).toEqual(opens('2026-11-23'))
    expect(plan('1970-01-01', '2026-11-23', [])).toEqual(ahead('2026-11-23'))
  })

  test('never goes back, whatever is proven', () => {
    const day = fc.integer({ min: -20_000, max: 5_000 }).map((days) => addDays('2026-11-23', days))
    fc.assert(fc.property(day, day, fc.array(day, { maxLength: 3 }), (open, today, proven) => {
      const { kind } = plan(open, today, proven)
      expect(kind === 'open').toBe(today > open && kind !== 'ahead')
      expect(kind === 'behind').toBe(today < open)
    }))
  })
})

describe('the end of a day', () => {
  test('cancels who waits, is called, served, put aside or missed the call, and leaves those who are done with', () => {
    const desk = openDesk()
    for (const counter of ['1', '2', '3']) desk.at(counter, 'open')
    const numbers = Array.from({ length: 6 }, () => desk.take('relief'))
    desk.at('2', 'callNext')
    desk.at('2', 'finish')
    desk.at('2', 'callNext')
    desk.at('2', 'noShow')
    desk.at('2', 'callNext')
    desk.at('2', 'hold')
    desk.at('2', 'callNext')
    desk.at('2', 'start')
    desk.at('1', 'callNext')
    const facts = openDay(desk.state, '2026-11-24')
    expect(facts).toEqual([...numbers.slice(1).map((number) => ({ type: 'cancelled', number, reason: 'dayEnd' })), { type: 'dayOpened', day: '2026-11-24' }])
    desk.apply(facts.slice(0, -1))
    expect([...desk.state.tickets.values()].map(({ state }) => state)).toEqual(['done', ...numbers.slice(1).map(() => 'cancelled')])
    expect([...desk.state.counters.values()].map(({ current }) => current)).toEqual([undefined, undefined, undefined])
    desk.apply(facts.slice(-1))
    expect(desk.state).toMatchObject({ day: '2026-11-24' })
    expect([desk.state.tickets.size, desk.state.counters.size]).toEqual([0, 0])
    expect(desk.run({ type: 'callNext', ...clerkOf('2') })).toEqual({ ok: false, error: { kind: 'counterNotOpen' } })
  })
})
