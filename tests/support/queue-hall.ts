import { localTime } from '../../core/calendar/local-time.ts'
import type { Calendar } from '../../core/content/calendar.ts'
import type { Hall } from '../../core/content/hall.ts'
import type { QueueCommand } from '../../core/queue/commands.ts'
import { type Decision, decide, openDay } from '../../core/queue/decide.ts'
import type { QueueEvent, QueueFact } from '../../core/queue/events.ts'
import { reduce } from '../../core/queue/reduce.ts'
import { createProjection, type QueueState } from '../../core/queue/state.ts'
import type { Ticket } from '../../core/queue/ticket.ts'

const ZONE = 'Asia/Shanghai'
export const MINUTE = 60_000

/** A calendar without a word of its own. */
export const PLAIN: Calendar = { events: [], holidays: [], workdays: [] }

/** A hall of three businesses and four windows: the first takes two of them, the last one the third alone. */
export const HALL: Hall = {
  code: '410423-xinji', name: '辛集乡便民服务中心', nameEn: 'Xinji Hall', level: 'town', address: '辛集乡', phone: '0375-5000101',
  hours: [{ days: [1, 2, 3, 4, 5], ranges: ['8:00-12:00', '14:00-17:30'] }],
  businesses: [['relief', 'A', '民政'], ['insurance', 'B', '医保'], ['household', 'C', '户籍']].map(([id = '', prefix = '', name = '']) =>
    ({ id, prefix, name, nameEn: id, departments: [id] })),
  windows: [['1', 'relief', 'insurance'], ['2', 'relief'], ['3', 'insurance'], ['4', 'household']].map(([id = '', ...businesses]) =>
    ({ id, name: id, nameEn: id, businesses, x: 0, y: 0, width: 1, height: 1 })),
}

/** The hall with a limit of tickets a day for its first business. */
export const limited = (dailyLimit: number): Hall => ({ ...HALL, businesses: HALL.businesses.map((one, index) => (index === 0 ? { ...one, dailyLimit } : one)) })

/** A command of the clerk of a counter, without where and who. */
type Act = 'open' | 'pause' | 'close' | 'callNext' | 'recall' | 'start' | 'finish' | 'noShow' | 'hold'

/** A queue in memory with a clock that is set by hand, as the rules alone make it. */
export interface Desk {
  readonly state: QueueState
  readonly events: readonly QueueEvent[]
  /** milliseconds since 1970 */
  now: number
  decide(command: QueueCommand): Decision
  /** decides and applies */
  run(command: QueueCommand): Decision
  apply(facts: readonly QueueFact[]): void
  /** takes a ticket, which must be possible, and gives its number */
  take(businessId: string, priority?: boolean): string
  /** does what must be possible at a counter, by its own clerk; gives the number that is there afterwards */
  at(counterId: string, type: Act): string | undefined
  ticket(number: string): Ticket
}

/** Opens a desk in the hall on a day, at a time that is as ISO without a zone: 2026-11-23T10:00. */
export function openDesk(time = '2026-11-23T10:00', hall = HALL, calendar = PLAIN): Desk {
  const projection = createProjection()
  const events: QueueEvent[] = []
  const desk: Desk = {
    now: Date.parse(`${time}:00+08:00`),
    events,
    get state() { return projection.state },
    decide: (command) => decide(projection.state, command, { now: desk.now, local: localTime(desk.now, ZONE), hall, calendar }),
    run(command) {
      const decision = desk.decide(command)
      if (decision.ok) desk.apply(decision.facts)
      return decision
    },
    apply(facts) {
      for (const fact of facts) {
        const event = { seq: projection.state.seq + 1, at: desk.now, fact }
        events.push(event)
        projection.apply(reduce(projection.state, event))
      }
    },
    take(businessId, priority = false) {
      const decision = must(desk.run({ type: 'issue', businessId, priority }))
      const [fact] = decision.facts
      if (fact?.type !== 'issued') throw new Error('no ticket was issued')
      return fact.number
    },
    at(counterId, type) {
      must(desk.run({ type, ...clerkOf(counterId) }))
      return projection.state.counters.get(counterId)?.current
    },
    ticket(number) {
      const ticket = projection.state.tickets.get(number)
      if (!ticket) throw new Error(`there is no ${number}`)
      return ticket
    },
  }
  desk.apply(openDay(projection.state, localTime(desk.now, ZONE).date))
  return desk
}

/** A queue as it is now, which later changes leave alone. */
export const copyOf = (state: QueueState): QueueState => ({
  ...state, tickets: new Map(state.tickets), counters: new Map(state.counters), closedBusinesses: new Set(state.closedBusinesses),
  requests: new Map(state.requests), counts: new Map(state.counts),
})

/** The clerk who works at a counter. */
export const clerkOf = (counterId: string) => ({ counterId, clerk: `窗口${counterId}`, isManager: false })

function must(decision: Decision): Decision & { ok: true } {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.error)}`)
  return decision
}
