import { describe, expect, test } from 'vitest'
import type { CounterCommand, QueueError } from '../../../core/queue/commands.ts'
import type { TicketState } from '../../../core/queue/ticket.ts'
import { clerkOf, type Desk, openDesk } from '../../support/queue-hall.ts'

type Act = CounterCommand extends infer C ? C extends CounterCommand ? Omit<C, 'counterId' | 'clerk' | 'isManager'> : never : never

const OPEN: Act = { type: 'open' }
/** Every command of a clerk, about the ticket A001 where it is about one. */
const ACTS: readonly Act[] = [
  OPEN, ...(['pause', 'close', 'callNext', 'recall', 'start', 'finish', 'noShow', 'hold'] as const).map((type): Act => ({ type })),
  { type: 'call', number: 'A001' }, { type: 'resume', number: 'A001' }, { type: 'transfer', businessId: 'insurance', front: true },
]

const act = (desk: Desk, what: Act, over: Partial<ReturnType<typeof clerkOf>> = {}) => desk.run({ ...what, ...clerkOf('2'), ...over })
const errorOf = (desk: Desk, what: Act, over: Partial<ReturnType<typeof clerkOf>> = {}): QueueError | undefined => {
  const decision = desk.decide({ ...what, ...clerkOf('2'), ...over })
  return decision.ok ? undefined : decision.error
}

/** A desk where A001 of window 2 is in a state, and A002 waits. */
function withTicket(state: TicketState): Desk {
  const desk = openDesk()
  act(desk, OPEN)
  desk.take('relief')
  const ways: Record<TicketState, readonly Act['type'][]> = {
    waiting: [], called: ['callNext'], serving: ['callNext', 'start'], held: ['callNext', 'hold'], noShow: ['callNext', 'noShow'], done: ['callNext', 'finish'], cancelled: [],
  }
  for (const type of ways[state]) act(desk, { type } as Act)
  if (state === 'cancelled') desk.run({ type: 'cancel', number: 'A001', clerk: '主任', isManager: true })
  expect(desk.ticket('A001').state).toBe(state)
  desk.take('relief')
  return desk
}

/** What can be done while A001 is in a state, and to which state that leads; all else is refused. */
const ALLOWED: Record<TicketState, Partial<Record<Act['type'], TicketState>>> = {
  waiting: { open: 'waiting', pause: 'waiting', close: 'waiting', callNext: 'called', call: 'called' },
  called: { open: 'called', pause: 'called', callNext: 'done', recall: 'called', start: 'serving', finish: 'done', noShow: 'noShow', hold: 'held', transfer: 'waiting' },
  serving: { open: 'serving', pause: 'serving', callNext: 'done', finish: 'done', hold: 'held', transfer: 'waiting' },
  held: { open: 'held', pause: 'held', close: 'held', callNext: 'held', call: 'called', resume: 'serving' },
  noShow: { open: 'noShow', pause: 'noShow', close: 'noShow', callNext: 'noShow', call: 'called', resume: 'waiting' },
  done: { open: 'done', pause: 'done', close: 'done', callNext: 'done' },
  cancelled: { open: 'cancelled', pause: 'cancelled', close: 'cancelled', callNext: 'cancelled' },
}

describe.each(Object.keys(ALLOWED) as TicketState[])('while a ticket is %s', (state) => {
  test.each(ACTS)('$type', (what) => {
    const desk = withTicket(state)
    const leads = ALLOWED[state][what.type]
    expect(act(desk, what).ok).toBe(leads !== undefined)
    expect(desk.ticket('A001').state).toBe(leads ?? state)
  })
})

