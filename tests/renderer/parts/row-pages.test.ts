import { expect, test } from 'vitest'
import { allFit, pageOfRow, pageStarts } from '../../../renderer/parts/row-pages.ts'

/** Rows of the given heights, 10 px apart. */
const rows = (...heights: number[]) => heights.reduce<{ top: number; bottom: number }[]>((done, height) => {
  const top = (done.at(-1)?.bottom ?? -10) + 10
  return [...done, { top, bottom: top + height }]
}, [])

test('a list fits when its last row does', () => {
  expect([allFit(rows(100, 100, 100), 320), allFit(rows(100, 100, 100), 319), allFit([], 0)]).toEqual([true, false, true])
})

test('a longer list is broken between rows', () => {
  expect(pageStarts(rows(100, 100, 100, 100, 100), 210)).toEqual([0, 2, 4])
})

test('an empty list is one empty page', () => {
  expect(pageStarts([], 320)).toEqual([0])
})

test('a row that is higher than the room has a page of its own', () => {
  expect(pageStarts(rows(100, 400, 100), 210)).toEqual([0, 1, 2])
})

test('cards side by side stay together', () => {
  const card = (line: number) => ({ top: line * 110, bottom: line * 110 + 100 })
  expect(pageStarts([card(0), card(0), card(1), card(1), card(2)], 210)).toEqual([0, 4])
})

test('a row is found on its page', () => {
  expect([0, 1, 2, 3, 4].map((row) => pageOfRow([0, 2, 4], row))).toEqual([1, 1, 2, 2, 3])
})
