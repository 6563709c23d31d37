import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../core/calendar/local-time.ts'
import type { QueueCommand } from '../../../core/queue/commands.ts'
import { openDay } from '../../../core/queue/decide.ts'
import { type QueueEvent, queueFactSchema } from '../../../core/queue/events.ts'
import { reduce, replay } from '../../../core/queue/reduce.ts'
import type { QueueState } from '../../../core/queue/state.ts'
import { isOver } from '../../../core/queue/ticket.ts'
import { clerkOf, copyOf, type Desk, HALL, MINUTE, openDesk } from '../../support/queue-hall.ts'

type Step = { readonly command: QueueCommand } | { readonly minutes: number } | { readonly nextDay: true }

const businessId = fc.constantFrom('relief', 'insurance', 'household', 'no-such-business')
const number = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 9 })).map(([prefix, count]) => `${prefix}00${count}`)
const clerk = fc.record({ counterId: fc.constantFrom('1', '2', '3', '4', '9'), clerk: fc.constantFrom('甲', '乙'), isManager: fc.boolean() })
  // most act at the counter that is theirs, or little would ever be done
  .chain((any) => fc.constantFrom(any, clerkOf(any.counterId), clerkOf(any.counterId)))
const at = <const T extends string>(...types: T[]) => fc.record({ type: fc.constantFrom(...types) })

const command: fc.Arbitrary<QueueCommand> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('issue' as const), businessId, priority: fc.boolean(), requestId: fc.option(fc.constantFrom('tap-1', 'tap-2', 'tap-3'), { nil: undefined }) }) },
  { weight: 8, arbitrary: fc.tuple(clerk, at('open', 'callNext', 'callNext', 'start', 'finish', 'noShow', 'hold', 'recall', 'pause', 'close')).map(([who, what]) => ({ ...who, ...what })) },
  { weight: 3, arbitrary: fc.tuple(clerk, at('call', 'resume'), number).map(([who, what, which]) => ({ ...who, ...what, number: which })) },
  { weight: 2, arbitrary: fc.tuple(clerk, fc.boolean(), businessId, fc.boolean(), fc.constantFrom('1', '2', '3', '4', '9'))
    .map(([who, toBusiness, business, front, counter]): QueueCommand => ({ ...who, type: 'transfer', front, ...(toBusiness ? { businessId: business } : { toCounter: counter }) })) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('cancel' as const), number, clerk: fc.constantFrom('甲', '窗口1'), isManager: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('closeBusiness' as const, 'openBusiness' as const, 'openBusiness' as const), businessId, clerk: fc.constant('主任') }) },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: command.map((each) => ({ command: each })) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 20 }).map((minutes) => ({ minutes })) },
  { weight: 1, arbitrary: fc.constant({ nextDay: true as const }) },
)
/** Made-up days per rule. */
const RUNS = 100

const steps = fc.array(step, { minLength: 20, maxLength: 150 })

/** Opens all counters, and takes the steps one after the other; `each` sees the queue around every command. */
function live(taken: readonly Step[], each: (desk: Desk, step: Step, before: { state: QueueState; events: number }) => void): Desk {
  const desk = openDesk('2026-11-23T08:30')
  for (const { id } of HALL.windows) desk.at(id, 'open')
  for (const one of taken) {
    const { state } = desk
    const before = { state: copyOf(state), events: desk.events.length }
    if ('minutes' in one) desk.now += one.minutes * MINUTE
    else if ('nextDay' in one) {
      const day = addDays(state.day ?? '', 1)
      desk.now = Date.parse(`${day}T08:30:00+08:00`)
      desk.apply(openDay(state, day))
      for (const { id } of HALL.windows) desk.at(id, 'open')
    } else desk.run(one.command)
    each(desk, one, before)
  }
  return desk
}

const textOf = (state: QueueState): string => JSON.stringify(state, (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...value as Iterable<unknown>] : value))
const newEvents = (desk: Desk, before: { events: number }): readonly QueueEvent[] => desk.events.slice(before.events)
const holds = (rule: Parameters<typeof live>[1]): void => { fc.assert(fc.property(steps, (taken) => { live(taken, rule) }), { numRuns: RUNS }) }

