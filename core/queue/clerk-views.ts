import { localTime } from '../calendar/local-time.ts'
import type { HallWindow } from '../content/hall.ts'
import type { ClerkTicket, CounterState, CounterView } from '../contract/counter.ts'
import { nextTicket, waitingInOrder } from './choose.ts'
import { comesBackInFront } from './decide.ts'
import { median, servedFor, serviceTime } from './estimate.ts'
import { counterOf } from './reduce.ts'
import type { QueueState } from './state.ts'
import type { Ticket } from './ticket.ts'
import { idsOf, isoOf, type ViewFacts, windowsFor } from './views.ts'

/** What clerks' views are made from. */
export interface ClerkFacts extends ViewFacts {
  /** what people call a matter, by procedure id; undefined when the content no longer has it */
  readonly spoken: (procedureId: string) => string | undefined
}

/** Rows of a list that the page is sent. */
const ROWS = 200
/** Tickets taken are counted by the quarter of an hour, milliseconds. */
const QUARTER_MS = 15 * 60_000

const isoOrNull = (at: number | undefined): string | null => (at === undefined ? null : isoOf(at))

/** One ticket, as a clerk sees it. */
export function clerkTicket(ticket: Ticket, { hall, spoken }: ClerkFacts): ClerkTicket {
  const { number, businessId, procedureId, priority, state, issuedAt, calledAt, startedAt, calls, counterId, papers } = ticket
  return {
    number, businessId, priority, state, calls,
    procedureId: procedureId ?? null, procedure: (procedureId !== undefined && spoken(procedureId)) || null,
    issuedAt: isoOf(issuedAt), calledAt: isoOrNull(calledAt), startedAt: isoOrNull(startedAt),
    counter: counterId ?? null, windows: idsOf(windowsFor(ticket, hall)), papers: papers ? [...papers] : null,
  }
}

/** One counter, with who is there and who would come next. */
export function counterView(state: QueueState, window: HallWindow, facts: ClerkFacts): CounterView {
  const counter = counterOf(state, window.id)
  const current = counter.current === undefined ? undefined : state.tickets.get(counter.current)
  return {
    id: window.id, name: window.name, businesses: window.businesses, state: counter.state, clerk: counter.clerk ?? null,
    current: current ? clerkTicket(current, facts) : null,
    next: nextTicket(state, window, facts.now)?.number ?? null,
  }
}

/** Everything that the clerks' page shows of the queue. */
export function counterState(state: QueueState, facts: ClerkFacts): Omit<CounterState, 'help' | 'printer' | 'dayFault' | 'storeFault' | 'yearWithoutHolidays'> {
  const { hall } = facts
  const waiting = waitingInOrder(state)
  const aside = [...state.tickets.values()].filter(({ state: is }) => is === 'held' || is === 'noShow')
    .sort((a, b) => (b.calledSeq ?? 0) - (a.calledSeq ?? 0))
  return {
    day: state.day ?? null,
    counters: hall.windows.map((window) => counterView(state, window, facts)),
    businesses: hall.businesses.map(({ id, prefix, name }) => ({ id, prefix, name, windows: hall.windows.filter((window) => window.businesses.includes(id)).map((window) => window.id) })),
    waiting: waiting.slice(0, ROWS).map((ticket) => clerkTicket(ticket, facts)),
    waitingCount: waiting.length,
    aside: aside.slice(0, ROWS).map((ticket) => ({ ...clerkTicket(ticket, facts), front: ticket.state === 'held' || comesBackInFront(state, ticket) })),
    figures: figures(state, facts),
  }
}

function figures(state: QueueState, { hall, earlier, timezone }: ClerkFacts): CounterState['figures'] {
  const tickets = [...state.tickets.values()]
  const served = tickets.filter((ticket) => ticket.state === 'done')
  const clerks = [...new Set(served.flatMap(({ clerk }) => clerk ?? []))]
  // counted by quarters since 1970, which are quarters everywhere: the calendar is asked once for each, not for each ticket
  const quarters = new Map<number, number>()
  for (const { issuedAt } of tickets) {
    const quarter = Math.floor(issuedAt / QUARTER_MS)
    quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1)
  }
  return {
    clerks: clerks.map((clerk) => {
      const own = served.filter((ticket) => ticket.clerk === clerk)
      return { clerk, done: own.length, minutes: minutesOf(median(own.flatMap((ticket) => servedFor(ticket) ?? []))) }
    }),
    usual: hall.businesses.map(({ id }) => ({ businessId: id, minutes: minutesOf(serviceTime(state, id, earlier)) ?? 0 })),
    issued: [...quarters].sort(([a], [b]) => a - b).map(([quarter, count]) => ({ minutes: localTime(quarter * QUARTER_MS, timezone).minutes, count })),
  }
}

const minutesOf = (time: number | undefined): number | null => (time === undefined ? null : Math.round(time / 6_000) / 10)
