import { expect, test } from 'vitest'
import { createCornerCount, onStage } from '../../../renderer/kiosk/staff-corner.ts'

const touches = (moments: readonly number[]): boolean[] => {
  const count = createCornerCount()
  return moments.map(count)
}

test('the fifth touch within four seconds opens the page, and the next one begins anew', () => {
  expect(touches([0, 900, 1800, 2700, 3600, 3700])).toEqual([false, false, false, false, true, false])
})

test('somebody who touches the corner now and then opens nothing', () => {
  expect(touches([0, 1000, 2000, 3000, 4100, 5200, 6300])).toEqual([false, false, false, false, false, false, false])
})

test('on a panel that is turned, the corner is the one that hangs at the upper left', () => {
  expect(onStage({ turned: true }, { x: 1915, y: 4, windowWidth: 1920 })).toEqual({ x: 4, y: 5 })
  expect(onStage({ turned: false }, { x: 7, y: 9, windowWidth: 1080 })).toEqual({ x: 7, y: 9 })
})
