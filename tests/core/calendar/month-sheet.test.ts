import { describe, expect, test } from 'vitest'
import { monthSheet } from '../../../core/calendar/month.ts'
import { parseFiles, countyFiles } from '../../support/county-fixture.ts'

const calendar = parseFiles(countyFiles()).calendar!.value
const sheet = (month: string) => monthSheet(month, { calendar, hall: { code: '410423-xinji', level: 'town' }, villages: [] })

describe('a month\'s sheet', () => {
  test.each([['2026-02', 28, 7], ['2028-02', 29, 2], ['2026-11', 30, 7], ['2026-12', 31, 2]])('%s has %i days, the first on weekday %i', (month, days, weekday) => {
    const found = sheet(month)
    expect(found).toHaveLength(days)
    expect(found[0]).toMatchObject({ date: `${month}-01`, weekday })
    expect(found.at(-1)?.date).toBe(`${month}-${days}`)
  })

  test('tells of each day what it is', () => {
    const days = new Map(sheet('2026-10').map((day) => [day.date, day]))
    expect(days.get('2026-10-01')).toMatchObject({ weekday: 4, holiday: '国庆节', madeUp: false, lunar: { month: '八月', day: '廿一' } })
    expect(days.get('2026-10-10')).toMatchObject({ weekday: 6, madeUp: true })
    expect(days.get('2026-10-10')?.holiday).toBeUndefined()
    expect(days.get('2026-10-18')).toMatchObject({ lunar: { festival: '重阳节' }, services: [{ event: 'bus', stops: [{ time: '9:00', place: '政府门口' }] }] })
  })

  test('has the services on their days and nowhere else', () => {
    expect(sheet('2026-02').filter(({ services }) => services.length > 0).map(({ date }) => date)).toEqual(['2026-02-08', '2026-02-18', '2026-02-28'])
  })

  test('can be made for every month a screen may ask for', () => {
    for (const year of [2000, 2033, 2099]) for (let month = 1; month <= 12; month++) expect(sheet(`${year}-${String(month).padStart(2, '0')}`).length).toBeGreaterThan(27)
  })
})
