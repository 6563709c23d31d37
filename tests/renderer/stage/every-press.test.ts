import { expect, test } from 'vitest'
import { isPress } from '../../../renderer/stage/every-press.ts'

const steady = { slid: 0, stillFor: 10_000, rolled: false, onControl: true }

test('a finger that came to a control and left from it pressed it, though it trembled by the half of its width', () => {
  expect(isPress(steady)).toBe(true)
  expect(isPress({ ...steady, slid: 8 })).toBe(true)
  expect(isPress({ ...steady, stillFor: Infinity })).toBe(true)
})

test('a finger that swiped, rolled a list, stopped one that rolled, or left from elsewhere did not press', () => {
  expect(isPress({ ...steady, slid: 8.1 })).toBe(false)
  expect(isPress({ ...steady, rolled: true })).toBe(false)
  expect(isPress({ ...steady, stillFor: 16 })).toBe(false)
  expect(isPress({ ...steady, onControl: false })).toBe(false)
})
