import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import type { VoiceCall } from '../../../renderer/voice/call-queue.ts'
import type { Sound } from '../../../renderer/voice/clip-player.ts'
import { createSpeaker, type Speech } from '../../../renderer/voice/speaker.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** How long a call takes, milliseconds. */
const CALL_MS = 8000

const later = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

/** The station's list of calls: the first page that follows speaks, and a call leaves it when it is reported as said. */
function hallOf() {
  const pages: { take: (speech: Speech) => void; connected: { value: boolean } }[] = []
  let calls: readonly VoiceCall[] = []
  const tell = () => {
    for (const [index, { take, connected }] of pages.entries()) {
      take({ speaks: index === 0, volume: 60, calls: index === 0 ? calls : [] })
      connected.value = true
    }
  }
  const leave = (index: number) => {
    const [gone] = pages.splice(index, 1)
    if (gone) gone.connected.value = false
    tell()
  }
  return {
    call: (...numbers: string[]) => {
      calls = [...calls, ...numbers.map((number) => ({ id: `call of ${number}`, number, counter: '3' }))]
      tell()
    },
    follow: (take: (speech: Speech) => void) => {
      const page = { take, connected: shallowRef(false) }
      pages.push(page)
      queueMicrotask(tell)
      return { connected: page.connected, stop: () => { if (pages.includes(page)) leave(pages.indexOf(page)) } }
    },
    said: (id: string) => {
      calls = calls.filter((call) => call.id !== id)
      tell()
    },
    /** the connection of the page that speaks breaks */
    lose: () => { leave(0) },
    left: () => calls.map(({ number }) => number),
  }
}

/** A page in that hall, and what is heard from it. */
function pageIn(hall: ReturnType<typeof hallOf>, { sound = 'open', reports = true }: { sound?: Sound; reports?: boolean } = {}) {
  const heard: string[] = []
  const world = { sound: shallowRef<Sound>(sound), volume: shallowRef(80), reports }
  const speaker = createSpeaker({
    ...world,
    follow: hall.follow,
    say: async ({ number }) => {
      heard.push(number)
      await new Promise((resolve) => setTimeout(resolve, CALL_MS))
    },
    report: (id) => {
      if (!world.reports) return Promise.reject(new Error('not connected'))
      hall.said(id)
      return Promise.resolve()
    },
  })
  return { ...speaker, ...world, world, heard }
}

describe('a hall with one page that speaks', () => {
  test('hears its calls in order and one at a time, as loud as the station says', async () => {
    const hall = hallOf()
    const { heard, volume, asks } = pageIn(hall)
    hall.call('A001', 'A002')
    await later(7)
    expect([heard, hall.left(), volume.value, asks.value]).toEqual([['A001'], ['A001', 'A002'], 60, false])
    hall.call('A003')
    await later(30)
    expect([heard, hall.left()]).toEqual([['A001', 'A002', 'A003'], []])
  })

  test('hears no call twice when the station did not hear that it was said, and the station learns of it later', async () => {
    const hall = hallOf()
    const { heard, world } = pageIn(hall, { reports: false })
    hall.call('A001')
    await later(20)
    expect([heard, hall.left()]).toEqual([['A001'], ['A001']])
    world.reports = true
    hall.call('A002')
    await later(20)
    expect([heard, hall.left()]).toEqual([['A001', 'A002'], []])
  })
})

describe('a hall with two pages', () => {
  test('hears each call once, and the second page goes on where the first was lost', async () => {
    const hall = hallOf()
    const first = pageIn(hall)
    await later(0)
    const second = pageIn(hall)
    hall.call('A001', 'A002', 'A003')
    await later(8.5)
    expect([first.heard, second.heard]).toEqual([['A001', 'A002'], []])
    first.world.reports = false
    hall.lose()
    await later(40)
    expect(first.heard).toEqual(['A001', 'A002'])
    expect(second.heard).toEqual(['A002', 'A003'])
  })

  test('hears the second one while the browser keeps the first silent, which asks for a touch', async () => {
    const hall = hallOf()
    const first = pageIn(hall, { sound: 'blocked' })
    await later(0)
    expect(first.asks.value).toBe(true)
    const second = pageIn(hall)
    hall.call('A001')
    await later(10)
    expect([first.heard, second.heard]).toEqual([[], ['A001']])
  })
})

describe('a page that the browser keeps silent', () => {
  test('asks for a touch, and then says what still waits', async () => {
    const hall = hallOf()
    const { heard, asks, sound } = pageIn(hall, { sound: 'blocked' })
    hall.call('A001', 'A002')
    await later(10)
    expect([heard, asks.value, hall.left()]).toEqual([[], true, ['A001', 'A002']])
    sound.value = 'open'
    await nextTick()
    await later(20)
    expect([heard, asks.value, hall.left()]).toEqual([['A001', 'A002'], false, []])
  })

  test('asks for nothing where another one speaks, until it is the one', async () => {
    const hall = hallOf()
    pageIn(hall)
    await later(0)
    const second = pageIn(hall, { sound: 'blocked' })
    await later(0)
    expect(second.asks.value).toBe(false)
    hall.lose()
    expect(second.asks.value).toBe(true)
  })

  test('says nothing before it is known whether it can', async () => {
    const hall = hallOf()
    const { heard, asks, sound } = pageIn(hall, { sound: 'unknown' })
    hall.call('A001')
    await later(1)
    expect([heard, asks.value]).toEqual([[], false])
    sound.value = 'open'
    await nextTick()
    await later(1)
    expect(heard).toEqual(['A001'])
  })
})
