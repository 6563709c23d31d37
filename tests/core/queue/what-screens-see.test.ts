import { describe, expect, test } from 'vitest'
import { localTime } from '../../../core/calendar/local-time.ts'
import { boardSchema } from '../../../core/contract/queue.ts'
import { counterState } from '../../../core/queue/clerk-views.ts'
import { queueView, ticketView, type ViewFacts } from '../../../core/queue/views.ts'
import { clerkOf, type Desk, HALL, limited, MINUTE, openDesk, PLAIN } from '../../support/queue-hall.ts'

const facts = (desk: Desk, hall = HALL): ViewFacts =>
  ({ now: desk.now, local: localTime(desk.now, 'Asia/Shanghai'), timezone: 'Asia/Shanghai', hall, calendar: PLAIN, earlier: new Map() })
const board = (desk: Desk, hall = HALL) => queueView(desk.state, facts(desk, hall))
const clerks = (desk: Desk) => counterState(desk.state, { ...facts(desk), spoken: (id) => (id === 'dibao' ? '低保' : undefined) })
const TEN = '2026-11-23T02:00:00.000Z'

describe('the board', () => {
  test('shows number and window of each call, the newest first, each once with what became of it', () => {
    const desk = openDesk()
    for (const counter of ['2', '4']) desk.at(counter, 'open')
    const [first, second, missed] = [desk.take('relief'), desk.take('household'), desk.take('relief')]
    desk.at('2', 'callNext')
    desk.at('4', 'callNext')
    desk.at('2', 'callNext')
    desk.at('2', 'noShow')
    const { calls, missed: missing, counters } = board(desk)
    expect(calls.map(({ number, counter, state, at }) => [number, counter, state, at])).toEqual([[missed, '2', 'noShow', TEN], [second, '4', 'called', TEN], [first, '2', 'done', TEN]])
    expect(missing).toEqual([missed])
    expect(counters.map(({ id, state, serving }) => [id, state, serving])).toEqual([['1', 'closed', null], ['2', 'open', null], ['3', 'closed', null], ['4', 'open', second]])
  })

  test('has a recalled one as new again', () => {
    const desk = openDesk()
    for (const counter of ['2', '4']) desk.at(counter, 'open')
    const number = desk.take('relief')
    desk.take('household')
    desk.at('2', 'callNext')
    desk.at('4', 'callNext')
    const [, before] = board(desk).calls
    desk.now += MINUTE
    desk.at('2', 'recall')
    expect(board(desk).calls[0]).toMatchObject({ number, at: '2026-11-23T02:01:00.000Z' })
    expect(board(desk).calls[0]!.id).toBeGreaterThan(before!.id)
  })

  test('has no call of who went back into the line', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    const number = desk.take('relief')
    desk.at('2', 'callNext')
    desk.run({ type: 'transfer', ...clerkOf('2'), businessId: 'insurance', front: true })
    expect(board(desk)).toMatchObject({ calls: [], next: [{ number, businessId: 'insurance', priority: false }] })
  })

  test('says who comes next over all businesses, and how many wait for each', () => {
    const desk = openDesk()
    const [one, two, three] = [desk.take('relief'), desk.take('insurance'), desk.take('household', true)]
    expect(board(desk).next.map(({ number }) => number)).toEqual([three, one, two])
    expect(board(desk).waiting).toEqual([{ businessId: 'relief', count: 1 }, { businessId: 'insurance', count: 1 }, { businessId: 'household', count: 1 }])
  })

  test('stays small on the busiest day, and fits the contract', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    for (let count = 0; count < 300; count++) desk.take('relief')
    for (let count = 0; count < 100; count++) {
      desk.at('2', 'callNext')
      desk.at('2', 'noShow')
    }
    const seen = board(desk)
    expect([seen.calls.length, seen.next.length, seen.missed.length]).toEqual([12, 12, 12])
    expect(boardSchema.safeParse(seen).success).toBe(true)
  })
})

describe('a business', () => {
  const relief = (desk: Desk, hall = HALL) => board(desk, hall).businesses[0]!

  test('that is open says how many wait, how long it takes, and which windows serve it', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    desk.take('relief')
    expect(relief(desk)).toEqual({
      id: 'relief', prefix: 'A', name: '民政', nameEn: 'relief', open: true, reason: null, opens: null, opensAt: null, waiting: 1,
      estimate: { lowMinutes: 5, highMinutes: 20 }, windows: ['1', '2'], openWindows: ['2'],
    })
  })

  test('that takes no tickets says why, and when it does again, as a day and as a moment', () => {
    const desk = openDesk('2026-11-27T10:00', limited(1))
    desk.take('relief')
    expect(relief(desk, limited(1))).toMatchObject({ open: false, reason: 'full', opens: { date: '2026-11-30', minutes: 480 }, opensAt: '2026-11-30T00:00:00.000Z' })
  })

  test('of a machine without its hub is to be had elsewhere; after hours it is to be had nowhere', () => {
    const seen = (time: string, hall = HALL) => {
      const desk = openDesk('2026-11-27T10:00', hall)
      desk.take('relief')
      desk.now = Date.parse(`${time}:00+08:00`)
      return queueView(desk.state, { ...facts(desk, hall), isHubAway: true }).businesses[0]!.reason
    }
    expect(seen('2026-11-27T10:00')).toBe('hubAway')
    // whether the day's tickets are gone, only the hub knows
    expect(seen('2026-11-27T10:00', limited(1))).toBe('hubAway')
    expect(seen('2026-11-27T12:30')).toBe('break')
    expect(seen('2026-11-27T20:00')).toBe('closed')
  })
})

