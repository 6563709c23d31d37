import { describe, expect, test } from 'vitest'
import { layStage } from '../../../renderer/stage/stage.ts'

const FULL_HD = { width: 1080, height: 1920 }
const WIDE = { width: 1920, height: 1080 }
const auto = (diagonal: number) => ({ diagonal, orientation: 'auto' as const })

describe('a page on its panel', () => {
  // px per millimetre of full-HD panels, as the look's table has them
  test.each([[15.6, 5.56], [21.5, 4.03], [32, 2.71], [43, 2.02], [55, 1.58]])('a %s″ panel has %s px to the millimetre', (diagonal, mm) => {
    expect(layStage(FULL_HD, auto(diagonal)).mm).toBeCloseTo(mm, 2)
    expect(layStage(WIDE, auto(diagonal)).mm).toBeCloseTo(mm, 2)
  })

  test('a design pixel is one pixel on the panel it is drawn for, either way up', () => {
    expect(layStage(FULL_HD, auto(21.5))).toMatchObject({ orientation: 'portrait', unit: 1, turned: false })
    expect(layStage(WIDE, auto(21.5))).toMatchObject({ orientation: 'landscape', unit: 1, turned: false })
  })

  test('a panel of more pixels gets larger design pixels, a clerk’s small screen smaller ones', () => {
    expect(layStage({ width: 2160, height: 3840 }, auto(43)).unit).toBe(2)
    expect(layStage({ width: 1366, height: 768 }, auto(15.6)).unit).toBeCloseTo(0.711, 2)
  })

  test('a panel that hangs upright on a desktop that thinks it lies gets its page turned', () => {
    expect(layStage(WIDE, { diagonal: 21.5, orientation: 'portrait' })).toMatchObject({ turned: true, orientation: 'portrait', width: 1080, height: 1920, unit: 1 })
    expect(layStage(FULL_HD, { diagonal: 21.5, orientation: 'portrait' }).turned).toBe(false)
  })
})
