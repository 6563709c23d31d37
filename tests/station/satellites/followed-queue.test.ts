import { beforeAll, expect, test } from 'vitest'
import type { LoadedContent } from '../../../station/content/load.ts'
import { followedQueue } from '../../../station/hub/followed-queue.ts'
import { openDesk } from '../../support/queue-hall.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { contentOf } from '../../support/stored-queue.ts'

const makeFolder = temporaryFolders('followed')
let content: LoadedContent
beforeAll(async () => { content = await contentOf(await makeFolder()) })

/** A copy of a hub's queue with a ticket, the hub's clock, and whether the hub is away. */
function copied() {
  const desk = openDesk('2026-11-23T16:00')
  const number = desk.take('relief')
  const hub = { now: desk.now, isAway: false }
  const queue = followedQueue({ now: () => hub.now }, () => hub.isAway)
  queue.take({ kind: 'queue', fresh: true, events: [...desk.events] })
  return { desk, hub, queue, number }
}

test('yesterday\'s numbers leave the board of a satellite whose hub is away, and only then', () => {
  const { hub, queue } = copied()
  hub.now = Date.parse('2026-11-24T08:30:00+08:00')
  queue.checkDay(content)
  expect(queue.state.tickets.size).toBe(1)
  hub.isAway = true
  queue.checkDay(content)
  expect([queue.state.tickets.size, queue.state.day]).toEqual([0, undefined])
  hub.isAway = false
  const { desk } = copied()
  expect(queue.take({ kind: 'queue', fresh: false, events: desk.events.slice(-1) })).toBe(false)
})

test('an evening without the hub keeps what was known', () => {
  const { hub, queue, number } = copied()
  hub.isAway = true
  hub.now += 3 * 3_600_000
  queue.checkDay(content)
  expect(queue.state.tickets.get(number)).toMatchObject({ state: 'waiting' })
  expect(queue.moment(content)).toMatchObject({ now: hub.now, local: { date: '2026-11-23', minutes: 19 * 60 } })
})

test('who waits for a ticket goes on as soon as it is here, and not for ever when it never comes', async () => {
  const { desk, queue, number } = copied()
  await queue.holds(number, 60_000)
  const next = desk.take('relief')
  const waiting = queue.holds(next, 60_000).then(() => queue.state.tickets.has(next))
  queue.take({ kind: 'queue', fresh: false, events: desk.events.slice(-1) })
  expect(await waiting).toBe(true)
  await queue.holds('Z999', 5)
})
