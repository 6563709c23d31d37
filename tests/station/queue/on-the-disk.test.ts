import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { QueueCommand } from '../../../core/queue/commands.ts'
import type { LoadedContent } from '../../../station/content/load.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { clerkAt, contentOf, expectWhole, openStoredQueue } from '../../support/stored-queue.ts'

const makeFolder = temporaryFolders('queue')
let content: LoadedContent
beforeAll(async () => { content = await contentOf(await makeFolder()) })

const MONDAY = '2026-11-23T10:00:00+08:00'
const issue = (requestId?: string): QueueCommand => ({ type: 'issue', businessId: 'civil', priority: false, requestId })

describe('the queue on the disk', () => {
  test('begins a day with the first start, and its first ticket is A001', async () => {
    const queue = await openStoredQueue(await makeFolder(), MONDAY)
    expect(queue.run(issue(), content)).toMatchObject({ ok: true, ticket: { number: 'A001', day: '2026-11-23', state: 'waiting', issuedAt: queue.now } })
    expect(queue.told).toEqual(['business day opened'])
    expectWhole(queue)
    queue.close()
  })

  test('makes a double tap one ticket, also when the station was started anew between', async () => {
    const data = await makeFolder()
    const queue = await openStoredQueue(data, MONDAY)
    const first = queue.run(issue('tap'), content)
    expect(queue.run(issue('tap'), content)).toEqual(first)
    queue.close()
    const again = await openStoredQueue(data, MONDAY)
    expect(again.run(issue('tap'), content)).toEqual(first)
    expect(again.run(issue('other'), content)).toMatchObject({ ticket: { number: 'A002' } })
    expectWhole(again)
    again.close()
  })

  const command = fc.oneof(
    { weight: 3, arbitrary: fc.record({ type: fc.constant('issue' as const), businessId: fc.constantFrom('civil', 'police'), priority: fc.boolean(), requestId: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }) }) },
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom('1', '2'), fc.constantFrom('open', 'callNext', 'callNext', 'start', 'noShow', 'hold', 'close', 'recall'))
      .map(([counter, type]): QueueCommand => ({ type, ...clerkAt(counter) })) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('1', '2'), fc.constantFrom('A001', 'B001', 'A002')).map(([counter, number]): QueueCommand => ({ type: 'resume', number, ...clerkAt(counter) })) },
    { weight: 1, arbitrary: fc.constantFrom('1', '2').map((counter): QueueCommand => ({ type: 'transfer', businessId: 'police', front: false, ...clerkAt(counter) })) },
  )

  test('is the same after every end and start of the station, whatever was done, and the rows of its tickets with it', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(command, { maxLength: 12 }), { minLength: 1, maxLength: 4 }), async (runs) => {
      const data = await makeFolder()
      let before: unknown
      for (const commands of runs) {
        const queue = await openStoredQueue(data, MONDAY)
        if (before !== undefined) expect(queue.state).toEqual(before)
        for (const one of commands) queue.run(one, content)
        expectWhole(queue)
        before = structuredClone(queue.state)
        queue.close()
      }
    }), { numRuns: 15 })
  })

  test('takes no seq twice over the days, and each day\'s events lie under it', async () => {
    const queue = await openStoredQueue(await makeFolder(), MONDAY)
    queue.run(issue(), content)
    queue.now = Date.parse('2026-11-24T09:00:00+08:00')
    queue.run(issue(), content)
    const rows = queue.db.all('SELECT seq, day, json_extract(fact, \'$.type\') AS type FROM event ORDER BY seq').map(({ seq, day, type }) => [seq, day, type])
    expect(rows).toEqual([
      [1, '2026-11-23', 'dayOpened'], [2, '2026-11-23', 'issued'], [3, '2026-11-23', 'cancelled'], [4, '2026-11-24', 'dayOpened'], [5, '2026-11-24', 'issued'],
    ])
    queue.close()
  })
})

describe('the times of earlier days', () => {
  test('are those of the last served, and count on the next day, after a start too', async () => {
    const data = await makeFolder()
    const queue = await openStoredQueue(data, MONDAY)
    queue.run({ type: 'open', ...clerkAt('1') }, content)
    for (const minutes of [3, 4, 5]) {
      queue.run(issue(), content)
      for (const type of ['callNext', 'start'] as const) queue.run({ type, ...clerkAt('1') }, content)
      queue.now += minutes * 60_000
      queue.run({ type: 'finish', ...clerkAt('1') }, content)
    }
    expect(queue.earlier().get('civil')).toEqual([])
    queue.now = Date.parse('2026-11-24T09:00:00+08:00')
    queue.checkDay(content)
    expect(queue.earlier().get('civil')).toEqual([180_000, 240_000, 300_000])
    queue.close()
    const again = await openStoredQueue(data, '2026-11-24T09:00:00+08:00')
    again.checkDay(content)
    expect(again.earlier().get('civil')).toEqual([180_000, 240_000, 300_000])
    again.close()
  })
})
