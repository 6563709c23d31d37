import { describe, expect, test } from 'vitest'
import type { Calendar } from '../../../core/content/calendar.ts'
import { ticketNumber } from '../../../core/queue/ticket.ts'
import { clerkOf, type Desk, HALL, limited, openDesk, PLAIN } from '../../support/queue-hall.ts'

const issue = (desk: Desk, over: { businessId?: string; priority?: boolean; requestId?: string } = {}) =>
  desk.run({ type: 'issue', businessId: 'relief', priority: false, ...over })
const refusal = (reason: string, date?: string, minutes?: number) =>
  ({ ok: false, error: { kind: 'businessClosed', reason, opens: date === undefined ? undefined : { date, minutes } } })

describe('numbers', () => {
  test('begin at 001 for each business, go on whatever becomes of the tickets, and begin again on the next day', () => {
    const desk = openDesk()
    expect([desk.take('relief'), desk.take('insurance'), desk.take('relief', true)]).toEqual(['A001', 'B001', 'A002'])
    desk.run({ type: 'cancel', number: 'A002', clerk: '甲', isManager: false })
    expect(desk.take('relief')).toBe('A003')
    desk.now = Date.parse('2026-11-24T09:00:00+08:00')
    desk.apply([{ type: 'dayOpened', day: '2026-11-24' }])
    expect(desk.take('relief')).toBe('A001')
  })

  test('after 999 have four digits', () => {
    expect([1, 12, 999, 1000, 9999].map((count) => ticketNumber('A', count))).toEqual(['A001', 'A012', 'A999', 'A1000', 'A9999'])
    const desk = openDesk()
    for (let count = 0; count < 999; count++) desk.take('relief')
    expect(desk.take('relief')).toBe('A1000')
    expect(desk.take('relief')).toBe('A1001')
    desk.at('2', 'open')
    expect(desk.at('2', 'callNext')).toBe('A001')
  })

  test('of a business that does not exist are not given', () => {
    expect(issue(openDesk(), { businessId: 'nothing' })).toEqual({ ok: false, error: { kind: 'unknownBusiness' } })
  })
})

describe('a double tap', () => {
  test('is one ticket, also for a full business and after closing time', () => {
    const desk = openDesk('2026-11-23T17:29', limited(1))
    issue(desk, { requestId: 'tap' })
    expect(issue(desk, { requestId: 'tap' })).toEqual({ ok: true, facts: [] })
    desk.now += 3_600_000
    expect(issue(desk, { requestId: 'tap' })).toEqual({ ok: true, facts: [] })
    expect([...desk.state.tickets.keys()]).toEqual(['A001'])
    expect(desk.state.requests.get('tap')).toBe('A001')
  })

  test('of two people are two', () => {
    const desk = openDesk()
    issue(desk, { requestId: 'one' })
    issue(desk, { requestId: 'two' })
    issue(desk)
    issue(desk)
    expect(desk.state.tickets.size).toBe(4)
  })

  test('on the next day is a new ticket', () => {
    const desk = openDesk()
    issue(desk, { requestId: 'tap' })
    desk.now = Date.parse('2026-11-24T09:00:00+08:00')
    desk.apply([{ type: 'dayOpened', day: '2026-11-24' }])
    expect(issue(desk, { requestId: 'tap' })).toMatchObject({ facts: [{ type: 'issued', number: 'A001' }] })
  })
})

