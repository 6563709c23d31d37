import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { coloursOf, type PaletteName } from '../../../../core/signage/led/palette.ts'
import { paint, type Scene } from '../../../../core/signage/led/scene.ts'
import { ROOT } from '../../../../build/lib/paths.mjs'
import { goldenScenes } from '../../../support/led-golden.ts'
import { ledLettering, pixelsOf } from '../../../support/led.ts'

const drawn = (scene: Scene, size: { width: number; height: number }, palette: PaletteName): Uint8ClampedArray => {
  const colours = coloursOf(palette, 100)
  const { cells } = paint(scene, size, { screen: 0, slide: 0, scene: 0 }, ledLettering)
  return Uint8ClampedArray.from([...cells].flatMap((ink) => [...colours[ink]!, 255]))
}

test.each(goldenScenes)('$name is drawn to the pixel as it was judged good', async ({ name, scene, size, palette }) => {
  const golden = await pixelsOf(readFileSync(path.join(ROOT, `tests/golden/led/${name}.png`)))
  expect({ width: golden.width, height: golden.height }).toEqual(size)
  expect(Buffer.compare(Buffer.from(drawn(scene, size, palette)), Buffer.from(golden.data))).toBe(0)
})
