import { describe, expect, test } from 'vitest'
import { type LocalCalendar, occurrences } from '../../../core/calendar/recurrence.ts'
import type { Calendar, ServiceEvent } from '../../../core/content/calendar.ts'
import { inMachineZone, MACHINE_ZONES } from '../../support/machine-zone.ts'

const XINJI = '410423-xinji'
const CHENGCUN = '410423-xinji-chengcun'
const TOWN: Omit<LocalCalendar, 'calendar'> = { hall: { code: XINJI, level: 'town', parent: '410423-center' }, villages: [{ code: CHENGCUN, level: 'village' }] }
const VILLAGE: Omit<LocalCalendar, 'calendar'> = { hall: { code: CHENGCUN, level: 'village', parent: XINJI }, villages: [] }
const COUNTY: Omit<LocalCalendar, 'calendar'> = { hall: { code: '410423-center', level: 'county' }, villages: [{ code: XINJI, level: 'town' }] }
const BUS: ServiceEvent = {
  id: 'bus', name: '党群直通车进村', short: '直通车', nameEn: 'County bus', kind: 'bus', rrule: 'FREQ=MONTHLY;BYMONTHDAY=8,18,28', from: '2026-01-01',
  time: '9:00-16:30', place: '乡镇政府门前', services: '医保、社保', stops: [], onHolidays: true, except: [],
}
const calendar = (...events: Partial<ServiceEvent>[]): Calendar => ({ events: events.map((event) => ({ ...BUS, ...event })), holidays: [], workdays: [] })
const days = (event: Partial<ServiceEvent>, from: string, to: string) => occurrences({ ...TOWN, calendar: calendar(event) }, from, to).map(({ date }) => date)

describe('a service comes back', () => {
  test('on the 8th, 18th and 28th of each month, February too', () => {
    expect(days({}, '2026-01-30', '2026-03-10')).toEqual(['2026-02-08', '2026-02-18', '2026-02-28', '2026-03-08'])
  })

  test.each([
    ['every Thursday', 'FREQ=WEEKLY;BYDAY=TH', ['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-26']],
    ['on two weekdays', 'FREQ=WEEKLY;BYDAY=MO,SU;INTERVAL=2', ['2026-11-02', '2026-11-08', '2026-11-16', '2026-11-22', '2026-11-30']],
    ['on the second Tuesday', 'FREQ=MONTHLY;BYDAY=2TU', ['2026-11-10']],
    ['on the last Wednesday', 'FREQ=MONTHLY;BYDAY=-1WE', ['2026-11-25']],
    ['on the last day of the month', 'FREQ=MONTHLY;BYMONTHDAY=-1', ['2026-11-30']],
    ['on the 31st, which November does not have', 'FREQ=MONTHLY;BYMONTHDAY=31', []],
    ['on the last weekday of the month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', ['2026-11-30']],
  ])('%s', (_how, rrule, expected) => {
    expect(days({ rrule, from: '2026-11-02' }, '2026-11-01', '2026-11-30')).toEqual(expected)
  })

  test('from its first day on, counted in', () => {
    expect(days({ from: '2026-11-18' }, '2026-11-01', '2026-11-30')).toEqual(['2026-11-18', '2026-11-28'])
    expect(days({ from: '2026-12-01' }, '2026-11-01', '2026-11-30')).toEqual([])
  })

  test('until its last day, counted in', () => {
    expect(days({ until: '2026-11-18' }, '2026-11-01', '2026-12-31')).toEqual(['2026-11-08', '2026-11-18'])
    expect(days({ until: '2025-12-31' }, '2026-11-01', '2026-12-31')).toEqual([])
  })

  test('until the end that its rule names, when that comes first', () => {
    expect(days({ rrule: `${BUS.rrule};UNTIL=20261110`, until: '2026-12-31' }, '2026-11-01', '2026-12-31')).toEqual(['2026-11-08'])
    expect(days({ rrule: `${BUS.rrule};UNTIL=20261231`, until: '2026-11-10' }, '2026-11-01', '2026-12-31')).toEqual(['2026-11-08'])
  })

  test('as often as its rule counts, and no more', () => {
    expect(days({ rrule: `${BUS.rrule};COUNT=4`, from: '2026-10-10' }, '2026-10-01', '2027-01-31')).toEqual(['2026-10-18', '2026-10-28', '2026-11-08', '2026-11-18'])
  })

  test('not on the days that it is called off', () => {
    expect(days({ except: ['2026-11-18', '2026-11-19'] }, '2026-11-01', '2026-11-30')).toEqual(['2026-11-08', '2026-11-28'])
  })

  test('on holidays too, unless it is said that it does not: those of the country and of the county', () => {
    const thursdays = { rrule: 'FREQ=WEEKLY;BYDAY=TH' }
    expect(days(thursdays, '2026-09-24', '2026-10-15')).toEqual(['2026-09-24', '2026-10-01', '2026-10-08', '2026-10-15'])
    expect(days({ ...thursdays, onHolidays: false }, '2026-09-24', '2026-10-15')).toEqual(['2026-09-24', '2026-10-08', '2026-10-15'])
    const own = { ...calendar({ ...thursdays, onHolidays: false }), holidays: [{ date: '2026-10-08', name: '庙会' }], workdays: ['2026-10-01'] }
    expect(occurrences({ ...TOWN, calendar: own }, '2026-09-24', '2026-10-15').map(({ date }) => date)).toEqual(['2026-09-24', '2026-10-01', '2026-10-15'])
  })

  test('on the same days on machines in all zones', () => {
    const all = MACHINE_ZONES.map((zone) => inMachineZone(zone, () => days({}, '2026-03-01', '2026-11-30').join(' ')))
    expect(new Set(all).size).toBe(1)
  })
})

