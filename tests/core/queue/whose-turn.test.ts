import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fits } from '../../../core/queue/choose.ts'
import type { QueueCommand } from '../../../core/queue/commands.ts'
import { clerkOf, type Desk, HALL, MINUTE, openDesk } from '../../support/queue-hall.ts'

/** Calls and finishes at a counter until nobody is called any more; the numbers in the order of their calls. */
function callAll(desk: Desk, counter: string): string[] {
  const called: string[] = []
  for (let number = desk.at(counter, 'callNext'); number !== undefined; number = desk.at(counter, 'callNext')) called.push(number)
  return called
}

const opened = (...counters: string[]): Desk => {
  const desk = openDesk()
  for (const counter of counters) desk.at(counter, 'open')
  return desk
}

describe('who is called next', () => {
  test('is who came first, of all businesses of the counter', () => {
    const desk = opened('1')
    const taken = ['relief', 'insurance', 'relief', 'household', 'insurance'].map((business) => desk.take(business))
    expect(callAll(desk, '1')).toEqual(taken.filter((number) => !number.startsWith('C')))
  })

  test('is somebody with priority before those without', () => {
    const desk = opened('1')
    desk.take('relief')
    const old = desk.take('insurance', true)
    expect(desk.at('1', 'callNext')).toBe(old)
  })

  test('is, after two with priority, who has waited longer than a quarter of an hour without', () => {
    const desk = opened('2')
    const normal = [desk.take('relief'), desk.take('relief')]
    desk.now += 15 * MINUTE + 1
    const priority = Array.from({ length: 5 }, () => desk.take('relief', true))
    expect(callAll(desk, '2')).toEqual([priority[0], priority[1], normal[0], priority[2], priority[3], normal[1], priority[4]])
  })

  test('is always one with priority while nobody has waited for so long', () => {
    const desk = opened('2')
    const normal = desk.take('relief')
    desk.now += 15 * MINUTE
    const priority = Array.from({ length: 4 }, () => desk.take('relief', true))
    expect(callAll(desk, '2')).toEqual([...priority, normal])
  })

  test('does not depend on the clerks changing meanwhile', () => {
    const desk = opened('2')
    const normal = desk.take('relief')
    desk.now += 16 * MINUTE
    const priority = Array.from({ length: 3 }, () => desk.take('relief', true))
    expect([desk.at('2', 'callNext'), desk.at('2', 'callNext')]).toEqual(priority.slice(0, 2))
    desk.at('2', 'finish')
    desk.at('2', 'close')
    desk.at('2', 'open')
    expect(desk.at('2', 'callNext')).toBe(normal)
  })

  test('is nobody where nobody waits for the counter, and who was there is done with', () => {
    const desk = opened('2', '4')
    const number = desk.take('relief')
    desk.take('household')
    expect(callAll(desk, '2')).toEqual([number])
    expect(desk.ticket(number)).toMatchObject({ state: 'done', endedAt: desk.now })
    expect(desk.state.counters.get('2')).toMatchObject({ current: undefined, state: 'open' })
  })

  const step = fc.oneof(
    { weight: 4, arbitrary: fc.boolean().map((priority): QueueCommand => ({ type: 'issue', businessId: 'relief', priority })) },
    { weight: 4, arbitrary: fc.constantFrom('1', '2').map((counter): QueueCommand => ({ type: 'callNext', ...clerkOf(counter) })) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('1', '2'), fc.constantFrom('finish', 'close', 'open', 'pause')).map(([counter, type]): QueueCommand => ({ type, ...clerkOf(counter) })) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }) },
  )

  test('is never a third one with priority in a row while somebody without waits longer, whatever happens', () => {
    let tested = 0
    fc.assert(fc.property(fc.array(step, { minLength: 60, maxLength: 120 }), (steps) => {
      const desk = opened('1', '2')
      const runs = new Map<string, number>()
      for (const one of steps) {
        if (typeof one === 'number') {
          desk.now += one * MINUTE
          continue
        }
        const decision = desk.decide(one)
        const called = decision.ok ? decision.facts.find((fact) => fact.type === 'called') : undefined
        if (called) {
          const window = HALL.windows.find(({ id }) => id === called.counterId)!
          const starving = [...desk.state.tickets.values()].some((ticket) => ticket.state === 'waiting' && !ticket.priority && fits(ticket, window) && desk.now - ticket.waitingSince > 15 * MINUTE)
          const run = desk.ticket(called.number).priority ? (runs.get(window.id) ?? 0) + 1 : 0
          if (starving && run > 2) throw new Error(`${called.number} is the ${run}th with priority at ${window.id}`)
          if (starving && (runs.get(window.id) ?? 0) >= 2) tested++
          runs.set(window.id, run)
        }
        desk.run(one)
      }
    }), { numRuns: 60 })
    expect(tested).toBeGreaterThan(20)
  })
})

