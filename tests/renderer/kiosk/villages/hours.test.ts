import { expect, test } from 'vitest'
import { dayRuns } from '../../../../renderer/kiosk/villages/hours.ts'

test('days that follow each other are one run', () => {
  expect(dayRuns([1, 2, 3, 4, 5])).toEqual([{ from: 1, to: 5 }])
})

test('scattered days stay single, in order and once', () => {
  expect(dayRuns([5, 1, 3, 1])).toEqual([{ from: 1, to: 1 }, { from: 3, to: 3 }, { from: 5, to: 5 }])
})

test('two neighbours are named both', () => {
  expect(dayRuns([6, 7])).toEqual([{ from: 6, to: 6 }, { from: 7, to: 7 }])
})

test('runs and single days mix', () => {
  expect(dayRuns([1, 2, 3, 6])).toEqual([{ from: 1, to: 3 }, { from: 6, to: 6 }])
})
