import { describe, expect, test, vi } from 'vitest'
import type { DisplayInfo, Spot } from '../../electron/displays.ts'
import { openScreens } from '../../electron/screens.ts'
import { screenSettingsSchema } from '../../station/settings/screen.ts'
import { simulateDisplays } from '../support/display-simulator.ts'

const panel: DisplayInfo = { id: 1, label: 'HDMI-1', bounds: { x: 0, y: 0, width: 1080, height: 1920 }, scaleFactor: 1 }
const sender: DisplayInfo = { id: 2, label: 'DP-2', bounds: { x: 1080, y: 0, width: 1920, height: 1080 }, scaleFactor: 1 }

const front = screenSettingsSchema.parse({ name: 'front' })
const door = screenSettingsSchema.parse({ name: 'door', surface: 'signage', display: 'DP-2', profile: 'led', palette: 'red', bounds: { x: 16, y: 8, width: 256, height: 64 } })

/** Opens screens on a machine; gives where each window is now, the faults that were recorded, and the hands at its cables. */
const open = (screens: readonly (typeof front)[], displays: readonly DisplayInfo[]) => {
  const { displays: port, plug } = simulateDisplays(displays)
  const at: Record<string, (Spot | undefined)[]> = {}
  const faults: string[] = []
  openScreens(screens, {
    displays: port,
    recordFault: (where, message) => { faults.push(`${where}: ${message}`) },
    open: ({ name }, spot) => {
      at[name] = [spot]
      return { place: (next) => { at[name]?.push(next) }, focus: () => undefined }
    },
  })
  return { plug, faults, now: (name: string) => at[name]?.at(-1), moves: (name: string) => at[name]?.length ?? 0 }
}

const exact = { place: { x: 1096, y: 8, width: 256, height: 64 }, isExact: true }

describe('windows on the displays of a machine', () => {
  test('a kiosk covers its display, a LED window lies on its part of another', () => {
    const { now, faults } = open([front, door], [panel, sender])
    expect(now('front')).toEqual({ place: panel.bounds, isExact: false })
    expect(now('door')).toEqual(exact)
    expect(faults).toEqual([])
  })

  test('a LED window whose cable is out is hidden and never covers the kiosk; it is told once, and comes back by itself', async () => {
    const { now, plug, faults, moves } = open([front, door], [panel])
    expect(now('door')).toBeUndefined()
    expect(faults).toEqual(['screen door: display not found: "DP-2"; the window is hidden until it comes'])
    plug([panel, sender])
    await vi.waitFor(() => { expect(now('door')).toEqual(exact) }, 5000)
    // the three announcements of one cable are one move
    expect(moves('door')).toBe(2)
    plug([panel])
    await vi.waitFor(() => { expect(moves('door')).toBe(3) }, 5000)
    expect(now('door')).toBeUndefined()
    expect(faults).toHaveLength(2)
    expect(now('front')).toEqual({ place: panel.bounds, isExact: false })
  })

  test('a kiosk without its display goes to the primary one: somebody may need it', () => {
    const { now, faults } = open([{ ...front, display: 'VGA-9' }], [panel, sender])
    expect(now('front')).toEqual({ place: panel.bounds, isExact: false })
    expect(faults).toEqual(['screen front: display not found: "VGA-9"; the primary one is used'])
  })

  test('a display that is moved on the desktop takes its window along', async () => {
    const { now, plug } = open([door], [panel, sender])
    plug([panel, { ...sender, bounds: { ...sender.bounds, x: -1920 } }])
    await vi.waitFor(() => { expect(now('door')).toEqual({ ...exact, place: { ...exact.place, x: -1904 } }) }, 5000)
  })

  test('where the desktop enlarges all the same, the window is as many device pixels', () => {
    const { now } = open([door], [panel, { ...sender, scaleFactor: 2 }])
    expect(now('door')).toEqual({ place: { x: 1088, y: 4, width: 128, height: 32 }, isExact: true })
  })
})
