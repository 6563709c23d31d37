import { beforeAll, describe, expect, test } from 'vitest'
import type { QueueCommand } from '../../../core/queue/commands.ts'
import type { LoadedContent } from '../../../station/content/load.ts'
import { openRatings } from '../../../station/feedback/ratings.ts'
import type { Fault } from '../../../station/log/journal.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { clerkAt, contentOf, openStoredQueue } from '../../support/stored-queue.ts'

const makeFolder = temporaryFolders('ratings')
let content: LoadedContent
beforeAll(async () => { content = await contentOf(await makeFolder()) })

const ISSUE: QueueCommand = { type: 'issue', businessId: 'civil', priority: false }

/** The ratings of a hall where A001 and A002 were served at window 1 and A003 waits; opened again on the same folder it goes on. */
async function open(dataDir: string, iso = '2026-11-23T10:00:00+08:00') {
  const queue = await openStoredQueue(dataDir, iso)
  const faults: Fault[] = []
  if (queue.state.tickets.size === 0) {
    for (const command of [{ type: 'open', ...clerkAt('1') }, ISSUE, ISSUE, ISSUE] as const) queue.run(command, content)
    for (let turn = 0; turn < 2; turn++) for (const type of ['callNext', 'start', 'finish'] as const) queue.run({ type, ...clerkAt('1') }, content)
  }
  const ratings = openRatings({ db: queue.db, queue, clock: { now: () => queue.now }, journal: { fault: (fault) => { faults.push(fault) } } })
  return { ratings, queue, faults }
}

describe('a rating', () => {
  test('is there after the station starts again, with what the visitor was served with; a number is rated once', async () => {
    const data = await makeFolder()
    const { ratings, queue } = await open(data)
    expect(ratings.rate('A001', 4, ['waited', 'rude'])).toMatchObject({ ok: true, rating: { number: 'A001', counterId: '1', clerk: '窗口1' } })
    queue.close()
    const again = await open(data)
    expect(again.ratings.today()).toEqual([{ day: '2026-11-23', number: 'A001', businessId: 'civil', counterId: '1', clerk: '窗口1', score: 4, reasons: ['waited', 'rude'], at: queue.now }])
    expect(again.ratings.rate('A001', 1, [])).toEqual({ ok: false, error: { kind: 'alreadyRated' } })
    expect(again.ratings.look('A001')?.refusal).toBe('alreadyRated')
    expect(again.ratings.look('A002')?.refusal).toBeUndefined()
    again.queue.close()
  })

  test('is refused for a number that nobody has today, and for one that was not served', async () => {
    const { ratings, queue } = await open(await makeFolder())
    expect(ratings.rate('Z001', 1, [])).toEqual({ ok: false, error: { kind: 'unknownTicket' } })
    expect(ratings.rate('A003', 1, [])).toEqual({ ok: false, error: { kind: 'notServed' } })
    expect(ratings.today()).toEqual([])
    queue.close()
  })

  test('cannot be given once the day is over: the number is nobody\'s then', async () => {
    const { ratings, queue } = await open(await makeFolder())
    ratings.rate('A001', 2, [])
    queue.now += 24 * 3_600_000
    queue.checkDay(content)
    expect(ratings.rate('A002', 2, [])).toEqual({ ok: false, error: { kind: 'unknownTicket' } })
    expect(ratings.today()).toEqual([])
    queue.close()
  })

  test('that the disk does not take has not happened, and can be given when it does', async () => {
    const { ratings, queue, faults } = await open(await makeFolder())
    queue.db.run('PRAGMA query_only = ON')
    expect(ratings.rate('A001', 1, [])).toEqual({ ok: false, error: { kind: 'notStored' } })
    expect(faults).toHaveLength(1)
    queue.db.run('PRAGMA query_only = OFF')
    expect(ratings.rate('A001', 1, [])).toMatchObject({ ok: true })
    queue.close()
  })
})

test('the latest rating comes first, and whoever follows the queue is told of it', async () => {
  const { ratings, queue } = await open(await makeFolder())
  const stop = new AbortController()
  const seen = queue.changes.follow(() => ratings.today().map(({ number }) => number), stop.signal)
  expect((await seen.next()).value).toEqual([])
  ratings.rate('A002', 1, [])
  queue.now += 60_000
  ratings.rate('A001', 5, [])
  // the queue itself may have had something to tell before
  let told: unknown = []
  while ((told as string[]).length < 2) told = (await seen.next()).value
  expect(told).toEqual(['A001', 'A002'])
  stop.abort()
  queue.close()
})

test('a row that makes no sense is left out, and hides no other', async () => {
  const { ratings, queue } = await open(await makeFolder())
  ratings.rate('A001', 1, [])
  ratings.rate('A002', 5, ['charged'])
  queue.db.run("UPDATE rating SET score = 9 WHERE number = 'A001'")
  expect(ratings.today()).toMatchObject([{ number: 'A002', reasons: ['charged'] }])
  queue.close()
})
