import type { Ticket } from './ticket.ts'

/** A counter 窗口 as the clerks left it. */
export interface Counter {
  readonly id: string
  readonly state: 'open' | 'paused' | 'closed'
  /** who works there, while it is open or paused */
  readonly clerk?: string | undefined
  /** number of the ticket that is called or served there */
  readonly current?: string | undefined
  /** priority tickets called in a row */
  readonly priorityRun: number
}

/** The queue of the open business day, derived from its events. */
export interface QueueState {
  /** the open business day; undefined before the first */
  readonly day: string | undefined
  /** of the last event */
  readonly seq: number
  /** by number, in the order of issue */
  readonly tickets: ReadonlyMap<string, Ticket>
  /** by id; a counter nobody has opened today is not among them */
  readonly counters: ReadonlyMap<string, Counter>
  /** businesses that a manager closed for today */
  readonly closedBusinesses: ReadonlySet<string>
  /** request id → number */
  readonly requests: ReadonlyMap<string, string>
  /** prefix → the last count given */
  readonly counts: ReadonlyMap<string, number>
}

/** What one event changes, as whole new rows; it is also what the store writes. */
export interface Change {
  readonly seq: number
  /** a new day begins: everything of the old one leaves the state */
  readonly day?: string
  readonly ticket?: Ticket
  /** the ticket is new: the count of its prefix */
  readonly count?: { readonly prefix: string; readonly value: number }
  readonly counters: readonly Counter[]
  readonly business?: { readonly id: string; readonly closed: boolean }
  readonly request?: { readonly id: string; readonly number: string }
}

/** A counter as it is in the morning. */
export const closedCounter = (id: string): Counter => ({ id, state: 'closed', priorityRun: 0 })

/** A queue that takes changes. */
export interface Projection {
  readonly state: QueueState
  /** puts a change in place: a busy day has thousands of tickets, and none of them is copied for one more */
  apply(change: Change): void
}

/** A queue before its first day. */
export function createProjection(): Projection {
  const state = {
    day: undefined as string | undefined, seq: 0, tickets: new Map<string, Ticket>(), counters: new Map<string, Counter>(),
    closedBusinesses: new Set<string>(), requests: new Map<string, string>(), counts: new Map<string, number>(),
  }
  return {
    state,
    apply({ seq, day, ticket, count, counters, business, request }) {
      state.seq = seq
      if (day !== undefined) {
        state.day = day
        for (const part of [state.tickets, state.counters, state.closedBusinesses, state.requests, state.counts]) part.clear()
      }
      if (ticket) state.tickets.set(ticket.number, ticket)
      if (count) state.counts.set(count.prefix, count.value)
      for (const counter of counters) state.counters.set(counter.id, counter)
      if (business?.closed === true) state.closedBusinesses.add(business.id)
      if (business?.closed === false) state.closedBusinesses.delete(business.id)
      if (request) state.requests.set(request.id, request.number)
    },
  }
}
