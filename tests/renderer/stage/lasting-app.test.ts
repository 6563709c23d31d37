import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { App } from 'vue'
import { keepApp } from '../../../renderer/stage/lasting-app.ts'
import type { StationView } from '../../../renderer/station/station.ts'

// the page of the station's client looks at its address when it is loaded
vi.hoisted(() => { vi.stubGlobal('location', { protocol: 'http:' }) })
afterAll(() => { vi.unstubAllGlobals() })

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** A screen with an app that can be broken; `unmount` is what happens when it is taken away. */
function screen(unmount: () => void = () => undefined) {
  const config: Partial<App['config']> = {}
  const facts = { made: 0, reloads: 0, faults: [] as string[] }
  const make = () => {
    facts.made += 1
    return { config, unmount, provide: () => undefined, mount: () => undefined } as unknown as App
  }
  const reportFault = (where: string, message: string) => { facts.faults.push(`${where}: ${message}`) }
  keepApp(make, { station: { reportFault } as StationView, where: 'board', root: {} as Element, reload: () => { facts.reloads += 1 } })
  return { facts, breakApp: () => { config.errorHandler?.(new Error('broken'), null, 'render') } }
}

test('an app that breaks is told and made anew, once for all that breaks with it', async () => {
  const { facts, breakApp } = screen()
  breakApp()
  breakApp()
  await vi.advanceTimersByTimeAsync(5000)
  expect(facts).toEqual({ made: 2, reloads: 0, faults: ['board (render): Error: broken', 'board (render): Error: broken'] })
})

test('one that is so broken that it cannot be taken away leaves no bare screen: the page is loaded anew', async () => {
  const { facts, breakApp } = screen(() => { throw new Error('no parent') })
  breakApp()
  await vi.advanceTimersByTimeAsync(5000)
  expect(facts).toEqual({ made: 1, reloads: 1, faults: ['board (render): Error: broken', 'board (unmount): Error: no parent'] })
})
