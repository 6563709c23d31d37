import { momentOf } from '../calendar/local-time.ts'
import type { LocalTime } from '../calendar/local-time.ts'
import type { NextOpening } from '../calendar/opening.ts'
import type { Calendar } from '../content/calendar.ts'
import type { Business, Hall, HallWindow } from '../content/hall.ts'
import type { BusinessView, HallQueue, TicketView } from '../contract/queue.ts'
import { type BusinessOpening, businessOpening } from './business.ts'
import { fits, waitingInOrder } from './choose.ts'
import { aheadOf, type EarlierTimes, estimateWait, waitingFor } from './estimate.ts'
import type { QueueState } from './state.ts'
import type { Ticket } from './ticket.ts'
import { ticketId } from './ticket.ts'

/** What the views are made from, besides the queue. */
export interface ViewFacts {
  readonly now: number
  /** the moment in the hall, on the open business day */
  readonly local: LocalTime
  readonly timezone: string
  readonly hall: Hall
  readonly calendar: Calendar
  readonly earlier: EarlierTimes
  /** on a satellite: nothing can be taken, and only the hub knows when again */
  readonly isHubAway?: boolean
}

/** Calls that the board is told of: what stands on it, and a history. */
const CALLS = 12
/** Waiting tickets, and missed ones, that the board is told of. */
const NEXT = 12

/** A moment as the contract writes it. */
export const isoOf = (at: number): string => new Date(at).toISOString()

/** The next opening as the contract writes it: for people and as a moment. */
export const opensView = (opens: NextOpening | undefined, timezone: string) => ({
  opens: opens ?? null,
  opensAt: opens ? isoOf(momentOf(opens.date, opens.minutes, timezone)) : null,
})

const isOutsideHours = (opening: BusinessOpening): boolean => !opening.open && (opening.reason === 'closed' || opening.reason === 'break' || opening.reason === 'holiday')

const HUB_AWAY = { open: false, reason: 'hubAway', opens: undefined } as const

/** One business, as somebody sees it who thinks of taking a ticket. */
export function businessView(state: QueueState, business: Business, facts: ViewFacts): BusinessView {
  const { hall, local, calendar, earlier, timezone, isHubAway = false } = facts
  const known = businessOpening(state, business, local, hall, calendar)
  // outside the hours nobody is sent to another machine either
  const opening = isHubAway && !isOutsideHours(known) ? HUB_AWAY : known
  const windows = hall.windows.filter(({ businesses }) => businesses.includes(business.id))
  const waiting = waitingFor(state, business.id)
  return {
    id: business.id, prefix: business.prefix, name: business.name, nameEn: business.nameEn,
    open: opening.open, reason: opening.open ? null : opening.reason,
    ...opensView(opening.open ? undefined : opening.opens, timezone),
    waiting, estimate: estimateWait(state, windows, business.id, waiting, earlier),
    windows: idsOf(windows), openWindows: idsOf(windows.filter(({ id }) => state.counters.get(id)?.state === 'open')),
  }
}

/** One ticket, as its visitor sees it. */
export function ticketView(state: QueueState, ticket: Ticket, { hall, earlier }: ViewFacts): TicketView {
  const waits = ticket.state === 'waiting'
  const ahead = waits ? aheadOf(state, ticket, hall) : 0
  const windows = windowsFor(ticket, hall)
  return {
    id: ticketId(ticket), number: ticket.number, businessId: ticket.businessId, procedureId: ticket.procedureId ?? null,
    priority: ticket.priority, state: ticket.state, ahead,
    estimate: waits ? estimateWait(state, windows, ticket.businessId, ahead, earlier) : null,
    counter: ticket.counterId ?? null, windows: idsOf(windows), issuedAt: isoOf(ticket.issuedAt),
  }
}

/** The windows that may call a ticket. */
export const windowsFor = (ticket: Ticket, hall: Hall): HallWindow[] => hall.windows.filter((window) => fits(ticket, window))

/** Ids of windows, as the contract names them. */
export const idsOf = (windows: readonly HallWindow[]): string[] => windows.map(({ id }) => id)

/** The board and the businesses. */
export function queueView(state: QueueState, facts: ViewFacts): Omit<HallQueue, 'help' | 'printer'> {
  const { hall } = facts
  const tickets = [...state.tickets.values()]
  const called = tickets.filter(({ calledSeq, counterId }) => calledSeq !== undefined && counterId !== undefined)
    .sort((a, b) => (b.calledSeq ?? 0) - (a.calledSeq ?? 0))
  return {
    calls: called.slice(0, CALLS).map(({ number, counterId, businessId, calledAt, calledSeq, state: is }) =>
      ({ id: calledSeq ?? 0, number, counter: counterId ?? '', businessId, at: isoOf(calledAt ?? 0), state: is })),
    waiting: hall.businesses.map(({ id }) => ({ businessId: id, count: waitingFor(state, id) })),
    counters: hall.windows.map(({ id, name, nameEn }) => {
      const counter = state.counters.get(id)
      return { id, name, nameEn, state: counter?.state ?? 'closed', serving: counter?.current ?? null }
    }),
    next: waitingInOrder(state).slice(0, NEXT).map(({ number, businessId, priority }) => ({ number, businessId, priority })),
    missed: called.filter((one) => one.state === 'noShow').slice(0, NEXT).map(({ number }) => number),
    businesses: hall.businesses.map((business) => businessView(state, business, facts)),
  }
}
