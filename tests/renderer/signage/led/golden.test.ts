import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawGolden, goldenFile, goldenScenes } from '../../../support/led-golden.ts'
import { pixelsOf } from '../../../support/led.ts'

test.each(goldenScenes)('$name is drawn to the pixel as it was judged good', async (golden) => {
  const judged = await pixelsOf(readFileSync(goldenFile(golden)))
  const { width, height, data } = drawGolden(golden)
  expect({ width: judged.width, height: judged.height }).toEqual({ width, height })
  expect(Buffer.compare(Buffer.from(data), Buffer.from(judged.data))).toBe(0)
})
