import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HallQueue } from '../../../core/contract/queue.ts'
import { boardFace, type BoardCall, type FaceFacts, NEWEST_MS, pickRows, planBoard, seeCalls } from '../../../core/queue/board.ts'

type Call = HallQueue['calls'][number]

const NINE = Date.parse('2026-11-23T01:00:00.000Z')
const LISTED = 12
/** how long a call is the newest at least, seconds */
const TURN = NEWEST_MS / 1000

const called = (id: number, number: string, counter: string, state: Call['state'] = 'called', at = NINE): Call =>
  ({ id, number, counter, businessId: 'relief', at: new Date(at).toISOString(), state })

/** A board that looks at what the station says, `seconds` after nine. */
function board() {
  let seen: readonly BoardCall[] | undefined
  return {
    look: (seconds: number, calls: readonly Call[]) => {
      seen = seeCalls(seen, calls.toSorted((a, b) => b.id - a.id), { steady: seconds * 1000, hall: NINE + seconds * 1000 })
    },
    at: (seconds: number) => planBoard(seen ?? [], seconds * 1000),
    newestAt: (seconds: number) => {
      const { newest } = planBoard(seen ?? [], seconds * 1000)
      return newest && `${newest.number} → ${newest.counter}`
    },
    rowsAt: (seconds: number) => planBoard(seen ?? [], seconds * 1000).others.map(({ number, counter }) => `${number} → ${counter}`),
  }
}

describe('somebody who is called', () => {
  test('stands in large letters at once, with the window', () => {
    const { look, newestAt, at } = board()
    look(0, [])
    look(5, [called(1, 'A001', '3')])
    expect(newestAt(5)).toBe('A001 → 3')
    expect([at(5 + TURN - 0.1).isFresh, at(5 + TURN).isFresh, newestAt(600)]).toEqual([true, false, 'A001 → 3'])
  })

  test('stands there for eight seconds, although four others are called at the same moment, who follow in order', () => {
    const { look, newestAt, rowsAt, at } = board()
    look(0, [])
    const five = ['1', '2', '3', '4', '5'].map((counter) => called(Number(counter), `A00${counter}`, counter))
    look(1, five)
    for (const [index, { number, counter }] of five.entries()) {
      expect([newestAt(1 + index * TURN), newestAt(0.9 + (index + 1) * TURN)]).toEqual([`${number} → ${counter}`, `${number} → ${counter}`])
    }
    expect(rowsAt(1)).toEqual(['A005 → 5', 'A004 → 4', 'A003 → 3', 'A002 → 2'])
    expect([at(1).changesAt, at(1 + 5 * TURN).changesAt]).toEqual([1000 + NEWEST_MS, undefined])
  })

  test('again is the newest again', () => {
    const { look, newestAt, rowsAt, at } = board()
    look(0, [])
    look(0, [called(1, 'A001', '3')])
    look(9, [called(1, 'A001', '3'), called(2, 'B001', '1')])
    look(20, [called(3, 'A001', '3'), called(2, 'B001', '1')])
    expect([newestAt(20), rowsAt(20), at(20).isFresh]).toEqual(['A001 → 3', ['B001 → 1'], true])
  })

  test('while the board had lost the station is shown when it is back', () => {
    const { look, newestAt, rowsAt } = board()
    look(0, [called(1, 'A001', '3')])
    look(40, [called(1, 'A001', '3'), called(2, 'A002', '3', 'called', NINE + 30_000)])
    expect([newestAt(40), rowsAt(40)]).toEqual(['A002 → 3', ['A001 → 3']])
  })

  test('and has missed the call is in large letters no more after eight seconds, but the one before', () => {
    const { look, newestAt, rowsAt } = board()
    look(0, [])
    look(0, [called(1, 'A001', '3', 'serving')])
    look(10, [called(1, 'A001', '3', 'serving'), called(2, 'B001', '1', 'noShow')])
    expect([newestAt(9.9 + TURN), newestAt(10 + TURN), rowsAt(10 + TURN)]).toEqual(['B001 → 1', 'A001 → 3', []])
  })
})

describe('a board that is switched on', () => {
  test('shows the last call, and those before as its history, none of them as new', () => {
    const { look, at, newestAt, rowsAt } = board()
    look(0, [called(1, 'A001', '3', 'done'), called(2, 'B001', '1'), called(3, 'A002', '3')])
    expect([newestAt(0), rowsAt(0), at(0).isFresh, at(0).changesAt]).toEqual(['A002 → 3', ['B001 → 1', 'A001 → 3'], false, undefined])
  })

  test('or comes back after half an hour makes no news of what was called meanwhile', () => {
    const { look, newestAt, rowsAt } = board()
    look(0, [called(1, 'A001', '3')])
    look(1800, [called(2, 'A002', '3', 'done', NINE + 60_000), called(3, 'A003', '3', 'called', NINE + 900_000)])
    expect([newestAt(1800), rowsAt(1800)]).toEqual(['A003 → 3', ['A002 → 3']])
  })

  test('follows another station, whose calls begin at one again', () => {
    const { look, newestAt } = board()
    look(0, [called(900, 'A050', '3')])
    look(100, [])
    look(200, [called(1, 'A001', '1', 'called', NINE + 200_000)])
    expect(newestAt(200)).toBe('A001 → 1')
  })
})

