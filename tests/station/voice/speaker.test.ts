import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { QueueCommand } from '../../../core/queue/commands.ts'
import type { LoadedContent } from '../../../station/content/load.ts'
import { openSpeaker, type Speaker, type Speech } from '../../../station/voice/speaker.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { clerkAt, contentOf, openStoredQueue, type StoredQueue } from '../../support/stored-queue.ts'

const makeFolder = temporaryFolders('voice')
let content: LoadedContent
beforeAll(async () => { content = await contentOf(await makeFolder()) })

let queue: StoredQueue
let speaker: Speaker
let settings = { volume: 80, quiet: [] as string[] }
beforeEach(async () => {
  settings = { volume: 80, quiet: [] }
  queue = await openStoredQueue(await makeFolder(), '2026-11-23T10:00:00+08:00')
  for (const counter of ['1', '2']) run({ type: 'open', ...clerkAt(counter) })
  speaker = open()
  return () => {
    speaker.stop()
    queue.close()
  }
})

const open = (): Speaker => openSpeaker({ screen: 'board', settings: () => settings, clock: { now: () => queue.now }, timezone: () => 'Asia/Shanghai', since: queue.state.seq })
const run = (command: QueueCommand): void => {
  const outcome = queue.run(command, content)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
}
/** Somebody takes a ticket of the police and is called to window 2. */
const call = (): void => {
  run({ type: 'issue', businessId: 'police', priority: false })
  run({ type: 'callNext', ...clerkAt('2') })
}
const at2 = (type: 'recall' | 'start' | 'noShow'): void => {
  run({ type, ...clerkAt('2') })
  speaker.look(queue.state)
}

/** A page that follows, and what it was told last. */
interface Page {
  readonly told: Speech | undefined
  readonly numbers: string[]
  leave(): Promise<void>
}
async function page(screen = 'board', { of = speaker, isLocal = true } = {}): Promise<Page> {
  const stop = new AbortController()
  const speech = of.follow(screen, isLocal, stop.signal)
  let told = (await speech.next()).value as Speech | undefined
  const listening = (async () => { for await (const one of speech) told = one })().catch(() => undefined)
  return {
    get told() { return told },
    get numbers() { return told?.calls.map(({ number }) => number) ?? [] },
    async leave() {
      stop.abort()
      await listening
    },
  }
}

