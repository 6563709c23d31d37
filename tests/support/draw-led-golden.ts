// Run as a program of its own: draws the golden pictures of LED screens anew, to be looked at before they are committed.
import { writeFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import { drawGolden, goldenFile, goldenScenes } from './led-golden.ts'

for (const golden of goldenScenes) {
  const { width, height, data } = drawGolden(golden)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  image.data.set(data)
  context.putImageData(image, 0, 0)
  await writeFile(goldenFile(golden), canvas.toBuffer('image/png'))
}