describe('what stands in the way is told', () => {
  test('nobody is at the counter', () => {
    for (const type of ['recall', 'start', 'finish', 'noShow', 'hold'] as const) expect(errorOf(withTicket('waiting'), { type })).toEqual({ kind: 'nobodyThere' })
  })

  test('somebody is still at the counter', () => {
    const desk = withTicket('serving')
    for (const what of [{ type: 'close' }, { type: 'call', number: 'A002' }] as const) expect(errorOf(desk, what)).toEqual({ kind: 'counterBusy', number: 'A001' })
  })

  test('the ticket is served, over, or was never issued', () => {
    expect(errorOf(withTicket('serving'), { type: 'recall' })).toEqual({ kind: 'wrongState', number: 'A001', state: 'serving' })
    expect(errorOf(withTicket('done'), { type: 'call', number: 'A001' })).toEqual({ kind: 'wrongState', number: 'A001', state: 'done' })
    for (const type of ['call', 'resume'] as const) expect(errorOf(withTicket('waiting'), { type, number: 'B001' })).toEqual({ kind: 'unknownTicket' })
  })

  test('the counter is closed or paused', () => {
    const desk = withTicket('waiting')
    act(desk, { type: 'pause' })
    for (const what of [{ type: 'callNext' }, { type: 'call', number: 'A001' }] as const) expect(errorOf(desk, what)).toEqual({ kind: 'counterNotOpen' })
    act(desk, { type: 'close' })
    for (const what of [{ type: 'callNext' }, { type: 'pause' }, { type: 'call', number: 'A001' }] as const) expect(errorOf(desk, what)).toEqual({ kind: 'counterNotOpen' })
  })

  test('the hall has no such counter', () => {
    for (const what of ACTS) expect(errorOf(openDesk(), what, { counterId: '9' })).toEqual({ kind: 'unknownCounter' })
  })
})

describe('a counter at which somebody works', () => {
  const other = { clerk: '乙' }

  test('is not another clerk\'s, whatever it is about; but a manager\'s too', () => {
    for (const what of ACTS) {
      expect(errorOf(withTicket('serving'), what, other), what.type).toEqual({ kind: 'counterTaken', clerk: '窗口2' })
      expect(errorOf(withTicket('serving'), what, { clerk: '主任', isManager: true })?.kind, what.type).not.toBe('counterTaken')
    }
  })

  test('is another clerk\'s after it was closed', () => {
    const desk = withTicket('done')
    act(desk, { type: 'close' })
    expect(act(desk, OPEN, other).ok).toBe(true)
    expect(desk.state.counters.get('2')).toMatchObject({ state: 'open', clerk: '乙' })
  })

  test('and was paused and left is another clerk\'s who opens it; with somebody still at it, it is not', () => {
    const left = withTicket('done')
    act(left, { type: 'pause' })
    expect(act(left, OPEN, other).ok).toBe(true)
    expect(left.state.counters.get('2')?.clerk).toBe('乙')
    const busy = withTicket('serving')
    act(busy, { type: 'pause' })
    expect(errorOf(busy, OPEN, other)).toEqual({ kind: 'counterTaken', clerk: '窗口2' })
  })

  test('can finish while it is paused', () => {
    const desk = withTicket('serving')
    act(desk, { type: 'pause' })
    expect(act(desk, { type: 'finish' }).ok).toBe(true)
    expect(desk.state.counters.get('2')).toMatchObject({ state: 'paused', current: undefined })
  })

  test('opened, paused or closed twice is that once', () => {
    const desk = withTicket('waiting')
    for (const type of ['open', 'pause', 'close'] as const) {
      act(desk, { type })
      expect(desk.decide({ type, ...clerkOf('2') })).toEqual({ ok: true, facts: [] })
    }
  })
})

describe('cancelling a ticket', () => {
  const cancel = (desk: Desk, clerk: string, isManager = false) => desk.run({ type: 'cancel', number: 'A001', clerk, isManager })

  test.each(['waiting', 'held', 'noShow'] as const)('that is %s is any clerk\'s to do', (state) => {
    const desk = withTicket(state)
    expect(cancel(desk, '乙').ok).toBe(true)
    expect(desk.ticket('A001')).toMatchObject({ state: 'cancelled', endedAt: desk.now })
  })

  test.each(['called', 'serving'] as const)('that is %s at a counter is its clerk\'s or a manager\'s, and frees the counter', (state) => {
    const desk = withTicket(state)
    expect(cancel(desk, '乙')).toEqual({ ok: false, error: { kind: 'counterTaken', clerk: '窗口2' } })
    expect(cancel(desk, '窗口2').ok).toBe(true)
    expect(desk.state.counters.get('2')?.current).toBeUndefined()
    expect(cancel(withTicket(state), '主任', true).ok).toBe(true)
  })

  test('that is over, or was never issued, changes nothing', () => {
    expect(cancel(withTicket('done'), '窗口2')).toEqual({ ok: false, error: { kind: 'wrongState', number: 'A001', state: 'done' } })
    expect(cancel(withTicket('cancelled'), '窗口2')).toMatchObject({ error: { kind: 'wrongState' } })
    expect(cancel(openDesk(), '窗口2')).toEqual({ ok: false, error: { kind: 'unknownTicket' } })
  })
})
