import type { LocalTime } from '../calendar/local-time.ts'
import type { Calendar } from '../content/calendar.ts'
import type { Hall } from '../content/hall.ts'
import { businessOpening } from './business.ts'
import { nextTicket } from './choose.ts'
import type { CounterCommand, QueueCommand, QueueError } from './commands.ts'
import type { QueueFact } from './events.ts'
import { RECALLS, REJOIN_TOLERANCE } from './limits.ts'
import { counterOf } from './reduce.ts'
import type { QueueState } from './state.ts'
import { isOver, type Ticket, ticketNumber, type TicketState } from './ticket.ts'

/** What a decision is made from, besides the queue and the command. */
export interface DecisionFacts {
  /** milliseconds since 1970 UTC */
  readonly now: number
  /** the same moment in the hall, on the open business day */
  readonly local: LocalTime
  readonly hall: Hall
  readonly calendar: Calendar
}

/** What happens, in order and each to another ticket, or why nothing does. */
export type Decision = { readonly ok: true; readonly facts: readonly QueueFact[] } | { readonly ok: false; readonly error: QueueError }

const done = (...facts: QueueFact[]): Decision => ({ ok: true, facts })
const refused = (error: QueueError): Decision => ({ ok: false, error })

/** Decides a command: the facts that come of it, or why it changes nothing. Pure. */
export function decide(state: QueueState, command: QueueCommand, facts: DecisionFacts): Decision {
  switch (command.type) {
    case 'issue': return issue(state, command, facts)
    case 'closeBusiness':
    case 'openBusiness': return switchBusiness(state, command, facts)
    case 'cancel': {
      const ticket = state.tickets.get(command.number)
      if (!ticket) return refused({ kind: 'unknownTicket' })
      if (isOver(ticket)) return refused({ kind: 'wrongState', number: ticket.number, state: ticket.state })
      // nobody is taken from under another clerk
      const at = ticket.counterId === undefined ? undefined : counterOf(state, ticket.counterId)
      if (at?.current === ticket.number && at.clerk !== undefined && at.clerk !== command.clerk && !command.isManager) return refused({ kind: 'counterTaken', clerk: at.clerk })
      return done({ type: 'cancelled', number: ticket.number, reason: 'clerk', clerk: command.clerk })
    }
    default: return atCounter(state, command, facts)
  }
}

/** Everything that is left when a day is over is cancelled, and a new day begins. */
export function openDay(state: QueueState, day: string): QueueFact[] {
  const left = [...state.tickets.values()].filter((ticket) => !isOver(ticket))
  return [...left.map(({ number }) => ({ type: 'cancelled' as const, number, reason: 'dayEnd' as const })), { type: 'dayOpened', day }]
}

function issue(state: QueueState, command: Extract<QueueCommand, { type: 'issue' }>, { local, hall, calendar }: DecisionFacts): Decision {
  const { businessId, priority, procedureId, papers, requestId } = command
  // asked again: it has its ticket already
  if (requestId !== undefined && state.requests.has(requestId)) return done()
  const business = hall.businesses.find(({ id }) => id === businessId)
  if (!business) return refused({ kind: 'unknownBusiness' })
  const opening = businessOpening(state, business, local, hall, calendar)
  if (!opening.open) return refused({ kind: 'businessClosed', reason: opening.reason, opens: opening.opens })
  return done({
    type: 'issued', number: ticketNumber(business.prefix, (state.counts.get(business.prefix) ?? 0) + 1), businessId, priority,
    procedureId, papers: papers && [...papers], requestId,
  })
}

function switchBusiness(state: QueueState, { type, businessId, clerk }: Extract<QueueCommand, { type: 'closeBusiness' | 'openBusiness' }>, { hall }: DecisionFacts): Decision {
  if (!hall.businesses.some(({ id }) => id === businessId)) return refused({ kind: 'unknownBusiness' })
  const closes = type === 'closeBusiness'
  if (state.closedBusinesses.has(businessId) === closes) return done()
  return done({ type: closes ? 'businessClosed' : 'businessOpened', businessId, clerk })
}

