import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesOf, weekdayOf, type LocalTime } from '../../../core/calendar/local-time.ts'
import { clockOf, hallMinute } from '../../../core/signage/dayparts.ts'
import { DEFAULT_ITEMS, planSignage, type PlanNotice, type Target } from '../../../core/signage/plan.ts'
import { playlistSchema, type Playlist } from '../../../core/signage/playlist.ts'

const DOOR: Target = { screen: 'door', profile: 'lcd' }
const playlist = (id: string, over: Record<string, unknown> = {}): Playlist => playlistSchema.parse({ id, title: id, items: [{ show: 'clock' }], ...over })
const local = (date: string, time = '10:00'): LocalTime => ({ date, minutes: minutesOf(time), weekday: weekdayOf(date) })
const notice = (id: string, level: PlanNotice['level'], from: string, until: string): PlanNotice => {
  const [fromDay = '', fromTime = ''] = from.split(' ')
  const [untilDay = '', untilTime = ''] = until.split(' ')
  return { id, level, from: hallMinute(fromDay, minutesOf(fromTime)), until: hallMinute(untilDay, minutesOf(untilTime)) }
}
const MONDAY = local('2026-11-23')
const runs = (playlists: readonly Playlist[], now = MONDAY, target = DOOR) => planSignage(playlists, [], now, target).playlists.map(({ id }) => id)

describe('a screen plays', () => {
  test('the playlists of the highest priority, one after the other, always in the same order', () => {
    const all = [playlist('b'), playlist('low', { priority: 2 }), playlist('a')]
    expect(runs(all)).toEqual(['a', 'b'])
    expect(runs(all.toReversed())).toEqual(['a', 'b'])
  })

  test('only what is meant for it', () => {
    const all = [playlist('everywhere'), playlist('window', { screens: ['window'] }), playlist('wall', { profiles: ['led'] })]
    expect(runs(all)).toEqual(['everywhere'])
    expect(runs(all, MONDAY, { screen: 'window', profile: 'lcd' })).toEqual(['everywhere', 'window'])
    expect(runs(all, MONDAY, { screen: 'door', profile: 'led' })).toEqual(['everywhere', 'wall'])
  })

  test('name and time, frequent matters and notices, when no playlist runs', () => {
    const plan = planSignage([playlist('night', { when: [{ time: '22:00-6:00' }] })], [], MONDAY, DOOR)
    expect(plan.playlists).toEqual([])
    expect(plan.slides.map(({ playlist: from, item }) => [from, item])).toEqual(DEFAULT_ITEMS.map((item) => ['default', item]))
    expect(plan.nextChangeAt).toEqual({ date: '2026-11-23', minutes: 22 * 60 })
  })

  test('on the bus day the bus, and the next day what it always plays', () => {
    const all = [playlist('usual'), playlist('bus', { priority: 7, when: [{ monthDays: [8, 18, 28], time: '7:00-16:30' }] })]
    expect(runs(all, local('2026-11-28', '8:00'))).toEqual(['bus'])
    expect(runs(all, local('2026-11-28', '16:30'))).toEqual(['usual'])
    expect(planSignage(all, [], local('2026-11-27', '16:30'), DOOR).nextChangeAt).toEqual({ date: '2026-11-28', minutes: 7 * 60 })
  })

  test('items under keys of their own, also where one comes twice', () => {
    const { slides } = planSignage([playlist('a', { items: [{ show: 'clock' }, { show: 'procedure', procedure: 'dibao' }, { show: 'clock' }] })], [], MONDAY, DOOR)
    expect(slides.map(({ key }) => key)).toEqual(['clock', 'procedure dibao', 'clock 2'])
  })
})