describe('what a hall sees of a service', () => {
  const stop = (hall: string, time: string, place: string) => ({ hall, time, place, services: '社保' })
  const seen = (event: Partial<ServiceEvent>, where = TOWN) => occurrences({ ...where, calendar: calendar(event) }, '2026-11-08', '2026-11-08')

  test('its own stops, in the order of the day\'s tour', () => {
    const stops = [stop(XINJI, '9:30', '程村'), stop('410423-zhaocun', '9:40', '上汤村'), stop(XINJI, '14:00', '三西村')]
    expect(seen({ stops })[0]?.stops).toEqual([{ time: '9:30', place: '程村', services: '社保' }, { time: '14:00', place: '三西村', services: '社保' }])
  })

  test('at a village station only where it stops in that village, of which the township tells as well, and the county\'s hall not', () => {
    const stops = [stop(CHENGCUN, '9:30', '程村'), stop('410423-xinji-sanxi', '14:00', '三西村'), stop(XINJI, '16:00', '乡政府门前')]
    const places = (where: typeof TOWN) => seen({ stops }, where)[0]?.stops.map(({ place }) => place)
    expect(places(VILLAGE)).toEqual(['程村'])
    expect(places(TOWN)).toEqual(['程村', '乡政府门前'])
    expect(places(COUNTY)).toEqual(['乡镇政府门前'])
  })

  test('without a stop of its own, the service\'s place and time', () => {
    expect(seen({ stops: [stop('410423-zhaocun', '9:40', '上汤村')] })[0]?.stops).toEqual([{ time: '9:00-16:30', place: '乡镇政府门前', services: '医保、社保' }])
  })

  test('without either, that it comes', () => {
    expect(seen({ place: undefined })[0]).toMatchObject({ event: 'bus', short: '直通车', stops: [] })
  })

  test('nothing of a service for other halls', () => {
    expect(seen({ halls: ['410423-zhaocun'] })).toEqual([])
    expect(seen({ halls: ['410423-zhaocun', XINJI] })).toHaveLength(1)
    expect(seen({ halls: [XINJI] }, VILLAGE)).toHaveLength(1)
    expect(seen({ halls: ['410423-center'] })).toEqual([])
  })

  test('two services of a day in the calendar\'s order, days in theirs', () => {
    const both = calendar({ id: 'b', rrule: 'FREQ=DAILY' }, { id: 'a', rrule: 'FREQ=DAILY' })
    expect(occurrences({ ...TOWN, calendar: both }, '2026-11-08', '2026-11-09').map(({ date, event }) => `${date} ${event}`)).toEqual(['2026-11-08 b', '2026-11-08 a', '2026-11-09 b', '2026-11-09 a'])
  })
})
