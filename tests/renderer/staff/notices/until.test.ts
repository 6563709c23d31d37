import { describe, expect, it } from 'vitest'
import { localTime } from '../../../../core/calendar/local-time.ts'
import { closingToday, isPast, untilChoices } from '../../../../renderer/staff/notices/until.ts'

const ZONE = 'Asia/Shanghai'
const at = (iso: string) => Date.parse(iso)
const hall = { hours: [{ days: [1, 2, 3, 4, 5], ranges: ['8:00-12:00', '14:00-17:30'] }] }
const closes = (iso: string, opening: Parameters<typeof closingToday>[1]) => closingToday(hall, opening, localTime(at(iso), ZONE))

describe('when the hall closes today', () => {
  it('is the end of the last range, also in the morning and at lunch', () => {
    expect(closes('2026-11-23T09:00:00+08:00', { state: 'open', until: 720, again: true })).toBe(1050)
    expect(closes('2026-11-23T13:00:00+08:00', { state: 'break', opens: 840 })).toBe(1050)
    expect(closes('2026-11-23T07:00:00+08:00', { state: 'closed', opens: { date: '2026-11-23', minutes: 480 } })).toBe(1050)
  })

  it('is not known on a day off and in the evening', () => {
    expect(closes('2026-11-22T09:00:00+08:00', { state: 'closed', opens: { date: '2026-11-23', minutes: 480 } })).toBeUndefined()
    expect(closes('2026-11-23T18:00:00+08:00', { state: 'closed', opens: { date: '2026-11-24', minutes: 480 } })).toBeUndefined()
  })

  it('on a Saturday that is worked is that of a Monday', () => {
    expect(closes('2026-11-21T09:00:00+08:00', { state: 'open', until: 720, again: true })).toBe(1050)
  })
})

describe('the ways to say until when', () => {
  it('in the morning begin with closing time and the evening', () => {
    expect(untilChoices(at('2026-11-23T09:40:00+08:00'), ZONE, 1050)).toEqual([
      { id: 'closing', until: '2026-11-23T09:30:00.000Z', time: '17:30' }, { id: 'evening', until: '2026-11-23T10:00:00.000Z' },
      { id: 'tomorrow', until: '2026-11-24' }, { id: 'week', until: '2026-11-30' }, { id: 'month', until: '2026-12-23' },
    ])
  })

  it('in the evening offer the rest of the day', () => {
    expect(untilChoices(at('2026-11-23T20:00:00+08:00'), ZONE, undefined).map(({ id, until }) => `${id} ${until}`)).toEqual(['today 2026-11-23', 'tomorrow 2026-11-24', 'week 2026-11-30', 'month 2026-12-23'])
  })

  it('name six in the evening once, when the hall closes then', () => {
    expect(untilChoices(at('2026-11-23T09:40:00+08:00'), ZONE, 1080).map(({ id }) => id)).toEqual(['evening', 'tomorrow', 'week', 'month'])
  })
})

describe('a notice that is over', () => {
  it.each([['2026-11-23', false], ['2026-11-22', true], ['2026-11-23T01:40:00Z', true], ['2026-11-23T01:41:00Z', false]])('until %s: %s', (until, over) => {
    expect(isPast(until, at('2026-11-23T09:40:00+08:00'), ZONE)).toBe(over)
  })
})
