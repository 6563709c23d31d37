import { afterEach, expect, test, vi } from 'vitest'
import { createRenderer, nextTick } from 'vue'
import { useFrames } from '../../../../renderer/signage/led/use-frames.ts'

afterEach(() => { vi.unstubAllGlobals() })

/** An app without a document that draws with each frame; frames come by hand. */
function screen(draw: () => void) {
  const frames = new Map<number, () => void>()
  let asked = 0
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    frames.set(asked += 1, run)
    return asked
  })
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => { frames.delete(frame) })
  const nothing = () => null
  const { createApp } = createRenderer<object, object>({
    insert: nothing, remove: nothing, patchProp: nothing, setText: nothing, setElementText: nothing, parentNode: nothing, nextSibling: nothing,
    createElement: () => ({}), createText: () => ({}), createComment: () => ({}),
  })
  const app = createApp({ setup: () => { useFrames(draw) }, render: nothing })
  const faults: string[] = []
  app.config.errorHandler = (error) => { faults.push(String(error)) }
  app.mount({})
  const frame = async () => {
    const due = [...frames.values()]
    frames.clear()
    for (const run of due) run()
    await nextTick()
  }
  return { app, faults, frame, waits: () => frames.size }
}

test('draws at once and with each frame, until it is taken away', async () => {
  const draw = vi.fn()
  const { app, frame, waits } = screen(draw)
  await frame()
  await frame()
  expect(draw).toHaveBeenCalledTimes(3)
  app.unmount()
  expect(waits()).toBe(0)
})

test('a frame that cannot be drawn is a fault of the app, which is made anew then: it does not just stop', async () => {
  let drawn = 0
  const { faults, frame } = screen(() => { if ((drawn += 1) === 3) throw new Error('no canvas') })
  await frame()
  expect(faults).toEqual([])
  await frame()
  expect(faults).toEqual(['Error: no canvas'])
})
