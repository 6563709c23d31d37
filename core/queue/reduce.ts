import type { QueueEvent, QueueFact } from './events.ts'
import { type Change, closedCounter, type Counter, createProjection, type Projection, type QueueState } from './state.ts'
import type { Ticket } from './ticket.ts'

type Issued = Extract<QueueFact, { type: 'issued' }>
/** The facts about a ticket that is there already. */
type TicketFact = Exclude<Extract<QueueFact, { number: string }>, Issued>

/**
 * What an event changes in a queue: the state machine, a pure function. Events come from `decide` or from the log; one
 * that names a ticket which is not there is damage, and throws.
 */
export function reduce(state: QueueState, { seq, at, fact }: QueueEvent): Change {
  switch (fact.type) {
    case 'dayOpened': return { seq, day: fact.day, counters: [] }
    case 'issued': return issue(state, seq, at, fact)
    case 'counterOpened': return { seq, counters: [{ ...counterOf(state, fact.counterId), state: 'open', clerk: fact.clerk }] }
    case 'counterPaused': return { seq, counters: [{ ...counterOf(state, fact.counterId), state: 'paused' }] }
    // how many with priority came in a row outlives a change of clerks
    case 'counterClosed': return { seq, counters: [{ ...counterOf(state, fact.counterId), state: 'closed', clerk: undefined }] }
    case 'businessClosed': return { seq, counters: [], business: { id: fact.businessId, closed: true } }
    case 'businessOpened': return { seq, counters: [], business: { id: fact.businessId, closed: false } }
    default: {
      const before = state.tickets.get(fact.number)
      if (!before) throw new Error(`event ${seq}: there is no ticket ${fact.number}`)
      return { seq, ticket: move(before, seq, at, fact), counters: countersAfter(state, before, fact) }
    }
  }
}

/** The queue after all events of a log. */
export function replay(events: Iterable<QueueEvent>): Projection {
  const projection = createProjection()
  for (const event of events) projection.apply(reduce(projection.state, event))
  return projection
}

/** The counter as the state has it, or as it is in the morning. */
export const counterOf = (state: QueueState, id: string): Counter => state.counters.get(id) ?? closedCounter(id)

function issue(state: QueueState, seq: number, at: number, fact: Issued): Change {
  const { number, businessId, priority, procedureId, papers, requestId } = fact
  const ticket: Ticket = {
    number, day: state.day ?? '', businessId, priority, procedureId, papers,
    state: 'waiting', place: { front: false, seq }, calls: 0, issuedAt: at, waitingSince: at,
  }
  return {
    seq, ticket, counters: [], count: { prefix: number.slice(0, 1), value: Number(number.slice(1)) },
    ...(requestId !== undefined && { request: { id: requestId, number } }),
  }
}

/** The ticket after a fact. */
function move(ticket: Ticket, seq: number, at: number, fact: TicketFact): Ticket {
  const waits = (front: boolean): Ticket => ({
    ...ticket, state: 'waiting', place: { front, seq }, waitingSince: at, calls: 0, counterId: undefined, calledAt: undefined, startedAt: undefined,
  })
  switch (fact.type) {
    case 'called': return { ...ticket, state: 'called', counterId: fact.counterId, clerk: fact.clerk, calls: 1, calledSeq: seq, calledAt: at, startedAt: undefined }
    case 'recalled': return { ...ticket, calls: ticket.calls + 1, calledSeq: seq, calledAt: at }
    case 'started': return { ...ticket, state: 'serving', startedAt: at }
    case 'resumed': return { ...ticket, state: 'serving', counterId: fact.counterId, clerk: fact.clerk, startedAt: at }
    case 'finished': return { ...ticket, state: 'done', startedAt: ticket.startedAt ?? ticket.calledAt, endedAt: at }
    case 'noShow': return { ...ticket, state: 'noShow' }
    case 'held': return { ...ticket, state: 'held' }
    case 'rejoined': return waits(fact.front)
    case 'transferred': return { ...waits(fact.front), businessId: fact.businessId, forCounter: fact.toCounter }
    case 'cancelled': return { ...ticket, state: 'cancelled', endedAt: at }
  }
}

/** The counters that a fact about a ticket touches: the one it comes to, and the one it leaves. */
function countersAfter(state: QueueState, ticket: Ticket, fact: TicketFact): Counter[] {
  const left = ticket.counterId !== undefined && counterOf(state, ticket.counterId).current === ticket.number ? [ticket.counterId] : []
  const leave = () => left.map((id) => ({ ...counterOf(state, id), current: undefined }))
  switch (fact.type) {
    case 'called': {
      const counter = counterOf(state, fact.counterId)
      return [{ ...counter, current: ticket.number, priorityRun: ticket.priority ? counter.priorityRun + 1 : 0 }]
    }
    case 'resumed': return [{ ...counterOf(state, fact.counterId), current: ticket.number }]
    case 'recalled':
    case 'started': return []
    case 'rejoined': return []
    case 'finished':
    case 'noShow':
    case 'held':
    case 'transferred':
    case 'cancelled': return leave()
  }
}
