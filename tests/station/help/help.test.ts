import { describe, expect, test } from 'vitest'
import { openHelp } from '../../../station/help/help.ts'

const NOW = Date.parse('2026-11-23T10:00:00+08:00')
const MINUTE = 60_000

function opened() {
  let changes = 0
  const help = openHelp(() => { changes++ })
  return { help, changes: () => changes }
}

describe('a call for help', () => {
  test('rings once for each screen, however often it is touched', () => {
    const { help, changes } = opened()
    const first = help.call('front', NOW)
    expect(help.call('front', NOW + MINUTE)).toBe(first)
    const other = help.call('door', NOW)
    expect(help.list(NOW)).toEqual([first, other])
    expect(changes()).toBe(2)
  })

  test('is taken by one, and says who comes; a second one is too late', () => {
    const { help, changes } = opened()
    const { id } = help.call('front', NOW)
    expect(help.take(id, '王某', NOW + MINUTE)).toMatchObject({ id, screen: 'front', takenBy: '王某' })
    expect(help.take(id, '李某', NOW + MINUTE)).toBeUndefined()
    expect(help.take('another', '李某', NOW + MINUTE)).toBeUndefined()
    expect(help.list(NOW + MINUTE)).toMatchObject([{ takenBy: '王某' }])
    expect(changes()).toBe(2)
  })

  test('shows for three minutes who comes, and the screen may ring again after that', () => {
    const { help } = opened()
    const { id } = help.call('front', NOW)
    help.take(id, '王某', NOW)
    expect(help.call('front', NOW + 3 * MINUTE - 1).id).toBe(id)
    expect(help.list(NOW + 3 * MINUTE)).toEqual([])
    expect(help.call('front', NOW + 3 * MINUTE).id).not.toBe(id)
  })

  test('that nobody takes rings for half an hour', () => {
    const { help } = opened()
    const { id } = help.call('front', NOW)
    expect(help.list(NOW + 30 * MINUTE - 1)).toHaveLength(1)
    expect(help.list(NOW + 30 * MINUTE)).toEqual([])
    expect(help.take(id, '王某', NOW + 30 * MINUTE)).toBeUndefined()
  })

  test('of made-up screens does not fill the pages', () => {
    const { help } = opened()
    for (let count = 0; count < 500; count++) help.call(`screen ${count}`, NOW)
    expect(help.list(NOW)).toHaveLength(40)
    expect(help.list(NOW).at(-1)?.screen).toBe('screen 499')
  })
})
