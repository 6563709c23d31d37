import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Daypart, daypartSchema } from '../../../../core/signage/playlist.ts'
import { partWords, rangeOf, stepped, turnDay, whenWords, withRange } from '../../../../renderer/staff/playlists/dayparts.ts'
import { tellerAt } from '../../../support/teller.ts'

const { t } = tellerAt('2026-11-23T09:40:00+08:00')
const english = tellerAt('2026-11-23T09:40:00+08:00', 'en').t

describe('a part of the day', () => {
  test.each<[Daypart, string]>([
    [{ days: [1, 2, 3, 4, 5], time: '8:00-17:30' }, '周一到周五 8:00–17:30'],
    [{ days: [6, 7], time: '9:00-12:00' }, '周六、周日 9:00–12:00'],
    [{ days: [1, 3, 5, 6, 7] }, '周一、周三、周五到周日，全天'],
    [{ time: '6:30-21:30' }, '每天 6:30–21:30'],
    [{ days: [1, 2, 3, 4, 5], time: '18:00-7:30' }, '周一到周五 18:00–第二天 7:30'],
    [{ monthDays: [8, 18, 28], time: '7:00-16:30' }, '每月 8、18、28 号 7:00–16:30'],
    [{ time: '18:00-24:00' }, '每天 18:00–24:00'],
    [{}, '每天，全天'],
  ])('%j is %s', (part, words) => {
    expect(partWords(t, part)).toBe(words)
  })

  test('is told in English too', () => {
    expect(partWords(english, { days: [1, 2, 3, 4, 5], time: '18:00-7:30' })).toBe('Mon to Fri 18:00–7:30 the next day')
  })

  test('several are told one after the other, and none is always', () => {
    expect(whenWords(t, [{ days: [1], time: '8:00-9:00' }, { days: [7] }])).toBe('周一 8:00–9:00；周日，全天')
    expect(whenWords(t, [])).toBe('一直放')
    expect(whenWords(t, undefined)).toBe('一直放')
  })
})

const step = (time: string, end: 'from' | 'to', by: -1 | 1) => withRange({}, stepped(rangeOf({ time }), end, by)).time

describe('half an hour earlier or later', () => {
  test.each<[string, 'from' | 'to', -1 | 1, string | undefined]>([
    ['8:00-17:30', 'from', 1, '8:30-17:30'],
    ['8:00-17:30', 'to', -1, '8:00-17:00'],
    ['7:30-7:29', 'to', 1, '7:30-8:00'],
    ['8:00-17:10', 'to', -1, '8:00-17:00'],
    ['0:00-12:00', 'from', -1, '23:30-12:00'],
    ['0:00-23:30', 'to', 1, undefined],
    ['8:00-24:00', 'to', 1, '8:00-0:30'],
    ['8:00-8:30', 'from', 1, '9:00-8:30'],
  ])('%s with its %s by %i is %s', (time, end, by, after) => {
    expect(step(time, end, by)).toBe(after)
  })

  test('gives only what a playlist may have, however often it is pressed', () => {
    const presses = fc.array(fc.tuple(fc.constantFrom('from' as const, 'to' as const), fc.constantFrom(-1 as const, 1 as const)), { maxLength: 120 })
    fc.assert(fc.property(presses, (all) => {
      const part = all.reduce<Daypart>((one, [end, by]) => withRange(one, stepped(rangeOf(one), end, by)), { time: '8:00-17:30' })
      expect(daypartSchema.safeParse(part).success).toBe(true)
    }))
  })
})

test('a day is taken out and put back, and all seven are every day', () => {
  const work: Daypart = { days: [1, 2, 3, 4, 5], time: '8:00-12:00' }
  expect(turnDay(work, 3)).toEqual({ days: [1, 2, 4, 5], time: '8:00-12:00' })
  expect(turnDay(turnDay(work, 6), 7)).toEqual({ time: '8:00-12:00' })
  expect(turnDay({ time: '8:00-12:00' }, 7)).toEqual({ days: [1, 2, 3, 4, 5, 6], time: '8:00-12:00' })
})