describe('outside the hours no ticket can be had, and when to come back is told', () => {
  test.each([
    ['before the hall opens', '2026-11-23T07:59', refusal('closed', '2026-11-23', 480)],
    ['at lunch', '2026-11-23T12:00', refusal('break', '2026-11-23', 840)],
    ['in the evening', '2026-11-23T17:30', refusal('closed', '2026-11-24', 480)],
    ['on Friday evening', '2026-11-27T18:00', refusal('closed', '2026-11-30', 480)],
    ['on Saturday', '2026-11-28T10:00', refusal('closed', '2026-11-30', 480)],
    ['on National Day', '2026-10-01T10:00', refusal('holiday', '2026-10-08', 480)],
  ])('%s', (_when, time, told) => {
    expect(issue(openDesk(time))).toEqual(told)
  })

  test('but on a make-up Saturday 调休, and on a day that the county has worked, it can', () => {
    expect(issue(openDesk('2026-10-10T09:00')).ok).toBe(true)
    expect(issue(openDesk('2026-11-22T09:00', HALL, { ...PLAIN, workdays: ['2026-11-22'] })).ok).toBe(true)
  })

  test('on a holiday of the county', () => {
    const calendar: Calendar = { ...PLAIN, holidays: [{ date: '2026-11-23', name: '庙会' }] }
    expect(issue(openDesk('2026-11-23T10:00', HALL, calendar))).toEqual(refusal('holiday', '2026-11-24', 480))
  })

  test('in a hall that never opens', () => {
    expect(issue(openDesk('2026-11-23T10:00', { ...HALL, hours: [] }))).toEqual(refusal('closed'))
  })

  test('a counter need not be open', () => {
    expect(issue(openDesk()).ok).toBe(true)
  })
})

describe('the limit of a day', () => {
  test('counts what was issued, wherever the tickets went, and nothing of other businesses', () => {
    const desk = openDesk('2026-11-23T10:00', limited(2))
    desk.at('2', 'open')
    const moved = desk.take('relief')
    desk.at('2', 'callNext')
    desk.run({ type: 'transfer', ...clerkOf('2'), businessId: 'insurance', front: true })
    const cancelled = desk.take('relief')
    desk.run({ type: 'cancel', number: cancelled, clerk: '甲', isManager: false })
    expect(issue(desk)).toEqual(refusal('full', '2026-11-24', 480))
    expect(issue(desk, { businessId: 'insurance' }).ok).toBe(true)
    expect(desk.ticket(moved).businessId).toBe('insurance')
  })

  test('is not used up by a ticket that came from elsewhere', () => {
    const desk = openDesk('2026-11-23T10:00', limited(1))
    desk.at('3', 'open')
    desk.take('insurance')
    desk.at('3', 'callNext')
    desk.run({ type: 'transfer', ...clerkOf('3'), businessId: 'relief', front: true })
    expect(issue(desk).ok).toBe(true)
  })

  test('is told at lunch as what it is: nobody is asked back for 14:00', () => {
    const desk = openDesk('2026-11-23T11:59', limited(1))
    issue(desk)
    desk.now += 60_000
    expect(issue(desk)).toEqual(refusal('full', '2026-11-24', 480))
    desk.now = Date.parse('2026-11-23T18:00:00+08:00')
    expect(issue(desk)).toEqual(refusal('closed', '2026-11-24', 480))
  })
})

describe('a business that a manager closes', () => {
  const switched = (desk: Desk, type: 'closeBusiness' | 'openBusiness', businessId = 'relief') => desk.run({ type, businessId, clerk: '主任' })

  test('gives no tickets for the rest of the day, while those who wait are called; and gives them again when opened', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    const waiting = desk.take('relief')
    switched(desk, 'closeBusiness')
    expect(issue(desk)).toEqual(refusal('byManager', '2026-11-24', 480))
    expect(issue(desk, { businessId: 'insurance' }).ok).toBe(true)
    expect(desk.at('2', 'callNext')).toBe(waiting)
    switched(desk, 'openBusiness')
    expect(issue(desk).ok).toBe(true)
  })

  test('closed twice is closed once, and on Friday opens on Monday by itself', () => {
    const desk = openDesk('2026-11-27T10:00')
    switched(desk, 'closeBusiness')
    expect(switched(desk, 'closeBusiness')).toEqual({ ok: true, facts: [] })
    expect(issue(desk)).toEqual(refusal('byManager', '2026-11-30', 480))
    desk.now = Date.parse('2026-11-30T09:00:00+08:00')
    desk.apply([{ type: 'dayOpened', day: '2026-11-30' }])
    expect(issue(desk).ok).toBe(true)
  })

  test('must exist', () => {
    expect(switched(openDesk(), 'closeBusiness', 'nothing')).toEqual({ ok: false, error: { kind: 'unknownBusiness' } })
  })
})
