import { describe, expect, test } from 'vitest'
import { monthSheet } from '../../../../core/calendar/month.ts'
import { calendarSchema } from '../../../../core/content/calendar.ts'
import { addMonths, dayLabel, nextFestival, serviceDays, weeksOf } from '../../../../renderer/kiosk/calendar/sheet.ts'

const calendar = calendarSchema.parse({
  events: [{ id: 'bus', name: '直通车', short: '直通车', nameEn: 'Bus', kind: 'bus', rrule: 'FREQ=MONTHLY;BYMONTHDAY=8,18,28', from: '2026-01-01', services: '医保', place: '村口' }],
})
const days = monthSheet('2026-11', { calendar, hall: { code: '410423-xinji', level: 'town' }, villages: [] })

test('months are counted over the turn of the year', () => {
  expect(addMonths('2026-11', 1)).toBe('2026-12')
  expect(addMonths('2026-11', 2)).toBe('2027-01')
  expect(addMonths('2026-11', 12)).toBe('2027-11')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
})

describe('weeks of a month that begins on a Sunday', () => {
  const weeks = weeksOf(days)

  test('begin on Monday and hold every day once', () => {
    expect(weeks).toHaveLength(6)
    expect(weeks[0]?.map((day) => day?.date)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01'])
    expect(weeks.flat().flatMap((day) => day?.date ?? [])).toEqual(days.map(({ date }) => date))
  })

  test('are of seven days to the end', () => {
    expect(weeks.at(-1)?.map((day) => day?.date)).toEqual(['2026-11-30', ...Array.from({ length: 6 })])
  })
})

test('days with services, from a day on', () => {
  expect(serviceDays(days, '2026-11-18').map(({ date }) => date)).toEqual(['2026-11-18', '2026-11-28'])
  expect(serviceDays(days, '2026-11-29')).toEqual([])
})

describe('the farmers\' calendar', () => {
  const plain = { lunar: { month: '十月', day: '初十' } }

  test('a day is called by its festival, the first day of a month by the month', () => {
    expect(dayLabel(plain, undefined)).toBe('初十')
    expect(dayLabel({ lunar: { month: '十月', day: '初一' } }, undefined)).toBe('十月')
    expect(dayLabel({ lunar: { month: '正月', day: '初一', festival: '春节' }, holiday: '春节' }, undefined)).toBe('春节')
  })

  test('a holiday is told on its first day only', () => {
    expect(dayLabel({ ...plain, holiday: '元旦' }, {})).toBe('元旦')
    expect(dayLabel({ ...plain, holiday: '元旦' }, { holiday: '元旦' })).toBe('初十')
  })

  const sheet = ['2026-11-21', '2026-11-22', '2026-11-23'].map((date) => ({
    date, weekday: 1, madeUp: false, lunar: { month: '十月', day: '十三', ...(date.endsWith('22') && { festival: '小雪' }) }, services: [],
  }))

  test('the next term is told with its distance, when it is near', () => {
    expect(nextFestival(sheet, '2026-11-18', 10)).toEqual({ name: '小雪', ahead: 4 })
    expect(nextFestival(sheet, '2026-11-22', 10)).toEqual({ name: '小雪', ahead: 0 })
    expect(nextFestival(sheet, '2026-11-11', 10)).toBeUndefined()
    expect(nextFestival(sheet, '2026-11-23', 10)).toBeUndefined()
  })
})
