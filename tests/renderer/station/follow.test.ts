import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { follow } from '../../../renderer/station/follow.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

const later = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

/** A station that tells what it is given, and whose connections break or fall silent. */
function stationThat() {
  const opened: { tell: (item: string) => void; break: () => void; signal: AbortSignal }[] = []
  return {
    opened,
    latest: () => opened.at(-1)!,
    open: (signal: AbortSignal): Promise<AsyncIterable<string>> => {
      const items: string[] = []
      let wake = () => {}
      const link = { isBroken: false }
      opened.push({ tell: (item) => { items.push(item); wake() }, break: () => { link.isBroken = true; wake() }, signal })
      signal.addEventListener('abort', () => { wake() })
      return Promise.resolve((async function* () {
        for (;;) {
          if (signal.aborted) throw new Error('aborted')
          if (link.isBroken) throw new Error('the connection is lost')
          const item = items.shift()
          if (item !== undefined) yield item
          else await new Promise<void>((resolve) => { wake = resolve })
        }
      })())
    },
  }
}

describe('a screen that follows the station', () => {
  test('takes what it says, and counts as connected from the first word on', async () => {
    const station = stationThat()
    const taken: string[] = []
    const { connected } = follow({ open: station.open, take: (item) => { taken.push(item) } })
    await later(0)
    expect(connected.value).toBe(false)
    station.latest().tell('a')
    station.latest().tell('b')
    await later(0)
    expect([taken, connected.value]).toEqual([['a', 'b'], true])
  })

  test('knows that it has lost it, and comes back by itself', async () => {
    const station = stationThat()
    const taken: string[] = []
    const { connected } = follow({ open: station.open, take: (item) => { taken.push(item) } })
    await later(0)
    station.latest().tell('a')
    await later(0)
    station.latest().break()
    await later(0.5)
    expect(connected.value).toBe(false)
    await later(1)
    station.latest().tell('b')
    await later(0)
    expect([taken, connected.value, station.opened.length]).toEqual([['a', 'b'], true, 2])
  })

  test('tries again when a station says nothing at all, as one without power', async () => {
    const station = stationThat()
    const { connected } = follow({ open: station.open, take: () => undefined, silence: 75_000 })
    await later(0)
    station.latest().tell('a')
    await later(60)
    station.latest().tell('b')
    await later(74)
    expect([connected.value, station.opened.length]).toEqual([true, 1])
    await later(3)
    expect([connected.value, station.opened.length, station.opened[0]!.signal.aborted]).toEqual([false, 2, true])
  })

  test('has patience with one that need not say anything', async () => {
    const station = stationThat()
    const { connected } = follow({ open: station.open, take: () => undefined })
    await later(0)
    station.latest().tell('a')
    await later(3600)
    expect([connected.value, station.opened.length]).toEqual([true, 1])
  })

  test('is told why it was cut off, but not that it stopped by itself', async () => {
    const station = stationThat()
    const told: string[] = []
    const { stop } = follow({ open: station.open, take: () => undefined, failed: (error) => { told.push(String(error)) } })
    await later(0)
    station.latest().break()
    await later(2)
    expect([told, station.opened.length]).toEqual([['Error: the connection is lost'], 2])
    stop()
    await later(2)
    expect(told.length).toBe(1)
  })

  test('that has stopped takes nothing more and opens nothing', async () => {
    const station = stationThat()
    const taken: string[] = []
    const { stop } = follow({ open: station.open, take: (item) => { taken.push(item) } })
    await later(0)
    station.latest().tell('a')
    await later(0)
    stop()
    station.latest().tell('b')
    await later(10)
    expect([taken, station.opened.length]).toEqual([['a'], 1])
  })
})