function atCounter(state: QueueState, command: CounterCommand, facts: DecisionFacts): Decision {
  const { counterId, clerk } = command
  const window = facts.hall.windows.find(({ id }) => id === counterId)
  if (!window) return refused({ kind: 'unknownCounter' })
  const counter = counterOf(state, counterId)
  const current = counter.current === undefined ? undefined : state.tickets.get(counter.current)
  const at = { counterId, clerk }
  // a paused counter with nobody at it may be taken over: its clerk went, and did not close it
  const isLeft = command.type === 'open' && counter.state === 'paused' && !current
  if (counter.clerk !== undefined && counter.clerk !== clerk && !command.isManager && !isLeft) return refused({ kind: 'counterTaken', clerk: counter.clerk })

  /** with the ticket at the counter, in one of these states */
  const withCurrent = (allowed: readonly TicketState[], act: (ticket: Ticket) => Decision): Decision => {
    if (!current) return refused({ kind: 'nobodyThere' })
    if (!allowed.includes(current.state)) return refused({ kind: 'wrongState', number: current.number, state: current.state })
    return act(current)
  }
  /** with another ticket, for which the counter must be open and free */
  const withOther = (number: string, allowed: readonly TicketState[], act: (ticket: Ticket) => Decision): Decision => {
    const ticket = state.tickets.get(number)
    if (!ticket) return refused({ kind: 'unknownTicket' })
    if (counter.state !== 'open') return refused({ kind: 'counterNotOpen' })
    if (!allowed.includes(ticket.state)) return refused({ kind: 'wrongState', number, state: ticket.state })
    return current ? refused({ kind: 'counterBusy', number: current.number }) : act(ticket)
  }

  switch (command.type) {
    case 'open': return counter.state === 'open' ? done() : done({ type: 'counterOpened', ...at })
    case 'pause': return counter.state === 'closed' ? refused({ kind: 'counterNotOpen' }) : counter.state === 'paused' ? done() : done({ type: 'counterPaused', ...at })
    case 'close': return current ? refused({ kind: 'counterBusy', number: current.number }) : counter.state === 'closed' ? done() : done({ type: 'counterClosed', ...at })
    case 'callNext': {
      if (counter.state !== 'open') return refused({ kind: 'counterNotOpen' })
      // 办完，叫下一个: who is at the counter is done with
      const ended: QueueFact[] = current ? [{ type: 'finished', number: current.number, ...at }] : []
      const next = nextTicket(state, window, facts.now)
      return done(...ended, ...next ? [{ type: 'called' as const, number: next.number, ...at }] : [])
    }
    case 'call': return withOther(command.number, ['waiting', 'held', 'noShow'], ({ number }) => done({ type: 'called', number, ...at }))
    case 'recall': return withCurrent(['called'], ({ number, calls }) => (calls > RECALLS ? refused({ kind: 'recalledOften' }) : done({ type: 'recalled', number, ...at })))
    case 'start': return withCurrent(['called'], ({ number }) => done({ type: 'started', number, ...at }))
    case 'finish': return withCurrent(['called', 'serving'], ({ number }) => done({ type: 'finished', number, ...at }))
    case 'noShow': return withCurrent(['called'], ({ number }) => done({ type: 'noShow', number, ...at }))
    case 'hold': return withCurrent(['called', 'serving'], ({ number }) => done({ type: 'held', number, ...at }))
    case 'resume': {
      const missed = state.tickets.get(command.number)
      // whoever missed the call only gets back into the line: for that the counter need not be free
      if (missed?.state === 'noShow') return done({ type: 'rejoined', number: missed.number, front: comesBackInFront(state, missed), clerk })
      return withOther(command.number, ['held'], ({ number }) => done({ type: 'resumed', number, ...at }))
    }
    case 'transfer': return withCurrent(['called', 'serving'], (ticket) => transfer(ticket, command, facts.hall))
  }
}

/** 过号回来: in front, when at most so many others of the business were called meanwhile. */
export const comesBackInFront = (state: QueueState, missed: Ticket): boolean =>
  [...state.tickets.values()].filter((other) => other.businessId === missed.businessId && (other.calledSeq ?? 0) > (missed.calledSeq ?? 0)).length <= REJOIN_TOLERANCE

function transfer(ticket: Ticket, { counterId, clerk, businessId, toCounter, front }: Extract<CounterCommand, { type: 'transfer' }>, hall: Hall): Decision {
  if (toCounter !== undefined && !hall.windows.some(({ id }) => id === toCounter)) return refused({ kind: 'unknownCounter' })
  if (businessId !== undefined && !hall.businesses.some(({ id }) => id === businessId)) return refused({ kind: 'unknownBusiness' })
  return done({ type: 'transferred', number: ticket.number, counterId, clerk, businessId: businessId ?? ticket.businessId, toCounter, front })
}
