import { describe, expect, test } from 'vitest'
import type { HallPlan, HallWindow } from '../../../core/content/hall.ts'
import { routeTo, windowsFor } from '../../../core/content/place.ts'
import { sampleSource } from '../../support/sample-county.ts'

const area = { x: 0, y: 0, width: 20, height: 10 }
const business = (id: string, departments: string[]) => ({ id, prefix: id.slice(0, 1).toUpperCase(), name: id, nameEn: id, departments })
const window = (id: string, businesses: string[]): HallWindow => ({ id, name: id, nameEn: id, businesses, ...area })

describe('the windows of a department', () => {
  const hall = {
    businesses: [business('relief', ['civil']), business('insurance', ['medical', 'social']), business('mixed', ['civil', 'party'])],
    windows: [window('3', ['insurance', 'mixed']), window('1', ['relief']), window('2', ['insurance'])],
  }

  test('come in the hall\'s order, also those of a second business', () => {
    expect(windowsFor(hall, 'civil').map(({ id }) => id)).toEqual(['3', '1'])
    expect(windowsFor(hall, 'social').map(({ id }) => id)).toEqual(['3', '2'])
  })

  test('are named once, though a window takes two businesses of it', () => {
    const both = { ...hall, windows: [window('1', ['relief', 'mixed'])] }
    expect(windowsFor(both, 'civil')).toHaveLength(1)
  })

  test('are none where the hall does not take it', () => {
    expect(windowsFor(hall, 'police')).toEqual([])
    expect(windowsFor({ businesses: [], windows: [] }, 'civil')).toEqual([])
    expect(windowsFor({ ...hall, windows: [] }, 'civil')).toEqual([])
  })
})

describe('the way to a window', () => {
  const plan: HallPlan = { width: 100, height: 80, here: { x: 20, y: 70 }, door: { x: 50, y: 80 }, aisle: 30, places: [] }

  test('goes up to the aisle, along it, and up to the middle of the counter', () => {
    const way = routeTo(plan, { ...window('1', ['a']), x: 60, y: 5, width: 20, height: 15 })
    expect(way).toEqual([{ x: 20, y: 70 }, { x: 20, y: 30 }, { x: 70, y: 30 }, { x: 70, y: 20 }])
  })

  test('goes down to a window below the aisle', () => {
    const way = routeTo(plan, { ...window('1', ['a']), x: 60, y: 40, width: 20, height: 15 })
    expect(way.at(-1)).toEqual({ x: 70, y: 40 })
  })

  test('touches a counter that ends at the aisle', () => {
    const way = routeTo(plan, { ...window('1', ['a']), x: 60, y: 10, width: 20, height: 20 })
    expect(way.at(-1)).toEqual({ x: 70, y: 30 })
  })

  test('stays on the plan, turns square and ends at the counter in every sample hall', async () => {
    const halls = (await sampleSource()).halls.map(({ value }) => value).filter(({ plan: drawn }) => drawn !== undefined)
    expect(halls.length).toBeGreaterThan(20)
    for (const { code, plan: drawn, windows } of halls) {
      for (const each of windows) {
        const way = routeTo(drawn!, each)
        for (const [index, { x, y }] of way.entries()) {
          expect(x >= 0 && x <= drawn!.width && y >= 0 && y <= drawn!.height, `${code} ${each.id}`).toBe(true)
          const before = way[index - 1]
          if (before) expect(before.x === x || before.y === y, `${code} ${each.id}`).toBe(true)
        }
        expect(way.at(-1)!.x).toBe(each.x + each.width / 2)
      }
    }
  })
})