describe('a ticket that is transferred', () => {
  const served = (...counters: string[]): [Desk, string] => {
    const desk = opened('2', ...counters)
    const number = desk.take('relief')
    desk.at('2', 'callNext')
    desk.at('2', 'start')
    return [desk, number]
  }
  const transfer = (desk: Desk, to: { businessId?: string; toCounter?: string; front?: boolean }) => desk.run({ type: 'transfer', front: true, ...clerkOf('2'), ...to })

  test('to a business waits there before the others, keeps its number and its priority, and leaves the counter free', () => {
    const [desk, number] = served('3')
    const waiting = desk.take('insurance')
    transfer(desk, { businessId: 'insurance' })
    expect(desk.ticket(number)).toMatchObject({ state: 'waiting', businessId: 'insurance', counterId: undefined, calls: 0 })
    expect(desk.state.counters.get('2')?.current).toBeUndefined()
    expect(callAll(desk, '3')).toEqual([number, waiting])
  })

  test('to the back waits behind those who are there', () => {
    const [desk, number] = served('3')
    const waiting = desk.take('insurance')
    transfer(desk, { businessId: 'insurance', front: false })
    expect(callAll(desk, '3')).toEqual([waiting, number])
  })

  test('to one counter is called by no other of its business', () => {
    const [desk, number] = served('1', '3')
    transfer(desk, { toCounter: '3' })
    expect(desk.at('1', 'callNext')).toBeUndefined()
    expect(desk.at('2', 'callNext')).toBeUndefined()
    expect(desk.at('3', 'callNext')).toBe(number)
  })

  test('on from there to a business is for all its counters again', () => {
    const [desk, number] = served('3', '4')
    transfer(desk, { toCounter: '3' })
    desk.at('3', 'callNext')
    desk.run({ type: 'transfer', front: true, ...clerkOf('3'), businessId: 'household' })
    expect(desk.at('4', 'callNext')).toBe(number)
  })

  test.each([[{ businessId: 'nothing' }, 'unknownBusiness'], [{ toCounter: '9' }, 'unknownCounter']] as const)('to %j stays where it is', (to, kind) => {
    const [desk, number] = served()
    expect(transfer(desk, to)).toEqual({ ok: false, error: { kind } })
    expect(desk.ticket(number).state).toBe('serving')
  })
})

describe('who missed the call', () => {
  /** One who missed the call, after whom so many others were called. */
  const missed = (others: number): [Desk, string] => {
    const desk = opened('2')
    const number = desk.take('relief')
    desk.at('2', 'callNext')
    desk.at('2', 'noShow')
    for (let count = 0; count < others; count++) desk.take('relief')
    for (let count = 0; count < others; count++) desk.at('2', 'callNext')
    if (others > 0) desk.at('2', 'finish')
    return [desk, number]
  }

  test.each([[0, true], [3, true], [4, false], [9, false]])('and comes back after %i others is put in front: %s', (others, front) => {
    const [desk, number] = missed(others)
    const waiting = desk.take('relief')
    desk.run({ type: 'resume', ...clerkOf('2'), number })
    expect(desk.ticket(number)).toMatchObject({ state: 'waiting', place: { front }, waitingSince: desk.now })
    expect(callAll(desk, '2')).toEqual(front ? [number, waiting] : [waiting, number])
  })

  test('may come back while the clerk serves somebody else', () => {
    const [desk, number] = missed(0)
    const other = desk.take('relief')
    desk.at('2', 'callNext')
    expect(desk.run({ type: 'resume', ...clerkOf('2'), number }).ok).toBe(true)
    expect(desk.state.counters.get('2')?.current).toBe(other)
  })

  test('others of another business count for nothing', () => {
    const [desk, number] = missed(0)
    desk.at('3', 'open')
    for (let count = 0; count < 6; count++) desk.take('insurance')
    callAll(desk, '3')
    desk.run({ type: 'resume', ...clerkOf('2'), number })
    expect(desk.ticket(number).place.front).toBe(true)
  })

  test('may miss it again, and is asked for three times more each time', () => {
    const [desk, number] = missed(0)
    desk.run({ type: 'resume', ...clerkOf('2'), number })
    desk.at('2', 'callNext')
    expect(desk.ticket(number)).toMatchObject({ state: 'called', calls: 1 })
    for (let recall = 0; recall < 3; recall++) desk.at('2', 'recall')
    expect(desk.run({ type: 'recall', ...clerkOf('2') })).toEqual({ ok: false, error: { kind: 'recalledOften' } })
    expect(desk.at('2', 'noShow')).toBeUndefined()
  })
})

describe('who was put aside', () => {
  test('goes on at the counter that takes him back, which must be free', () => {
    const desk = opened('1', '2')
    const [first, second] = [desk.take('relief'), desk.take('relief')]
    desk.at('2', 'callNext')
    desk.at('2', 'start')
    desk.at('2', 'hold')
    expect(desk.ticket(first)).toMatchObject({ state: 'held' })
    expect(callAll(desk, '1')).toEqual([second])
    desk.take('relief')
    desk.at('2', 'callNext')
    expect(desk.run({ type: 'resume', ...clerkOf('2'), number: first })).toEqual({ ok: false, error: { kind: 'counterBusy', number: 'A003' } })
    desk.run({ type: 'resume', ...clerkOf('1'), number: first })
    expect(desk.ticket(first)).toMatchObject({ state: 'serving', counterId: '1', clerk: '窗口1' })
  })
})