test('whatever comes when, each call has its eight seconds in its turn, with its own window, and none is lost', () => {
  const wait = fc.integer({ min: 0, max: 20_000 })
  // of two calls of one ticket at the same moment the station tells the second
  const tickets = fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 6 })
  fc.assert(fc.property(fc.array(fc.record({ wait, tickets }), { minLength: 1, maxLength: 25 }), (script) => {
    let seen = seeCalls(undefined, [], { steady: 0, hall: NINE })
    let now = 0
    const latest = new Map<string, Call>()
    const made: Call[] = []
    const stood: { id: number; from: number }[] = []
    const watchUntil = (end: number) => {
      for (let moment: number | undefined = now; moment !== undefined && moment <= end;) {
        const { newest, changesAt } = planBoard(seen, moment)
        if (newest && newest.id !== stood.at(-1)?.id) {
          expect(newest).toMatchObject({ number: made[newest.id - 1]?.number, counter: made[newest.id - 1]?.counter })
          stood.push({ id: newest.id, from: moment })
        }
        expect(changesAt ?? Infinity).toBeGreaterThan(moment)
        moment = changesAt
      }
      now = end
    }
    for (const step of script) {
      watchUntil(now + step.wait)
      for (const ticket of step.tickets) {
        const call = called(made.length + 1, `A${100 + ticket}`, String(1 + (made.length % 5)), 'called', NINE + now)
        made.push(call)
        latest.set(call.number, call)
      }
      const listed = [...latest.values()].sort((x, y) => y.id - x.id).slice(0, LISTED)
      seen = seeCalls(seen, listed, { steady: now, hall: NINE + now })
    }
    watchUntil(now + made.length * NEWEST_MS)
    expect(stood.map((one) => one.id)).toEqual(made.map((call) => call.id))
    for (const [index, { from }] of stood.entries()) if (index > 0) expect(from - stood[index - 1]!.from).toBeGreaterThanOrEqual(NEWEST_MS)
  }))
})

test('in a day of two thousand calls the board keeps but a few in mind', () => {
  let seen = seeCalls(undefined, [], { steady: 0, hall: NINE })
  for (let id = 1; id <= 2000; id++) {
    const moment = { steady: id * 9000, hall: NINE + id * 9000 }
    const calls = Array.from({ length: Math.min(id, LISTED) }, (_, back) => called(id - back, `A${id - back}`, '1', 'called', NINE + (id - back) * 9000))
    seen = seeCalls(seen, calls, moment)
  }
  expect(seen.length).toBeLessThan(30)
})

test('with few rows, those who have still to come stay, and who has been served goes first', () => {
  const rows = [[5, 'done'], [4, 'called'], [3, 'done'], [2, 'serving'], [1, 'done']] as const
  const others = rows.map(([id, state]): BoardCall => ({ id, number: `A00${id}`, counter: '1', businessId: 'relief', state, from: 0 }))
  expect(pickRows(others, 3).map(({ id }) => id)).toEqual([5, 4, 2])
  expect(pickRows(others, 2).map(({ id }) => id)).toEqual([4, 2])
  expect(pickRows(others, 9).map(({ id }) => id)).toEqual([5, 4, 3, 2, 1])
})

describe('in the place of the large call', () => {
  const call = (state: Call['state']): BoardCall => ({ id: 1, number: 'A001', counter: '3', businessId: 'relief', state, from: 0 })
  const facts = (over: { newest?: Call['state']; isFresh?: boolean; opening?: FaceFacts['opening']; waiting?: number; open?: boolean; reason?: 'hubAway'; counter?: 'open' | 'paused' | 'closed' }): FaceFacts => ({
    plan: { newest: over.newest && call(over.newest), isFresh: over.isFresh ?? false },
    opening: over.opening ?? 'open',
    queue: {
      businesses: [{ id: 'relief', open: over.open ?? true, reason: over.reason ?? null }] as HallQueue['businesses'],
      waiting: [{ businessId: 'relief', count: over.waiting ?? 0 }],
      counters: [{ id: '3', state: over.counter ?? 'open' }] as HallQueue['counters'],
    },
  })

  test.each([
    ['somebody is called', { newest: 'called' }, 'call'],
    ['somebody is called at lunch', { newest: 'called', opening: 'break' }, 'call'],
    ['somebody was called just now and is already served', { newest: 'serving', isFresh: true }, 'call'],
    ['the last is being served, and others wait', { newest: 'serving', waiting: 2 }, 'call'],
    ['the last is being served, and nobody waits', { newest: 'serving' }, 'free'],
    ['nobody waits', {}, 'free'],
    ['nobody waits, and no ticket can be had today', { open: false }, 'full'],
    ['somebody waits', { waiting: 1 }, 'wait'],
    ['somebody waits, and no window has opened', { waiting: 1, counter: 'closed' }, 'unmanned'],
    ['somebody waits at a window that pauses', { waiting: 1, counter: 'paused' }, 'wait'],
    ['it is lunch', { opening: 'break' }, 'break'],
    ['somebody waits over lunch', { opening: 'break', waiting: 1, newest: 'done' }, 'break'],
    ['it is evening', { opening: 'closed' }, 'closed'],
    ['it is evening, and the last is being served', { opening: 'closed', newest: 'serving' }, 'closed'],
    ['the hub is away, and nothing is known', { open: false, reason: 'hubAway' }, 'away'],
    ['the hub is away, and the last that was known is being served', { open: false, reason: 'hubAway', newest: 'serving' }, 'call'],
    ['the hub is away, and somebody waited', { open: false, reason: 'hubAway', waiting: 1 }, 'away'],
    ['the hub is away in the evening', { open: false, reason: 'hubAway', opening: 'closed' }, 'closed'],
    ['it is evening, and somebody still waits', { opening: 'closed', waiting: 1, newest: 'serving' }, 'call'],
  ] as const)('when %s', (_, over, face) => {
    expect(boardFace(facts(over))).toBe(face)
  })

  test('in a hall without numbers', () => {
    expect(boardFace({ ...facts({}), queue: { businesses: [], waiting: [], counters: [] } })).toBe('noQueue')
  })
})
