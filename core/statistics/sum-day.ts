import { localTime } from '../calendar/local-time.ts'
import { servedFor } from '../queue/estimate.ts'
import type { Ticket } from '../queue/ticket.ts'
import { binOf } from './histogram.ts'
import { count, noSums, type Sums } from './sums.ts'

/** Whose sums they are: those of all, of a business, a counter or a clerk. */
export const PART_KINDS = ['total', 'business', 'counter', 'clerk'] as const
export type PartKind = (typeof PART_KINDS)[number]

/** The sums of a part of a day's tickets. */
export interface Part {
  readonly kind: PartKind
  /** of the business or the counter, name of the clerk; empty for the total */
  readonly id: string
  readonly sums: Sums
}

/** How many visitors gave a score, of those whom a clerk served at a counter. */
export interface RatingCount {
  readonly business: string
  readonly counter?: string | undefined
  readonly clerk?: string | undefined
  readonly score: number
  readonly count: number
}

/**
 * Sums up the tickets of one day. A ticket belongs to the business that it was last moved to, and to the counter and the
 * clerk that called it last; one that waits again belongs to neither. So within each part the figures add up: on a day that
 * is over every ticket was served, missed for good or cancelled, whatever it waits for.
 */
export function sumDay(tickets: Iterable<Ticket>, ratings: Iterable<RatingCount>, { isOver, timezone }: { readonly isOver: boolean; readonly timezone: string }): Part[] {
  const parts = new Map<string, Part>()
  const sumsOf = (kind: PartKind, id: string): Sums => {
    const key = `${kind} ${id}`
    const part = parts.get(key) ?? { kind, id, sums: noSums() }
    parts.set(key, part)
    return part.sums
  }
  const allOf = (business: string, counter: string | undefined, clerk: string | undefined): Sums[] => [
    sumsOf('total', ''), sumsOf('business', business),
    ...counter === undefined ? [] : [sumsOf('counter', counter), ...clerk === undefined ? [] : [sumsOf('clerk', clerk)]],
  ]
  // also a day without tickets has a total
  sumsOf('total', '')
  for (const ticket of tickets) {
    const hour = Math.floor(localTime(ticket.issuedAt, timezone).minutes / 60)
    for (const sums of allOf(ticket.businessId, ticket.counterId, ticket.clerk)) addTicket(sums, ticket, hour, isOver)
  }
  for (const { business, counter, clerk, score, count: many } of ratings) {
    for (const sums of allOf(business, counter, clerk)) count(sums.ratings, score - 1, many)
  }
  return [...parts.values()]
}

function addTicket(sums: Sums, ticket: Ticket, hour: number, isOver: boolean): void {
  sums.issued++
  count(sums.hours, hour)
  if (ticket.state === 'noShow') sums.noShow++
  else if (ticket.state === 'done') {
    sums.served++
    const wait = binOf((ticket.calledAt ?? ticket.issuedAt) - ticket.issuedAt)
    if (wait !== undefined) count(sums.wait, wait)
    const took = servedFor(ticket)
    const service = took === undefined ? undefined : binOf(took)
    if (service !== undefined) count(sums.service, service)
  } else if (isOver || ticket.state === 'cancelled') sums.cancelled++
}
