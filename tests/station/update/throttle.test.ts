import { expect, test } from 'vitest'
import { createThrottle } from '../../../station/update/throttle.ts'

test('all downloads together keep to the rate', async () => {
  const throttle = createThrottle(100_000)
  const started = performance.now()
  await Promise.all(Array.from({ length: 4 }, () => throttle(10_000)))
  expect(performance.now() - started).toBeGreaterThan(390)
})

test('without a rate nothing waits', async () => {
  const throttle = createThrottle(undefined)
  const started = performance.now()
  await Promise.all(Array.from({ length: 100 }, () => throttle(2 ** 30)))
  expect(performance.now() - started).toBeLessThan(300)
})
