import { describe, expect, test } from 'vitest'
import { coverOf, dither, type Pixels } from '../../../../core/signage/led/dither.ts'
import { textArt } from '../../../support/led.ts'

/** A picture whose pixels have the greys that a function gives them, 0 to 255. */
const picture = (width: number, height: number, grey: (x: number, y: number) => number): Pixels => ({
  width, height,
  data: Uint8ClampedArray.from({ length: width * height }, (_, at) => grey(at % width, Math.floor(at / width))).reduce((data, tone, at) => {
    data.set([tone, tone, tone, 255], at * 4)
    return data
  }, new Uint8ClampedArray(width * height * 4)),
})

describe('a picture in one colour', () => {
  test('becomes denser from dark to bright, in a pattern that repeats', () => {
    expect(textArt(dither(picture(16, 4, (x) => x * 17)))).toEqual([
      '....#.#.########',
      '.....#.#.#.#####',
      '..#.#.#.#.######',
      '.......#.#.#.###',
    ])
  })

  test('lights as many cells as it is bright', () => {
    const share = ({ cells }: { cells: Uint8Array }) => cells.reduce((sum, cell) => sum + cell, 0) / cells.length
    const grey = (tone: number) => share(dither(picture(32, 32, (_, y) => (y < 2 ? 0 : y > 29 ? 255 : tone))))
    expect(grey(64)).toBeCloseTo(0.25, 1)
    expect(grey(128)).toBeCloseTo(0.5, 1)
    expect(grey(191)).toBeCloseTo(0.75, 1)
  })

  test('that is pale has black and white all the same, and its lines stay whole', () => {
    const lines = picture(8, 4, (x) => (x % 4 === 0 ? 100 : 140))
    expect(textArt(dither(lines))).toEqual(['.###.###', '.###.###', '.###.###', '.###.###'])
  })

  test('of one tone shows nothing, whatever the tone', () => {
    for (const tone of [0, 128, 255]) expect(dither(picture(8, 8, () => tone)).cells.every((cell) => cell === 0)).toBe(true)
  })
})

test.each([
  [{ width: 400, height: 300 }, { width: 256, height: 64 }, { x: 0, y: 100, width: 400, height: 100 }],
  [{ width: 400, height: 100 }, { width: 100, height: 100 }, { x: 150, y: 0, width: 100, height: 100 }],
  [{ width: 64, height: 32 }, { width: 128, height: 64 }, { x: 0, y: 0, width: 64, height: 32 }],
])('of a picture of %j a room of %j shows the middle, without distortion and without an edge', (size, room, part) => {
  expect(coverOf(size, room)).toEqual(part)
})
