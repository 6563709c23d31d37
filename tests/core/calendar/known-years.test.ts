import { expect, test } from 'vitest'
import { yearWithoutHolidays } from '../../../core/calendar/known-years.ts'

const NOTHING = { holidays: [], workdays: [] }

test('the running year is missed at once, the next one from October on', () => {
  expect(yearWithoutHolidays('2026-09-30', NOTHING)).toBeUndefined()
  expect(yearWithoutHolidays('2026-10-01', NOTHING)).toBe(2027)
  expect(yearWithoutHolidays('2027-01-01', NOTHING)).toBe(2027)
})

test('a year that the county has written into its calendar is there', () => {
  expect(yearWithoutHolidays('2026-11-23', { holidays: [{ date: '2027-01-01', name: '元旦' }], workdays: [] })).toBeUndefined()
  expect(yearWithoutHolidays('2026-11-23', { holidays: [], workdays: ['2027-02-14'] })).toBeUndefined()
  expect(yearWithoutHolidays('2027-10-08', { holidays: [{ date: '2027-01-01', name: '元旦' }], workdays: [] })).toBe(2028)
})
