import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createChanges } from '../../../station/queue/changes.ts'

beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }) })
afterEach(() => { vi.useRealTimers() })

const next = async (seen: AsyncGenerator<number>): Promise<number | undefined> => (await seen.next()).value as number | undefined

describe('who follows the queue', () => {
  test('sees it as it is now, and once for changes that come together', async () => {
    const changes = createChanges()
    let value = 1
    const seen = changes.follow(() => value)
    expect(await next(seen)).toBe(1)
    for (value = 2; value < 5; value++) changes.tell()
    const waiting = next(seen)
    vi.runAllTimers()
    expect(await waiting).toBe(5)
    expect(vi.getTimerCount()).toBe(0)
    await seen.return()
  })

  test('misses steps when slow, never the last one', async () => {
    const changes = createChanges()
    let value = 1
    const seen = changes.follow(() => value)
    await next(seen)
    for (value = 2; value < 6; value++) {
      changes.tell()
      vi.runAllTimers()
    }
    expect(await next(seen)).toBe(6)
    const waiting = next(seen)
    value = 7
    changes.tell()
    vi.runAllTimers()
    expect(await waiting).toBe(7)
    await seen.return()
  })

  test('shares one look with all the others', async () => {
    const changes = createChanges()
    let looks = 0
    const look = changes.shared(() => ++looks)
    const all = Array.from({ length: 20 }, () => changes.follow(look))
    expect(await Promise.all(all.map(next))).toEqual(all.map(() => 1))
    const waiting = all.map(next)
    changes.tell()
    vi.runAllTimers()
    expect(await Promise.all(waiting)).toEqual(all.map(() => 2))
    for (const seen of all) await seen.return()
  })

  test('is told the end of it by a look that fails, and nobody else is', async () => {
    const changes = createChanges()
    let isOver = false
    const ending = changes.follow(() => {
      if (isOver) throw new Error('over')
      return 1
    })
    const other = changes.follow(() => 1)
    await Promise.all([next(ending), next(other)])
    const waiting = [next(ending), next(other)]
    isOver = true
    changes.tell()
    vi.runAllTimers()
    await expect(waiting[0]).rejects.toThrow('over')
    expect(await waiting[1]).toBe(1)
    await other.return()
  })

  test('leaves no timer behind when the station stops', () => {
    const changes = createChanges()
    changes.tell()
    changes.stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})
