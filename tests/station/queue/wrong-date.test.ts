import { beforeAll, describe, expect, test } from 'vitest'
import type { QueueCommand } from '../../../core/queue/commands.ts'
import type { LoadedContent } from '../../../station/content/load.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { contentOf, expectWhole, openStoredQueue, type StoredQueue } from '../../support/stored-queue.ts'

const makeFolder = temporaryFolders('date')
let content: LoadedContent
beforeAll(async () => { content = await contentOf(await makeFolder()) })

const ISSUE: QueueCommand = { type: 'issue', businessId: 'civil', priority: false }
const opened = async (iso = '2026-11-23T10:00:00+08:00', data?: string): Promise<StoredQueue> => {
  const queue = await openStoredQueue(data ?? await makeFolder(), iso)
  queue.run(ISSUE, content)
  return queue
}
const setTo = (queue: StoredQueue, iso: string): void => { queue.now = Date.parse(iso) }
const kind = (queue: StoredQueue): string => queue.checkDay(content).kind
const numbers = (queue: StoredQueue): string[] => [...queue.state.tickets.keys()]

describe('a clock that moves while the station runs', () => {
  test('past midnight begins the next day, and what waited is cancelled', async () => {
    const queue = await opened()
    setTo(queue, '2026-11-24T00:00:00+08:00')
    expect(kind(queue)).toBe('open')
    expect(kind(queue)).toBe('continue')
    expect([queue.state.day, numbers(queue)]).toEqual(['2026-11-24', []])
    expect(queue.db.get('SELECT state, ended_at FROM ticket WHERE day = \'2026-11-23\'')).toEqual({ state: 'cancelled', ended_at: queue.now })
    expect(queue.told).toEqual(['business day opened', 'business day opened'])
    queue.close()
  })

  test.each([['back by a day', '2026-11-22T10:00:00+08:00', 'behind'], ['to 1970', '1970-01-01T10:00:00+08:00', 'behind'], ['to 2038', '2038-01-19T10:00:00+08:00', 'ahead']])(
    '%s lets the day go on, with numbers that go on, and tells the manager once', async (_where, iso, told) => {
      const queue = await opened()
      setTo(queue, iso)
      expect([kind(queue), kind(queue)]).toEqual([told, told])
      expect(queue.run(ISSUE, content)).toMatchObject({ ticket: { number: 'A002', day: '2026-11-23' } })
      expect(queue.faults).toEqual([{ where: 'queue', message: `钟的日期不对：业务日是 2026-11-23，钟说是 ${iso.slice(0, 10)}` }])
      setTo(queue, '2026-11-23T11:00:00+08:00')
      expect(kind(queue)).toBe('continue')
      setTo(queue, iso)
      kind(queue)
      expect(queue.faults).toHaveLength(2)
      expectWhole(queue)
      queue.close()
    })

  test('to a wrong date keeps the hours of the open day, by the time of the clock', async () => {
    const queue = await opened()
    // a Sunday
    setTo(queue, '2026-11-22T10:00:00+08:00')
    expect(queue.moment(content).local).toEqual({ date: '2026-11-23', minutes: 600, weekday: 1 })
    expect(queue.run(ISSUE, content).ok).toBe(true)
    setTo(queue, '2026-11-22T12:30:00+08:00')
    expect(queue.run(ISSUE, content)).toMatchObject({ error: { kind: 'businessClosed', reason: 'break', opens: { date: '2026-11-23', minutes: 840 } } })
    queue.close()
  })
})

describe('a station that is started anew', () => {
  test.each([
    ['on the same day goes on', '2026-11-23T15:00:00+08:00', 'continue', ['A001', 'A002']],
    ['a day later begins it', '2026-11-24T10:00:00+08:00', 'open', ['A001']],
    ['with a clock of a day before goes on', '2026-11-22T15:00:00+08:00', 'behind', ['A001', 'A002']],
    ['with a clock of 1970 goes on', '1970-01-01T15:00:00+08:00', 'behind', ['A001', 'A002']],
    ['with a clock of 2038 goes on', '2038-01-19T15:00:00+08:00', 'ahead', ['A001', 'A002']],
    ['three working days later goes on until a manager comes', '2026-11-26T15:00:00+08:00', 'ahead', ['A001', 'A002']],
  ])('%s', async (_what, iso, planned, after) => {
    const data = await makeFolder()
    const first = await opened('2026-11-23T10:00:00+08:00', data)
    first.close()
    const queue = await openStoredQueue(data, iso)
    expect(kind(queue)).toBe(planned)
    queue.run(ISSUE, content)
    expect(numbers(queue)).toEqual(after)
    expectWhole(queue)
    queue.close()
  })
})

describe('a manager who confirms the date', () => {
  test('begins the day that the clock says, far ahead', async () => {
    const queue = await opened()
    setTo(queue, '2026-12-07T10:00:00+08:00')
    expect(kind(queue)).toBe('ahead')
    expect(queue.confirmDay('2026-12-07', content)).toEqual({ ok: true, day: '2026-12-07' })
    expect(kind(queue)).toBe('continue')
    expect(queue.run(ISSUE, content)).toMatchObject({ ticket: { number: 'A001', day: '2026-12-07' } })
    queue.close()
  })

  test('of another date than the clock\'s changes nothing, and learns what the clock says', async () => {
    const queue = await opened()
    setTo(queue, '2026-12-07T10:00:00+08:00')
    expect(queue.confirmDay('2026-12-08', content)).toEqual({ ok: false, error: { kind: 'otherDate', today: '2026-12-07' } })
    expect(queue.state.day).toBe('2026-11-23')
    queue.close()
  })

  test('of the open day changes nothing: it is right', async () => {
    const queue = await opened()
    expect(queue.confirmDay('2026-11-23', content)).toEqual({ ok: true, day: '2026-11-23' })
    expect(numbers(queue)).toEqual(['A001'])
    queue.close()
  })

  test('goes back from a day that a wrong clock began, to one that has never been open', async () => {
    const queue = await opened('2099-06-01T10:00:00+08:00')
    setTo(queue, '2026-11-23T10:00:00+08:00')
    expect(kind(queue)).toBe('behind')
    expect(queue.confirmDay('2026-11-23', content)).toEqual({ ok: true, day: '2026-11-23' })
    expect(queue.run(ISSUE, content)).toMatchObject({ ticket: { number: 'A001', day: '2026-11-23' } })
    expectWhole(queue)
    queue.close()
  })

  test('never opens a day again that is over', async () => {
    const queue = await opened()
    setTo(queue, '2026-11-24T10:00:00+08:00')
    queue.run(ISSUE, content)
    setTo(queue, '2026-11-23T10:00:00+08:00')
    expect(queue.confirmDay('2026-11-23', content)).toEqual({ ok: false, error: { kind: 'dayIsOver', today: '2026-11-23' } })
    expect([queue.state.day, numbers(queue)]).toEqual(['2026-11-24', ['A001']])
    queue.close()
  })
})

describe('content that is verified', () => {
  test('proves that its date has come', async () => {
    const queue = await opened()
    setTo(queue, '2027-03-01T10:00:00+08:00')
    expect(kind(queue)).toBe('ahead')
    expect(queue.checkDay({ ...content, published: '2027-02-27' })).toEqual({ kind: 'open', day: '2027-03-01' })
    expect(queue.state.day).toBe('2027-03-01')
    queue.close()
  })
})