describe('a notice', () => {
  const short = notice('short', 'normal', '2026-11-23 9:00', '2026-11-23 11:00')
  const urgent = notice('urgent', 'urgent', '2026-11-23 10:30', '2026-11-23 12:00')

  test('that is urgent stands apart, to interrupt whatever plays', () => {
    expect(planSignage([playlist('a')], [short, urgent], MONDAY, DOOR)).toMatchObject({ notices: ['short'], urgent: [], nextChangeAt: { date: '2026-11-23', minutes: 630 } })
    expect(planSignage([playlist('a')], [short, urgent], local('2026-11-23', '10:30'), DOOR)).toMatchObject({ notices: ['short', 'urgent'], urgent: ['urgent'], nextChangeAt: { date: '2026-11-23', minutes: 660 } })
  })

  test('is gone in the minute of its end', () => {
    expect(planSignage([], [short], local('2026-11-23', '10:59'), DOOR).notices).toEqual(['short'])
    expect(planSignage([], [short], local('2026-11-23', '11:00'), DOOR)).toMatchObject({ notices: [], nextChangeAt: undefined })
  })
})

const START = hallMinute('2026-11-16', 0)
const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => `${Math.floor(quarter / 4)}:${String(quarter % 4 * 15).padStart(2, '0')}`)
const when = fc.array(fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  time: fc.tuple(clock, clock).filter(([from, to]) => from !== to).map(([from, to]) => `${from}-${to}`),
}, { requiredKeys: [] }), { minLength: 1, maxLength: 3 })
const day = fc.integer({ min: 0, max: 14 }).map((ahead) => clockOf(START + ahead * 1440).date)
const playlists = fc.array(fc.record({ from: day, until: day, when, priority: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] }), { maxLength: 5 })
  .map((all) => all.map((over, index) => playlist(`p${index}`, over)))
const notices = fc.array(fc.record({ level: fc.constantFrom('normal' as const, 'urgent' as const), from: fc.nat(20_000), length: fc.nat(4_000) }), { maxLength: 4 })
  .map((all): PlanNotice[] => all.map(({ level, from, length }, index) => ({ id: `n${index}`, level, from: START + from, until: START + from + length })))
const planAt = (all: readonly Playlist[], shown: readonly PlanNotice[], minute: number) => {
  const { date, minutes } = clockOf(minute)
  return planSignage(all, shown, { date, minutes, weekday: weekdayOf(date) }, DOOR)
}
const what = ({ nextChangeAt: _, ...plan }: ReturnType<typeof planSignage>) => JSON.stringify(plan)

describe('whatever the playlists and the notices, a plan', () => {
  test('is never empty, and holds nothing that is over or has not begun', () => {
    fc.assert(fc.property(playlists, notices, fc.nat(20_000), (all, shown, ahead) => {
      const plan = planAt(all, shown, START + ahead)
      expect(plan.slides.length).toBeGreaterThan(0)
      const { date } = clockOf(START + ahead)
      for (const { from = date, until = date } of plan.playlists) expect(from <= date && date <= until).toBe(true)
      for (const id of plan.notices) expect(shown.find((one) => one.id === id)).toSatisfy(({ from, until }: PlanNotice) => from <= START + ahead && START + ahead < until)
    }))
  })

  test('does not depend on the order in which the playlists lie', () => {
    fc.assert(fc.property(playlists, fc.nat(20_000), (all, ahead) => {
      expect(what(planAt(all.toReversed(), [], START + ahead))).toBe(what(planAt(all, [], START + ahead)))
    }))
  })

  test('says the first moment at which it is another', () => {
    fc.assert(fc.property(playlists, notices, fc.nat(20_000), (all, shown, ahead) => {
      const now = START + ahead
      const plan = planAt(all, shown, now)
      const next = plan.nextChangeAt && hallMinute(plan.nextChangeAt.date, plan.nextChangeAt.minutes)
      for (let minute = now; minute < Math.min(next ?? Infinity, now + 2 * 1440); minute += 11) expect(what(planAt(all, shown, minute))).toBe(what(plan))
      if (next === undefined) return
      expect(what(planAt(all, shown, next - 1))).toBe(what(plan))
      expect(what(planAt(all, shown, next))).not.toBe(what(plan))
    }))
  })
})
