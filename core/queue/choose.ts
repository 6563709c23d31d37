import type { HallWindow } from '../content/hall.ts'
import { NORMAL_PATIENCE_MS, PRIORITY_RUN } from './limits.ts'
import { counterOf } from './reduce.ts'
import type { QueueState } from './state.ts'
import { byPlace, byTurn, type Ticket } from './ticket.ts'

/** Whether a waiting ticket may be called at a counter: it was transferred there, or its business is handled there. */
export const fits = (ticket: Ticket, window: Pick<HallWindow, 'id' | 'businesses'>): boolean =>
  ticket.forCounter === undefined ? window.businesses.includes(ticket.businessId) : ticket.forCounter === window.id

/**
 * Who is called next at a counter: those with priority first, but after two of them in a row somebody without who has
 * waited longer than a quarter of an hour (design.md §7). Undefined when nobody waits for it.
 */
export function nextTicket(state: QueueState, window: Pick<HallWindow, 'id' | 'businesses'>, now: number): Ticket | undefined {
  let priority: Ticket | undefined
  let normal: Ticket | undefined
  let isStarving = false
  for (const ticket of state.tickets.values()) {
    if (ticket.state !== 'waiting' || !fits(ticket, window)) continue
    if (ticket.priority) priority = firstOf(priority, ticket)
    else {
      normal = firstOf(normal, ticket)
      isStarving ||= now - ticket.waitingSince > NORMAL_PATIENCE_MS
    }
  }
  const isEnough = isStarving && counterOf(state, window.id).priorityRun >= PRIORITY_RUN
  return isEnough ? normal : priority ?? normal
}

const firstOf = (one: Ticket | undefined, other: Ticket): Ticket => (one === undefined || byPlace(other, one) < 0 ? other : one)

/** Everybody who waits, in the order a counter would see them: with priority first, then by place. */
export const waitingInOrder = (state: QueueState): Ticket[] =>
  [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting').sort(byTurn)
