import type { Hall } from '../content/hall.ts'
import { fits } from './choose.ts'
import { SERVICE_DEFAULT_MS, SERVICE_SAMPLES, SERVICE_SAMPLES_LEAST } from './limits.ts'
import type { QueueState } from './state.ts'
import { byPlace, type Ticket } from './ticket.ts'

/** How long a wait may take, in whole minutes. */
export interface Estimate {
  readonly lowMinutes: number
  readonly highMinutes: number
}

/** Service times of earlier days by business, milliseconds, the newest last. */
export type EarlierTimes = ReadonlyMap<string, readonly number[]>

const MINUTE = 60_000
/** The range: the median wait may be a third shorter, or half as long again. */
const SHORTER = 2 / 3
const LONGER = 1.5
/** Ranges are told in steps of five minutes: nobody believes “13 分钟”. */
const STEP = 5

/** How many of the same business stand before a ticket; `priority` says where a new one would stand. */
export function aheadOf(state: QueueState, one: Pick<Ticket, 'businessId' | 'priority'> & Partial<Pick<Ticket, 'place' | 'number'>>): number {
  let ahead = 0
  for (const other of state.tickets.values()) {
    if (other.state !== 'waiting' || other.businessId !== one.businessId || other.number === one.number) continue
    if (other.priority !== one.priority) ahead += Number(other.priority)
    else if (one.place === undefined || byPlace(other, { place: one.place }) < 0) ahead++
  }
  return ahead
}

/** The median of the last service times of a business: today's, or with too few of them those of earlier days. Milliseconds. */
export function serviceTime(state: QueueState, businessId: string, earlier: EarlierTimes): number {
  const today = [...state.tickets.values()].flatMap(({ businessId: of, state: at, startedAt, endedAt }) =>
    (of === businessId && at === 'done' && startedAt !== undefined && endedAt !== undefined ? [{ endedAt, took: endedAt - startedAt }] : []))
    .sort((a, b) => a.endedAt - b.endedAt).map(({ took }) => took)
  const known = today.length >= SERVICE_SAMPLES_LEAST ? today : [...earlier.get(businessId) ?? [], ...today]
  return median(known.slice(-SERVICE_SAMPLES)) ?? SERVICE_DEFAULT_MS
}

/**
 * The wait of somebody with `ahead` people before him, as a range; null while no counter is open for the business. A
 * counter that also serves others who wait counts as a part of one.
 */
export function estimateWait(state: QueueState, hall: Pick<Hall, 'windows'>, businessId: string, ahead: number, earlier: EarlierTimes): Estimate | null {
  const counters = hall.windows.filter(({ id, businesses }) => state.counters.get(id)?.state === 'open' && businesses.includes(businessId))
  if (counters.length === 0) return null
  const waiting = [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting')
  const shares = counters.map((counter) => {
    const others = new Set(waiting.filter((ticket) => fits(ticket, counter) && ticket.businessId !== businessId).map((ticket) => ticket.businessId))
    return 1 / (1 + others.size)
  })
  const free = counters.some(({ id }) => state.counters.get(id)?.current === undefined)
  if (ahead === 0 && free) return { lowMinutes: 0, highMinutes: 0 }
  // those before, and the one who is being served now, of whose time half is over on the average
  const wait = (ahead + 0.5) * serviceTime(state, businessId, earlier) / shares.reduce((sum, share) => sum + share, 0)
  const low = Math.floor(wait * SHORTER / MINUTE / STEP) * STEP
  return { lowMinutes: low, highMinutes: Math.max(Math.ceil(wait * LONGER / MINUTE / STEP) * STEP, low + STEP) }
}

/** The middle one; the mean of the two middle ones of an even number; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  return sorted.length % 2 === 1 || upper === undefined ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
