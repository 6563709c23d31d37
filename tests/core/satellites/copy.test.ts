import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../core/calendar/local-time.ts'
import { openDay } from '../../../core/queue/decide.ts'
import type { QueueEvent } from '../../../core/queue/events.ts'
import { createCopy } from '../../../core/satellites/copy.ts'
import { clerkOf, type Desk, openDesk } from '../../support/queue-hall.ts'

type Step = ['issue', string, boolean] | ['open' | 'callNext' | 'start' | 'finish' | 'noShow' | 'hold' | 'pause' | 'close', string] | ['nextDay']

const counter = fc.constantFrom('1', '2', '3', '4')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('issue' as const), fc.constantFrom('relief', 'insurance', 'household'), fc.boolean()) },
  { weight: 10, arbitrary: fc.tuple(fc.constantFrom('open' as const, 'callNext' as const, 'start' as const, 'finish' as const, 'noShow' as const, 'hold' as const, 'pause' as const, 'close' as const), counter) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('nextDay' as const)) },
)

/** The hub after some steps. */
function after(steps: readonly Step[]): Desk {
  const desk = openDesk('2026-11-23T08:30')
  for (const one of steps) {
    if (one[0] === 'issue') desk.run({ type: 'issue', businessId: one[1], priority: one[2] })
    else if (one[0] === 'nextDay') {
      const day = addDays(desk.state.day ?? '', 1)
      desk.now = Date.parse(`${day}T08:30:00+08:00`)
      desk.apply(openDay(desk.state, day))
    } else desk.run({ type: one[0], ...clerkOf(one[1]) })
  }
  return desk
}

/** What a hub's log gives for a fresh beginning: the events of the open day. */
const ofOpenDay = (events: readonly QueueEvent[]): readonly QueueEvent[] => events.slice(events.findLastIndex(({ fact }) => fact.type === 'dayOpened'))

test('whatever happens, and wherever the line breaks, the copy is the hub\'s queue', () => {
  const cut = fc.record({ events: fc.integer({ min: 1, max: 12 }), breaks: fc.boolean() })
  fc.assert(fc.property(fc.array(step, { minLength: 5, maxLength: 80 }), fc.infiniteStream(cut), (steps, cuts) => {
    const { events, state } = after(steps)
    const copy = createCopy()
    let told = 0
    while (told < events.length) {
      const { events: some, breaks } = cuts.next().value as { events: number; breaks: boolean }
      const until = Math.min(told + some, events.length)
      if (told === 0 || breaks) expect(copy.take({ fresh: true, events: ofOpenDay(events.slice(0, until)) })).toBe(true)
      else expect(copy.take({ fresh: false, events: events.slice(told, until) })).toBe(true)
      told = until
    }
    expect(copy.state).toEqual(state)
  }), { numRuns: 200 })
})

test('events that do not go on where the copy is are not taken, and it asks anew', () => {
  const { events } = after([['issue', 'relief', false], ['issue', 'relief', false], ['open', '1'], ['callNext', '1']])
  const copy = createCopy()
  copy.take({ fresh: true, events: events.slice(0, 2) })
  expect(copy.take({ fresh: false, events: events.slice(3) })).toBe(false)
  expect(copy.take({ fresh: false, events: events.slice(0, 1) })).toBe(false)
  expect(copy.take({ fresh: false, events: [] })).toBe(true)
  // one that makes no sense: a ticket that is not there is called
  expect(copy.take({ fresh: false, events: [{ seq: 3, at: 0, fact: { type: 'called', number: 'Z999', counterId: '1', clerk: '甲' } }] })).toBe(false)
  // another hub, with another history
  expect(copy.take({ fresh: true, events: events.slice(0, 1) })).toBe(true)
  expect(copy.state.tickets.size).toBe(0)
})
