import { describe, expect, test } from 'vitest'
import { type DisplayInfo, findDisplay } from '../../electron/displays.ts'

const panel: DisplayInfo = { id: 1, label: 'HDMI-1', bounds: { x: 0, y: 0, width: 1080, height: 1920 }, scaleFactor: 1 }
const led: DisplayInfo = { id: 2, label: 'DP-2', bounds: { x: 1080, y: 0, width: 1920, height: 1080 }, scaleFactor: 1 }
const nameless: DisplayInfo = { id: 3, label: '', bounds: { x: -1920, y: 0, width: 1920, height: 1080 }, scaleFactor: 1 }
const all = [panel, led, nameless]

describe('which display a screen appears on', () => {
  test('the primary one, when it is asked for', () => {
    expect(findDisplay('primary', all, led)).toBe(led)
  })

  test('the one with the label that the platform gives', () => {
    expect(findDisplay('DP-2', all, panel)).toBe(led)
  })

  test('the one at a place of its own, left of the primary one too', () => {
    expect(findDisplay({ x: -1920, y: 0, width: 1920, height: 1080 }, all, panel)).toBe(nameless)
  })

  test('none, when the place fits but the size does not', () => {
    expect(findDisplay({ x: 1080, y: 0, width: 1280, height: 720 }, all, panel)).toBeUndefined()
  })

  test('none, when its cable is out', () => {
    expect(findDisplay('DP-2', [panel], panel)).toBeUndefined()
  })
})
