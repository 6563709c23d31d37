import { describe, expect, test } from 'vitest'
import { addDays } from '../../../core/calendar/local-time.ts'
import { lunarDay } from '../../../core/calendar/lunar.ts'
import { inMachineZone, MACHINE_ZONES } from '../../support/machine-zone.ts'

const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, index) => addDays(first, index))

describe('the farmers\' calendar', () => {
  test.each([
    ['2026-02-16', '腊月', '廿九', '除夕'],
    ['2026-02-17', '正月', '初一', '春节'],
    ['2026-03-03', '正月', '十五', '元宵节'],
    ['2026-03-20', '二月', '初二', '龙抬头'],
    ['2026-04-05', '二月', '十八', '清明'],
    ['2026-06-19', '五月', '初五', '端午节'],
    ['2026-09-25', '八月', '十五', '中秋节'],
    ['2026-10-18', '九月', '初九', '重阳节'],
    ['2026-11-22', '十月', '十四', '小雪'],
    ['2026-12-22', '冬月', '十四', '冬至'],
    ['2027-01-15', '腊月', '初八', '腊八节'],
    ['2027-01-30', '腊月', '廿三', '小年'],
  ])('%s is %s %s, %s', (date, month, day, festival) => {
    expect(lunarDay(date)).toEqual({ month, day, festival })
  })

  test('most days are no festival', () => {
    expect(lunarDay('2026-11-23')).toEqual({ month: '十月', day: '十五' })
  })

  test('a leap month says so, and has no festivals of its own', () => {
    expect(lunarDay('2025-07-25')).toEqual({ month: '闰六月', day: '初一' })
    expect(lunarDay('2028-06-27')).toEqual({ month: '闰五月', day: '初五' })
    expect(lunarDay('2028-05-28')).toEqual({ month: '五月', day: '初五', festival: '端午节' })
  })

  test('a year has each of the 24 solar terms on one day, unless a festival stands there', () => {
    const terms = daysFrom('2025-01-01', 365).flatMap((date) => lunarDay(date).festival ?? [])
    expect(new Set(terms).size).toBe(terms.length)
    expect(terms).toEqual(expect.arrayContaining(['小寒', '立春', '惊蛰', '清明', '立夏', '夏至', '立秋', '白露', '霜降', '冬至']))
    expect(terms).toHaveLength(24 + 11)
  })

  test('begins its years on the days that the almanac gives', () => {
    const almanac = ['2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03', '2031-01-23', '2032-02-11', '2033-01-31', '2034-02-19', '2035-02-08']
    expect(daysFrom('2020-01-01', 16 * 365).filter((date) => lunarDay(date).festival === '春节')).toEqual(almanac)
  })

  test('has months of 29 or 30 days, one after another without a gap', () => {
    const lengths = new Map<string, number>()
    for (const date of daysFrom('2026-02-17', 354)) {
      const { month, day } = lunarDay(date)
      if (day === '初一') expect(lengths.has(month)).toBe(false)
      lengths.set(month, (lengths.get(month) ?? 0) + 1)
    }
    expect([...lengths.keys()]).toEqual(['正月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '冬月', '腊月'])
    expect([...lengths.values()].every((days) => days === 29 || days === 30)).toBe(true)
  })

  test('is the same on machines in all zones', () => {
    const year = () => daysFrom('2026-01-01', 400).map(lunarDay)
    expect(new Set(MACHINE_ZONES.map((zone) => JSON.stringify(inMachineZone(zone, year)))).size).toBe(1)
  })
})