describe('whatever people and clerks do', () => {
  test('every ticket is in exactly one place, and a counter has only what was called to it', () => {
    holds(({ state }) => {
      const counters = [...state.counters.values()]
      const there = counters.flatMap(({ id, current }) => (current === undefined ? [] : [`${current} at ${id}`]))
      const called = [...state.tickets.values()].flatMap(({ number: which, state: is, counterId }) => (is === 'called' || is === 'serving' ? [`${which} at ${counterId ?? ''}`] : []))
      expect(there.sort()).toEqual(called.sort())
      expect(counters.filter((one) => one.state === 'closed' && one.current !== undefined)).toEqual([])
      expect(counters.filter((one) => (one.state === 'closed') !== (one.clerk === undefined))).toEqual([])
    })
  })

  test('no ticket is lost, and no number is given twice on a day', () => {
    fc.assert(fc.property(steps, (taken) => {
      const given: string[] = []
      let day: string | undefined
      const desk = live(taken, () => undefined)
      for (const { fact } of desk.events) {
        if (fact.type === 'dayOpened') day = fact.day
        if (fact.type === 'issued') given.push(`${day ?? ''} ${fact.number}`)
      }
      expect(new Set(given).size).toBe(given.length)
      expect([...desk.state.tickets.keys()].sort()).toEqual(given.flatMap((one) => (one.startsWith(day ?? '-') ? [one.slice(11)] : [])).sort())
    }), { numRuns: RUNS })
  })

  test('a command that is refused changes nothing, and deciding changes nothing by itself', () => {
    holds((desk, taken, before) => {
      if (!('command' in taken)) return
      const again = desk.decide(taken.command)
      const text = textOf(desk.state)
      expect(desk.decide(taken.command)).toEqual(again)
      expect(textOf(desk.state)).toBe(text)
      if (newEvents(desk, before).length === 0) expect(text).toBe(textOf(before.state))
    })
  })

  test('the events, as they lie on the disk, give the same queue again', () => {
    fc.assert(fc.property(steps, (taken) => {
      const { events, state } = live(taken, () => undefined)
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
      const stored = events.map((event) => ({ ...event, fact: queueFactSchema.parse(JSON.parse(JSON.stringify(event.fact))) }))
      expect(replay(stored).state).toEqual(state)
      const today = stored.slice(stored.findLastIndex(({ fact }) => fact.type === 'dayOpened'))
      expect(replay(today).state).toEqual(state)
    }), { numRuns: RUNS })
  })

  test('all facts of a decision may be applied to the queue as it was before it', () => {
    holds((desk, _taken, before) => {
      const made = newEvents(desk, before)
      if (made.length < 2 || made.some(({ fact }) => fact.type === 'counterOpened')) return
      const together = replay(desk.events.slice(0, before.events))
      for (const change of made.map((event) => reduce(together.state, event))) together.apply(change)
      expect(together.state).toEqual(desk.state)
    })
  })

  test('who waits without being moved is called in the order of issue, within business and class', () => {
    holds((desk, taken, before) => {
      if (!('command' in taken) || taken.command.type !== 'callNext') return
      const called = newEvents(desk, before).flatMap(({ fact }) => (fact.type === 'called' ? [fact.number] : [])).map((one) => before.state.tickets.get(one)!)
      for (const { businessId: of, priority, place, forCounter } of called) {
        const passed = [...before.state.tickets.values()].filter((other) => other.state === 'waiting' && other.businessId === of && other.priority === priority
          && forCounter === undefined && other.forCounter === undefined && !place.front && !other.place.front && other.place.seq < place.seq)
        expect(passed.map((one) => one.number)).toEqual([])
      }
    })
  })

  test('a day that ends cancels what is left of it, and the next one begins with nothing', () => {
    holds((desk, taken, before) => {
      if (!('nextDay' in taken)) return
      const left = [...before.state.tickets.values()].filter((ticket) => !isOver(ticket)).map((ticket) => ticket.number)
      const facts = newEvents(desk, before).map(({ fact }) => fact)
      expect(facts.flatMap((fact) => (fact.type === 'cancelled' ? [[fact.number, fact.reason]] : []))).toEqual(left.map((one) => [one, 'dayEnd']))
      expect([desk.state.tickets.size, desk.state.requests.size, desk.state.counts.size, desk.state.closedBusinesses.size]).toEqual([0, 0, 0, 0])
    })
  })
})
