import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchSystem, type SystemWatch } from '../../../station/api/system-watch.ts'
import { createClock } from '../../../station/clock.ts'
import { openTestLibrary, received, type OpenedLibrary } from '../../support/library-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('watch')
let shipped = ''
let library: OpenedLibrary
let watch: SystemWatch | undefined
beforeAll(async () => {
  const folder = await makeFolder()
  shipped = await compileInto(path.join(folder, 'content'))
  library = await openTestLibrary(folder, shipped)
})
beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }) })
afterEach(() => {
  watch?.stop()
  vi.useRealTimers()
})

/** The watch of a station that starts at this moment. */
const notices = { count: 0, listeners: [] as (() => void)[] }
const watchFrom = (iso: string, of = library) => watch = watchSystem({
  version: '1.2.3', clock: createClock(iso), ownHall: { library: of, revision: () => 0 },
  notices: { revision: () => notices.count, onChange: (listener) => { notices.listeners.push(listener) } },
  updater: { underWay: () => undefined, onChange: () => undefined },
})
const next = async (states: AsyncGenerator) => (await states.next()).value as unknown

describe('the state that screens follow', () => {
  test('changes with the minute in which the hall opens, and not before', async () => {
    const states = watchFrom('2026-11-23T07:59:30+08:00').follow()
    expect(await next(states)).toMatchObject({ now: Date.parse('2026-11-23T07:59:30+08:00'), opening: { state: 'closed', opens: { date: '2026-11-23', minutes: 480 } } })
    const waiting = next(states)
    vi.advanceTimersByTime(30_000)
    expect(await waiting).toMatchObject({ now: Date.parse('2026-11-23T08:00:00+08:00'), opening: { state: 'open', until: 720, again: true } })
    await states.return()
  })

  test('comes once a minute, on the minute', async () => {
    const states = watchFrom('2026-11-23T10:00:10+08:00').follow()
    await next(states)
    vi.advanceTimersByTime(3 * 60_000)
    const seconds: number[] = []
    for (let minute = 0; minute < 3; minute++) seconds.push(new Date((await next(states) as { now: number }).now).getUTCSeconds())
    expect(seconds).toEqual([0, 0, 0])
    await states.return()
  })

  test.each([['2026-12-20T10:00:00+08:00', false], ['2026-12-21T00:00:00+08:00', true], ['2026-11-01T00:00:00+08:00', false]])('at %s calls content of 2026-11-20 old: %s', (now, stale) => {
    expect(watchFrom(now).state()).toMatchObject({ contentDate: '2026-11-20', stale })
  })

  test('follows a switch of the content', async () => {
    const states = watchFrom('2026-11-23T10:00:00+08:00').follow()
    await next(states)
    const waiting = next(states)
    await library.switchTo(await received(library, shipped, 1))
    expect(await waiting).toMatchObject({ generation: 1 })
    await states.return()
  })

  test('follows a change of the notices', async () => {
    const states = watchFrom('2026-11-23T10:00:00+08:00').follow()
    expect(await next(states)).toMatchObject({ noticesRevision: 0 })
    const waiting = next(states)
    notices.count = 1
    for (const listener of notices.listeners) listener()
    expect(await waiting).toMatchObject({ noticesRevision: 1 })
    await states.return()
  })

  test('without content says that there is none', async () => {
    const folder = await makeFolder()
    expect(watchFrom('2026-11-23T10:00:00+08:00', await openTestLibrary(folder, folder)).state()).toMatchObject({ generation: -1, contentDate: '', opening: { state: 'closed' } })
  })

  test('ends for one who leaves, at once or later', async () => {
    const following = watchFrom('2026-11-23T10:00:00+08:00')
    const stop = new AbortController()
    const states = following.follow(stop.signal)
    await next(states)
    const waiting = states.next()
    stop.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    await expect(following.follow(stop.signal).next()).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('leaves no timer behind', () => {
    watchFrom('2026-11-23T10:00:00+08:00').stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the station\'s clock', () => {
  test('runs at normal speed from the moment it is given, or from the machine\'s', () => {
    vi.setSystemTime('2030-01-01T00:00:00Z')
    const [own, set] = [createClock(), createClock('2026-11-23T10:00:00+08:00')]
    vi.advanceTimersByTime(90_000)
    expect([own.now(), set.now()].map((now) => new Date(now).toISOString())).toEqual(['2030-01-01T00:01:30.000Z', '2026-11-23T02:01:30.000Z'])
  })
})
