import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClock } from '../../../station/clock.ts'
import { watchQueue } from '../../../station/queue/watch.ts'
import { openSpeaker } from '../../../station/voice/speaker.ts'
import { openTestLibrary, type OpenedLibrary, received } from '../../support/library-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'
import { clerkAt, openStoredQueue, type StoredQueue } from '../../support/stored-queue.ts'

const makeFolder = temporaryFolders('watch')
let shipped = ''
let library: OpenedLibrary
const ends: (() => void)[] = []
beforeAll(async () => {
  const folder = await makeFolder()
  shipped = await compileInto(path.join(folder, 'content'))
  library = await openTestLibrary(folder, shipped)
})
beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }) })
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.useRealTimers()
})

/** A queue that is watched from a moment on, with its calls going to the loudspeaker of the screen `board`. */
async function watched(iso: string): Promise<StoredQueue & { speaker: ReturnType<typeof openSpeaker>; end: () => void }> {
  const queue = await openStoredQueue(await makeFolder(), iso)
  const clock = createClock(iso)
  Object.defineProperty(queue, 'now', { get: () => clock.now() })
  const speaker = openSpeaker({ screen: 'board', settings: () => ({ volume: 80, quiet: [] }), clock, timezone: () => 'Asia/Shanghai', since: queue.state.seq })
  const watch = watchQueue(queue, { library, clock, speaker, journal: { event: () => undefined, fault: () => undefined, close: () => Promise.resolve() } })
  const end = (): void => {
    watch.stop()
    speaker.stop()
    queue.changes.stop()
  }
  ends.push(end, () => { queue.close() })
  return Object.assign(queue, { speaker, end })
}

describe('without anybody\'s command', () => {
  test('a day begins with the start, and the next one at midnight', async () => {
    const queue = await watched('2026-11-23T23:59:30+08:00')
    expect(queue.state.day).toBe('2026-11-23')
    vi.advanceTimersByTime(29_000)
    expect(queue.state.day).toBe('2026-11-23')
    vi.advanceTimersByTime(1000)
    expect(queue.state.day).toBe('2026-11-24')
  })

  test('followers look again each minute, and when the content was switched', async () => {
    const queue = await watched('2026-11-23T07:59:50+08:00')
    const seen = queue.changes.follow(() => queue.now)
    await seen.next()
    vi.advanceTimersByTime(100)
    const first = seen.next()
    vi.advanceTimersByTime(10_000)
    expect(new Date((await first).value!).toISOString()).toMatch(/^2026-11-23T00:00:0/)
    const second = seen.next()
    await library.switchTo(await received(library, shipped, (library.current()?.generation ?? 0) + 1))
    vi.advanceTimersByTime(100)
    await second
    await seen.return()
  })

  test('a call goes on to the loudspeaker', async () => {
    const queue = await watched('2026-11-23T10:00:00+08:00')
    const content = library.current()!
    for (const command of [{ type: 'open', ...clerkAt('1') }, { type: 'issue', businessId: 'civil', priority: false }, { type: 'callNext', ...clerkAt('1') }] as const) queue.run(command, content)
    const heard = queue.speaker.follow('board', true)
    expect((await heard.next()).value).toMatchObject({ speaks: true, calls: [] })
    const call = heard.next()
    await vi.advanceTimersByTimeAsync(100)
    expect((await call).value).toMatchObject({ calls: [{ number: 'A001', counter: '1' }] })
    await heard.return()
  })

  test('nothing is left behind when the station stops', async () => {
    const queue = await watched('2026-11-23T10:00:00+08:00')
    queue.end()
    expect(vi.getTimerCount()).toBe(0)
  })
})
