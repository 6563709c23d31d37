import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../core/calendar/local-time.ts'
import type { Notice } from '../../../core/content/notice.ts'
import { noticesInForce } from '../../../core/content/notices-in-force.ts'

const notice = (id: string, over: Partial<Notice> = {}): Notice => ({
  id, title: id, level: 'normal', from: '2026-11-01', until: '2026-11-30', where: ['kiosk'], publisher: '县民政局', procedures: [], body: '', ...over,
})
const ids = (notices: readonly Notice[], date: string, where?: 'kiosk' | 'signage' | 'board') => noticesInForce(notices, date, where).map(({ id }) => id)

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
