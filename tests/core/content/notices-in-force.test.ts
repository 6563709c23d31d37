import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, momentOf } from '../../../core/calendar/local-time.ts'
import type { Notice } from '../../../core/content/notice.ts'
import { endOf, firstDay, lastDay, nextChange, noticesInForce, stateOf } from '../../../core/content/notices-in-force.ts'

const notice = (id: string, over: Partial<Notice> = {}): Notice => ({
  id, title: id, level: 'normal', from: '2026-11-01', until: '2026-11-30', where: ['kiosk'], publisher: '县民政局', procedures: [], body: '', ...over,
})
const timezone = 'Asia/Shanghai'
const ids = (notices: readonly Notice[], date: string, where?: 'kiosk' | 'signage' | 'board') =>
  noticesInForce(notices, { now: momentOf(date, 600, timezone), timezone }, where).map(({ id }) => id)
const at = (iso: string) => ({ now: Date.parse(iso), timezone })

describe('a notice is in force', () => {
  test.each([['2026-10-31', []], ['2026-11-01', ['a']], ['2026-11-30', ['a']], ['2026-12-01', []]])('on %s: %j', (date, expected) => {
    expect(ids([notice('a')], date)).toEqual(expected)
  })

  test('on a single day, to its end', () => {
    expect(ids([notice('a', { from: '2026-11-20', until: '2026-11-20' })], '2026-11-20')).toEqual(['a'])
  })

  test('where it says, and everywhere when nobody asks for a place', () => {
    const notices = [notice('a', { where: ['kiosk', 'board'] }), notice('b', { where: ['signage'] })]
    expect(ids(notices, '2026-11-20', 'board')).toEqual(['a'])
    expect(ids(notices, '2026-11-20', 'signage')).toEqual(['b'])
    expect(ids(notices, '2026-11-20')).toEqual(['a', 'b'])
  })
})

describe('the order of notices', () => {
  test('is urgent, important, normal; the newest first; then the id\'s', () => {
    const notices = [
      notice('c'), notice('b', { from: '2026-11-05' }), notice('a', { from: '2026-11-05' }), notice('d', { level: 'important', from: '2026-10-01' }),
      notice('e', { level: 'urgent', from: '2026-09-01' }), notice('f', { level: 'urgent', from: '2026-10-01' }),
    ]
    expect(ids(notices, '2026-11-20')).toEqual(['f', 'e', 'd', 'a', 'b', 'c'])
  })

  test('does not depend on how they came, and leaves what it was given alone', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-10-15', days))
    const some = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), level: fc.constantFrom<Notice['level']>('normal', 'important', 'urgent'), from: day, until: day }), { selector: ({ id }) => id })
    fc.assert(fc.property(some, fc.nat(), (records, turn) => {
      const notices = records.map(({ id, ...over }) => notice(id, over))
      const at = turn % (notices.length + 1)
      const turned = [...notices.slice(at), ...notices.slice(0, at)]
      const before = turned.map(({ id }) => id)
      expect(ids(turned, '2026-11-10')).toEqual(ids(notices, '2026-11-10'))
      expect(turned.map(({ id }) => id)).toEqual(before)
    }))
  })
})

describe('a notice that ends within a day', () => {
  const until18 = { from: '2026-11-25T09:00:00+08:00', until: '2026-11-25T18:00:00+08:00' }

  test.each([
    ['2026-11-25T08:59:59.999+08:00', 'coming'], ['2026-11-25T09:00:00+08:00', 'inForce'],
    ['2026-11-25T17:59:59.999+08:00', 'inForce'], ['2026-11-25T18:00:00+08:00', 'over'],
  ])('is at %s %s', (moment, state) => {
    expect(stateOf(until18, at(moment))).toBe(state)
  })

  test('tells its day and its hour', () => {
    expect(firstDay(until18, timezone)).toBe('2026-11-25')
    expect(lastDay(until18, timezone)).toEqual({ date: '2026-11-25', minutes: 1080 })
    expect(lastDay({ ...until18, until: '2026-11-25T16:00:00Z' }, timezone)).toEqual({ date: '2026-11-25' })
    expect(lastDay({ ...until18, until: '2026-11-30' }, timezone)).toEqual({ date: '2026-11-30' })
  })
})

describe('days are the hall\'s', () => {
  const day = { from: '2026-11-25', until: '2026-11-25' }
  test.each([
    ['2026-11-24T15:59:59.999Z', 'coming'], ['2026-11-24T16:00:00Z', 'inForce'], ['2026-11-25T15:59:59.999Z', 'inForce'], ['2026-11-25T16:00:00Z', 'over'],
  ])('at %s a notice of the 25th is %s', (moment, state) => {
    expect(stateOf(day, at(moment))).toBe(state)
  })

  test('also on the night when clocks are put back', () => {
    expect(endOf({ from: '2026-10-25', until: '2026-10-25' }, 'Europe/Berlin')).toBe(Date.parse('2026-10-25T23:00:00Z'))
  })
})

test('screens are told at the next edge of any notice, and never when there is none', () => {
  const notices = [{ from: '2026-11-25', until: '2026-11-26' }, { from: '2026-11-25T10:30:00+08:00', until: '2026-11-25T18:00:00+08:00' }]
  expect(nextChange(notices, at('2026-11-25T10:00:00+08:00'))).toBe(Date.parse('2026-11-25T10:30:00+08:00'))
  expect(nextChange(notices, at('2026-11-25T10:30:00+08:00'))).toBe(Date.parse('2026-11-25T18:00:00+08:00'))
  expect(nextChange(notices, at('2026-11-25T20:00:00+08:00'))).toBe(Date.parse('2026-11-27T00:00:00+08:00'))
  expect(nextChange(notices, at('2026-11-27T00:00:00+08:00'))).toBeUndefined()
})