describe('the loudspeaker', () => {
  test('says a call at the page of its screen, and at no other', async () => {
    const [board, kiosk] = [await page(), await page('front')]
    expect([board.told, kiosk.told]).toEqual([{ speaks: true, volume: 80, calls: [] }, { speaks: false, volume: 80, calls: [] }])
    call()
    speaker.look(queue.state)
    await expect.poll(() => board.told?.calls).toMatchObject([{ number: 'B001', counter: '2' }])
    expect(kiosk.numbers).toEqual([])
    await Promise.all([board.leave(), kiosk.leave()])
  })

  test('keeps a call until it was said', async () => {
    call()
    speaker.look(queue.state)
    const first = await page()
    expect(first.numbers).toEqual(['B001'])
    await first.leave()
    const second = await page()
    expect(second.numbers).toEqual(['B001'])
    const { id } = second.told!.calls[0]!
    expect(speaker.said(id)).toBe(0)
    await expect.poll(() => second.numbers).toEqual([])
    expect(speaker.said(id)).toBe(0)
    await second.leave()
  })

  test('speaks at the page that came first; when it leaves, at the next one, with what is left to say', async () => {
    const [first, second] = [await page(), await page()]
    call()
    speaker.look(queue.state)
    await expect.poll(() => first.numbers).toEqual(['B001'])
    expect(second.told).toMatchObject({ speaks: false, calls: [] })
    await first.leave()
    await expect.poll(() => second.told).toMatchObject({ speaks: true, calls: [{ number: 'B001' }] })
    await second.leave()
  })

  test('keeps a call that somebody reports as said who was not told to say it', async () => {
    call()
    speaker.look(queue.state)
    const [board, elsewhere] = [await page(), await page('board', { isLocal: false })]
    expect(elsewhere.told?.calls).toEqual([])
    for (const guess of [String(queue.state.seq), '1', 'B001', '']) expect(speaker.said(guess)).toBe(1)
    expect(board.numbers).toEqual(['B001'])
    await Promise.all([board.leave(), elsewhere.leave()])
  })

  test('speaks at a page of this machine rather than at one of the LAN that came before it', async () => {
    const [office, television] = [await page('board', { isLocal: false }), await page('board', { isLocal: false })]
    expect([office.told?.speaks, television.told?.speaks]).toEqual([true, false])
    const board = await page()
    expect(board.told?.speaks).toBe(true)
    await expect.poll(() => office.told?.speaks).toBe(false)
    await board.leave()
    await expect.poll(() => office.told?.speaks).toBe(true)
    await office.leave()
    await expect.poll(() => television.told?.speaks).toBe(true)
    await television.leave()
  })

  test('says calls in the order in which they were made', async () => {
    run({ type: 'issue', businessId: 'civil', priority: false })
    run({ type: 'issue', businessId: 'police', priority: false })
    run({ type: 'callNext', ...clerkAt('2') })
    run({ type: 'callNext', ...clerkAt('1') })
    speaker.look(queue.state)
    const board = await page()
    expect(board.told?.calls.map(({ number, counter }) => [number, counter])).toEqual([['B001', '2'], ['A001', '1']])
    await board.leave()
  })

  test('says a recalled one again, once, in place of the call that was still to be said', async () => {
    call()
    speaker.look(queue.state)
    const board = await page()
    const ids = () => board.told!.calls.map(({ id }) => id)
    const told = ids()
    speaker.said(told[0]!)
    for (let times = 0; times < 2; times++) {
      at2('recall')
      await expect.poll(ids).not.toEqual(told.slice(-1))
      expect(ids()).toHaveLength(1)
      told.push(...ids())
    }
    expect(new Set(told).size).toBe(3)
    expect(board.numbers).toEqual(['B001'])
    await board.leave()
  })

  test.each(['start', 'noShow'] as const)('does not call who is not waited for any more: %s', async (type) => {
    call()
    speaker.look(queue.state)
    at2(type)
    const board = await page()
    expect(board.numbers).toEqual([])
    await board.leave()
  })

  test('drops a call that nobody could say for a minute', async () => {
    call()
    speaker.look(queue.state)
    queue.now += 59_999
    const early = await page()
    expect(early.numbers).toEqual(['B001'])
    await early.leave()
    queue.now += 1
    const late = await page()
    expect(late.numbers).toEqual([])
    await late.leave()
  })

  test('of many that wait says the last twenty', async () => {
    for (let count = 0; count < 25; count++) run({ type: 'issue', businessId: 'police', priority: false })
    // a hall with as many windows
    const called = [...queue.state.tickets.values()].map((ticket, index) => ({ ...ticket, state: 'called' as const, counterId: String(index), calledSeq: 100 + index, calledAt: queue.now }))
    speaker.look({ ...queue.state, tickets: new Map(called.map((ticket) => [ticket.number, ticket])) })
    const board = await page()
    expect([board.numbers.length, board.numbers.at(-1)]).toEqual([20, 'B025'])
    await board.leave()
  })

  test('does not say after a start what was called before it', async () => {
    call()
    const started = open()
    started.look(queue.state)
    const board = await page('board', { of: started })
    expect(board.numbers).toEqual([])
    await board.leave()
    started.stop()
  })

  test('follows the settings at once', async () => {
    const board = await page()
    settings = { volume: 20, quiet: [] }
    speaker.changed()
    await expect.poll(() => board.told?.volume).toBe(20)
    await board.leave()
  })
})

describe('while it is to be quiet 免打扰', () => {
  test.each([
    ['at lunch', '12:00-14:00', '12:00', '13:59', '14:00'],
    ['over midnight', '22:00-8:30', '22:00', '08:29', '08:30'],
    ['all evening', '18:00-24:00', '18:00', '23:59', '17:59'],
  ])('%s calls are not said, then or later', async (_when, range, from, last, outside) => {
    settings = { volume: 80, quiet: [range] }
    run({ type: 'issue', businessId: 'police', priority: false })
    run({ type: 'callNext', ...clerkAt('2') })
    for (const [time, said] of [[from, false], [last, false], [outside, true]] as const) {
      queue.now = Date.parse(`2026-11-23T${time}:00+08:00`)
      run({ type: 'recall', ...clerkAt('2') })
      speaker.look(queue.state)
      const board = await page()
      expect(board.numbers.length > 0, time).toBe(said)
      await board.leave()
    }
  })
})