describe('a ticket', () => {
  test('says how many stand before it while it waits, and nothing of that afterwards', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    desk.take('relief')
    const number = desk.take('relief')
    expect(ticketView(desk.state, desk.ticket(number), facts(desk))).toMatchObject({
      id: '2026-11-23-A002', number, state: 'waiting', ahead: 1, estimate: { lowMinutes: 5, highMinutes: 20 }, counter: null, windows: ['1', '2'], issuedAt: TEN,
    })
    desk.run({ type: 'call', ...clerkOf('2'), number })
    expect(ticketView(desk.state, desk.ticket(number), facts(desk))).toMatchObject({ state: 'called', ahead: 0, estimate: null, counter: '2' })
  })

  test('that waits for one counter has that window, and its estimate', () => {
    const desk = openDesk()
    for (const counter of ['2', '3']) desk.at(counter, 'open')
    const number = desk.take('relief')
    desk.at('2', 'callNext')
    desk.run({ type: 'transfer', ...clerkOf('2'), toCounter: '3', front: true })
    desk.at('2', 'close')
    expect(ticketView(desk.state, desk.ticket(number), facts(desk))).toMatchObject({ windows: ['3'], ahead: 0, estimate: { lowMinutes: 0, highMinutes: 0 } })
  })
})

describe('the clerks\' page', () => {
  test('shows the line in its order, who is at each counter, and who would come next there', () => {
    const desk = openDesk()
    desk.at('1', 'open')
    const [first, second] = [desk.take('relief'), desk.take('insurance')]
    desk.at('1', 'callNext')
    const { counters, waiting, waitingCount, day } = clerks(desk)
    expect(counters.map(({ id, clerk, current, next }) => [id, clerk, current?.number, next])).toEqual([
      ['1', '窗口1', first, second], ['2', null, undefined, null], ['3', null, undefined, second], ['4', null, undefined, null],
    ])
    expect([waiting.map(({ number }) => number), waitingCount, day]).toEqual([[second], 1, '2026-11-23'])
  })

  test('names the matter by what people call it, and nothing where the content no longer has it', () => {
    const desk = openDesk()
    for (const procedureId of ['dibao', 'gone']) desk.run({ type: 'issue', businessId: 'relief', priority: false, procedureId, papers: [{ name: '户口本', brought: true }] })
    expect(clerks(desk).waiting.map(({ procedure, procedureId, papers }) => [procedure, procedureId, papers])).toEqual([
      ['低保', 'dibao', [{ name: '户口本', brought: true }]], [null, 'gone', [{ name: '户口本', brought: true }]],
    ])
  })

  test('shows the held and the missed, the latest first, and who would come back in front', () => {
    const desk = openDesk()
    desk.at('2', 'open')
    for (let count = 0; count < 6; count++) desk.take('relief')
    desk.at('2', 'callNext')
    desk.at('2', 'noShow')
    for (let count = 0; count < 4; count++) desk.at('2', 'callNext')
    desk.at('2', 'hold')
    expect(clerks(desk).aside.map(({ number, state, front }) => [number, state, front])).toEqual([['A005', 'held', true], ['A001', 'noShow', false]])
  })

  test('counts what each clerk did, and when tickets were taken', () => {
    const desk = openDesk('2026-11-23T10:14')
    desk.at('2', 'open')
    desk.take('relief')
    desk.now += MINUTE
    desk.take('relief')
    for (const minutes of [3, 5]) {
      desk.at('2', 'callNext')
      desk.at('2', 'start')
      desk.now += minutes * MINUTE
      desk.at('2', 'finish')
    }
    const { clerks: done, issued, usual } = clerks(desk).figures
    expect(done).toEqual([{ clerk: '窗口2', done: 2, minutes: 4 }])
    expect(issued).toEqual([{ minutes: 600, count: 1 }, { minutes: 615, count: 1 }])
    expect(usual).toEqual([{ businessId: 'relief', minutes: 4 }, { businessId: 'insurance', minutes: 8 }, { businessId: 'household', minutes: 8 }])
  })
})
