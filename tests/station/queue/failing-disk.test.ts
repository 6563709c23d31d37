import { beforeAll, describe, expect, test } from 'vitest'
import type { QueueCommand } from '../../../core/queue/commands.ts'
import type { LoadedContent } from '../../../station/content/load.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { writeHistory } from '../../support/queue-history.ts'
import { pastDaysOf } from '../../support/statistics-fixture.ts'
import { pastOf } from '../../support/store-fixture.ts'
import { clerkAt, contentOf, expectWhole, openStoredQueue, type StoredQueue } from '../../support/stored-queue.ts'

const makeFolder = temporaryFolders('disk')
let content: LoadedContent
beforeAll(async () => { content = await contentOf(await makeFolder()) })

const ISSUE: QueueCommand = { type: 'issue', businessId: 'civil', priority: false, requestId: 'tap' }
const NEXT: QueueCommand = { type: 'callNext', ...clerkAt('1') }

/** Ways in which a disk fails, and what ends each. */
const FAILURES: readonly (readonly [string, (queue: StoredQueue) => void, (queue: StoredQueue) => void])[] = [
  ['can only be read', ({ db }) => { db.run('PRAGMA query_only = ON') }, ({ db }) => { db.run('PRAGMA query_only = OFF') }],
  ['takes no event', ({ db }) => { db.run('CREATE TRIGGER broken BEFORE INSERT ON event BEGIN SELECT RAISE(FAIL, \'disk I/O error\'); END') }, ({ db }) => { db.run('DROP TRIGGER broken') }],
  ['takes the event and not the ticket', ({ db }) => { db.run('CREATE TRIGGER broken BEFORE INSERT ON ticket BEGIN SELECT RAISE(FAIL, \'database or disk is full\'); END') }, ({ db }) => { db.run('DROP TRIGGER broken') }],
]

describe.each(FAILURES)('a disk that %s', (_what, breaks, heals) => {
  /** A queue in which A001 is served at window 1 and A002 waits. */
  const running = async (): Promise<StoredQueue> => {
    const queue = await openStoredQueue(await makeFolder(), '2026-11-23T10:00:00+08:00')
    for (const command of [{ type: 'open', ...clerkAt('1') }, { ...ISSUE, requestId: 'first' }, { ...ISSUE, requestId: 'second' }, NEXT] as const) queue.run(command, content)
    return queue
  }

  test('refuses a ticket, which has not been issued then, nor after it works again', async () => {
    const queue = await running()
    const before = structuredClone(queue.state)
    breaks(queue)
    for (let tap = 0; tap < 3; tap++) expect(queue.run(ISSUE, content)).toEqual({ ok: false, error: { kind: 'notStored' } })
    expect(queue.state).toEqual(before)
    expect(queue.faults).toHaveLength(3)
    expect(queue.faults[0]).toMatchObject({ where: 'queue', message: expect.stringMatching(/^写不进磁盘：/) as string })
    heals(queue)
    expectWhole(queue)
    expect(queue.run(ISSUE, content)).toMatchObject({ ok: true, ticket: { number: 'A003' } })
    expectWhole(queue)
    queue.close()
  })

  test('leaves both tickets where they were, when one was to be finished and the next one called', async () => {
    const queue = await running()
    breaks(queue)
    expect(queue.run(NEXT, content)).toEqual({ ok: false, error: { kind: 'notStored' } })
    expect(['A001', 'A002'].map((number) => queue.state.tickets.get(number)?.state)).toEqual(['called', 'waiting'])
    heals(queue)
    queue.run(NEXT, content)
    expect(['A001', 'A002'].map((number) => queue.state.tickets.get(number)?.state)).toEqual(['done', 'called'])
    expectWhole(queue)
    queue.close()
  })

  test('keeps a new day from beginning; it begins with the first command that can be stored', async () => {
    const queue = await running()
    breaks(queue)
    queue.now = Date.parse('2026-11-24T09:00:00+08:00')
    expect(queue.run(ISSUE, content)).toEqual({ ok: false, error: { kind: 'notStored' } })
    expect(queue.confirmDay('2026-11-24', content)).toEqual({ ok: false, error: { kind: 'notStored' } })
    expect([queue.state.day, queue.state.tickets.size]).toEqual(['2026-11-23', 2])
    heals(queue)
    expect(queue.run(ISSUE, content)).toMatchObject({ ticket: { number: 'A001', day: '2026-11-24' } })
    expectWhole(queue)
    queue.close()
  })
})

test('a disk that gives up nothing old costs the first visitor of a day no ticket', async () => {
  const folder = await makeFolder()
  const queue = await openStoredQueue(folder, '2026-11-23T10:00:00+08:00')
  writeHistory(queue.db, { ...pastOf(402), until: '2026-11-22', ticketsPerDay: 2 })
  await pastDaysOf(queue.db).keepUp('2026-11-22')
  queue.close()
  const next = await openStoredQueue(folder, '2026-11-23T10:00:00+08:00')
  next.db.run(`CREATE TRIGGER broken BEFORE DELETE ON event BEGIN SELECT RAISE(FAIL, 'disk I/O error'); END`)
  expect(next.run(ISSUE, content)).toMatchObject({ ok: true, ticket: { number: 'A001', day: '2026-11-23' } })
  next.close()
})
