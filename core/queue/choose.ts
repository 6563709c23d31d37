import type { HallWindow } from '../content/hall.ts'
import { NORMAL_PATIENCE_MS, PRIORITY_RUN } from './limits.ts'
import { counterOf } from './reduce.ts'
import type { QueueState } from './state.ts'
import { byPlace, byTurn, type Ticket } from './ticket.ts'

/** Whether a waiting ticket may be called at a counter: it was transferred there, or its business is handled there. */
export const fits = (ticket: Ticket, window: Pick<HallWindow, 'id' | 'businesses'>): boolean =>
  ticket.forCounter === undefined ? window.businesses.includes(ticket.businessId) : ticket.forCounter === window.id

/** Those who wait for a counter, each class (with priority 优先, without) in its own order. */
function line(state: QueueState, window: Pick<HallWindow, 'id' | 'businesses'>) {
  const waiting = [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting' && fits(ticket, window)).sort(byPlace)
  return { priority: waiting.filter((one) => one.priority), normal: waiting.filter((one) => !one.priority) }
}

/**
 * Who is called next at a counter: those with priority first, but after two of them in a row somebody without who has
 * waited longer than a quarter of an hour (design.md §7). Undefined when nobody waits for it.
 */
export function nextTicket(state: QueueState, window: Pick<HallWindow, 'id' | 'businesses'>, now: number): Ticket | undefined {
  const { priority: [first], normal } = line(state, window)
  const [second] = normal
  const starving = normal.some(({ waitingSince }) => now - waitingSince > NORMAL_PATIENCE_MS)
  const enough = counterOf(state, window.id).priorityRun >= PRIORITY_RUN && starving
  return enough ? second : first ?? second
}

/** Everybody who waits, in the order a counter would see them: with priority first, then by place. */
export const waitingInOrder = (state: QueueState): Ticket[] =>
  [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting').sort(byTurn)
