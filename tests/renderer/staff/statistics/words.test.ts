import { describe, expect, it } from 'vitest'
import { comparedWords, contentText, daysText, minutesText, stepMark, stepName, summaryWords, type PeriodName } from '../../../../renderer/staff/statistics/words.ts'
import { tellerAt } from '../../../support/teller.ts'
import { figures } from './figures.ts'

const telling = tellerAt('2026-11-23T09:40:00+08:00')
const english = tellerAt('2026-11-23T09:40:00+08:00', 'en')

describe('the sentence of a period', () => {
  const total = figures({ issued: 1204, served: 1150, wait: { median: 12, p90: 31 }, ratings: [150, 40, 14, 4, 2] })

  it('says who came, how long they waited, and whether they were content', () => {
    expect(summaryWords(telling, { total }, '本月')).toEqual(['本月来了 1,204 人，办完 1,150 人', '一般等 12 分钟，慢的等 31 分钟', '210 人评价，97% 满意'])
    expect(summaryWords(english, { total }, 'This month')).toEqual(['This month: 1,204 people came, 1,150 were served', 'usual wait 12 min, long waits 31 min', '210 rated it, 97% content'])
  })

  it('leaves out a wait that nobody had, and says that nobody rated', () => {
    expect(summaryWords(telling, { total: figures({ issued: 2 }) }, '今天')).toEqual(['今天来了 2 人，办完 0 人', '还没有人评价'])
  })
})

describe('how content they were', () => {
  it.each([[[0, 0, 0, 0, 0], '—'], [[3, 0, 0, 0, 0], '100%'], [[0, 0, 5, 0, 0], '100%'], [[0, 0, 0, 1, 1], '0%'], [[999, 0, 0, 0, 1], '99%'], [[1, 0, 0, 2, 0], '33%']])('of %j is %s', (ratings, text) => {
    expect(contentText(telling, { ratings })).toBe(text)
  })
})

describe('minutes', () => {
  it.each([[0, '不到 1 分钟'], [1, '1 分钟'], [59, '59 分钟'], [60, '1 小时'], [80, '1 小时 20 分'], [240, '4 小时']])('%i are told as %s', (minutes, text) => {
    expect(minutesText(telling, minutes)).toBe(text)
  })
})

describe('days and steps', () => {
  it('have their year where it is another one', () => {
    expect(daysText(telling, { from: '2026-11-01', until: '2026-11-22' }, '2026-11-23')).toBe('11月1日–11月22日')
    expect(daysText(telling, { from: '2025-12-29', until: '2026-01-03' }, '2026-11-23')).toBe('2025年12月29日–2026年1月3日')
    expect(daysText(english, { from: '2026-11-22', until: '2026-11-22' }, '2026-11-23')).toBe('Nov 22')
  })

  it('of a week end with its Sunday, or with the period', () => {
    expect(stepName(telling, '2026-11-09', 'week', '2026-11-30')).toBe('11月9日–11月15日')
    expect(stepName(telling, '2026-11-16', 'week', '2026-11-18')).toBe('11月16日–11月18日')
    // a period that begins within a week
    expect(stepName(telling, '2026-11-05', 'week', '2026-11-30')).toBe('11月5日–11月8日')
  })

  it('are short on an axis and whole where they are told', () => {
    expect(stepMark(telling, '2026-11-03', 'day')).toBe('11月3日')
    expect(stepName(telling, '2026-11-03', 'day', '2026-11-30')).toBe('11月3日周二')
    expect(stepMark(telling, '2026-11-01', 'month')).toBe('11月')
    expect(stepMark(telling, '2026-01-01', 'month')).toBe('2026年1月')
    expect(stepName(telling, '2026-11-01', 'month', '2026-11-30')).toBe('2026年11月')
  })
})

describe('a comparison', () => {
  const compare = (period: PeriodName, from: string, until: string, now: number, before: number, open = true) =>
    comparedWords(telling, { from, until, total: figures({ issued: now }), before: figures({ issued: before }) }, { period, today: '2026-11-23', open })

  it.each([
    ['week', '2026-11-16', '2026-11-18', 50, 40, true, '到昨天，比上周同期多 25%'],
    ['month', '2026-11-01', '2026-11-22', 1080, 1000, true, '到昨天，比上月同期多 8%'],
    ['lastMonth', '2026-10-01', '2026-10-31', 920, 1000, false, '比前一个月少 8%'],
    ['year', '2026-01-01', '2026-11-22', 2400, 1000, true, '到昨天，比去年同期多 140%'],
    ['year', '2026-01-01', '2026-11-22', 1004, 1000, true, '到昨天，比去年同期差不多'],
    ['custom', '2026-11-10', '2026-11-12', 40, 50, false, '比 11月3日–11月5日 少 20%'],
  ] as const)('of %s from %s to %s', (period, from, until, now, before, open, words) => {
    expect(compare(period, from, until, now, before, open)).toBe(words)
  })

  it('of a year in January names the days, since December is not last year’s January', () => {
    expect(comparedWords(telling, { from: '2026-01-01', until: '2026-01-10', total: figures({ issued: 100 }), before: figures({ issued: 50 }) }, { period: 'year', today: '2026-01-11', open: true })).toBe('到昨天，比 2025年12月1日–2025年12月10日 多 100%')
  })

  it('with few people is told in people', () => {
    expect(compare('week', '2026-11-16', '2026-11-18', 5, 4)).toBe('到昨天，比上周同期多 1 人')
    expect(compare('week', '2026-11-16', '2026-11-18', 4, 4)).toBe('到昨天，比上周同期差不多')
  })

  it('tells of the wait once it differs by a minute', () => {
    const of = (now: number, before: number) => comparedWords(telling, {
      from: '2026-11-01', until: '2026-11-22', total: figures({ issued: 100, wait: { median: now, p90: 60 } }), before: figures({ issued: 100, wait: { median: before, p90: 60 } }),
    }, { period: 'month', today: '2026-11-23', open: true })
    expect(of(9, 12)).toBe('到昨天，比上月同期差不多，一般少等 3 分钟')
    expect(of(14, 12)).toBe('到昨天，比上月同期差不多，一般多等 2 分钟')
    expect(of(12, 12)).toBe('到昨天，比上月同期差不多')
  })

  it('is left out when nothing is known of the time before', () => {
    expect(compare('month', '2026-11-01', '2026-11-22', 100, 0)).toBeUndefined()
    expect(comparedWords(telling, { from: '2026-11-01', until: '2026-11-22', total: figures({ issued: 100 }), before: null }, { period: 'month', today: '2026-11-23', open: true })).toBeUndefined()
  })
})
