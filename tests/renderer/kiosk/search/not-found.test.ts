import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useNotFound } from '../../../../renderer/kiosk/search/use-not-found.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** A visitor whose words find nothing, one after the other; `told` is what the station would hear. */
function searching() {
  const told: string[] = []
  const words = shallowRef('')
  const scope = effectScope()
  scope.run(() => { useNotFound(words, (said) => { told.push(said) }) })
  return { told, leave: () => { scope.stop() }, type: async (typed: string) => {
    words.value = typed
    await nextTick()
  } }
}

it('words that have stood for three seconds are told, and not before', async () => {
  const { told, type } = searching()
  await type('tui')
  vi.advanceTimersByTime(2900)
  await type('tuigeng')
  vi.advanceTimersByTime(2900)
  expect(told).toEqual([])
  vi.advanceTimersByTime(100)
  expect(told).toEqual(['tuigeng'])
})

it('words that something was found for after all are not', async () => {
  const { told, type, leave } = searching()
  await type('dibx')
  await type('')
  vi.advanceTimersByTime(10_000)
  leave()
  expect(told).toEqual([])
})

it('words with which a visitor leaves are told at once', async () => {
  const { told, type, leave } = searching()
  await type('退耕')
  leave()
  expect(told).toEqual(['退耕'])
})
