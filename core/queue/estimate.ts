import type { Hall, HallWindow } from '../content/hall.ts'
import { fits } from './choose.ts'
import { SERVICE_DEFAULT_MS, SERVICE_LONGEST_MS, SERVICE_SAMPLES, SERVICE_SAMPLES_LEAST } from './limits.ts'
import type { QueueState } from './state.ts'
import { byTurn, type Ticket } from './ticket.ts'

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

/** How many wait for a business. */
export function waitingFor(state: QueueState, businessId: string): number {
  let count = 0
  for (const ticket of state.tickets.values()) if (ticket.state === 'waiting' && ticket.businessId === businessId) count++
  return count
}

/** How many stand before a waiting ticket: of its business, or where it waits for one counter, of those that wait there. */
export function aheadOf(state: QueueState, ticket: Ticket, { windows }: Pick<Hall, 'windows'>): number {
  const own = windows.find(({ id }) => id === ticket.forCounter)
  let ahead = 0
  for (const other of state.tickets.values()) {
    if (other.state !== 'waiting' || byTurn(other, ticket) >= 0) continue
    if (own ? fits(other, own) : other.businessId === ticket.businessId) ahead++
  }
  return ahead
}

/** Whether a service can have taken so long, milliseconds. */
const isLikely = (took: number): boolean => took >= 0 && took <= SERVICE_LONGEST_MS

/** How long a ticket was served, milliseconds; undefined when it was not, or when that cannot be true. */
export function servedFor({ state, startedAt, endedAt }: Ticket): number | undefined {
  if (state !== 'done' || startedAt === undefined || endedAt === undefined) return undefined
  return isLikely(endedAt - startedAt) ? endedAt - startedAt : undefined
}

/** The median of the last service times of a business: today's, or with too few of them those of earlier days. Milliseconds. */
export function serviceTime(state: QueueState, businessId: string, earlier: EarlierTimes): number {
  const today = [...state.tickets.values()].filter((ticket) => ticket.businessId === businessId && servedFor(ticket) !== undefined)
    .sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0)).map((ticket) => servedFor(ticket) ?? 0)
  const known = today.length >= SERVICE_SAMPLES_LEAST ? today : [...(earlier.get(businessId) ?? []).filter(isLikely), ...today]
  return median(known.slice(-SERVICE_SAMPLES)) ?? SERVICE_DEFAULT_MS
}

/**
 * The wait of somebody with `ahead` people before him at these windows, as a range; null while none of them is open. A
 * counter that also serves others who wait counts as a part of one.
 */
export function estimateWait(state: QueueState, windows: readonly HallWindow[], businessId: string, ahead: number, earlier: EarlierTimes): Estimate | null {
  const open = windows.filter(({ id }) => state.counters.get(id)?.state === 'open')
  if (open.length === 0) return null
  const waiting = [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting')
  const shares = open.map((window) => {
    const others = new Set(waiting.filter((ticket) => ticket.businessId !== businessId && fits(ticket, window)).map((ticket) => ticket.businessId))
    return { share: 1 / (1 + others.size), isFree: others.size === 0 && state.counters.get(window.id)?.current === undefined }
  })
  if (ahead === 0 && shares.some(({ isFree }) => isFree)) return { lowMinutes: 0, highMinutes: 0 }
  // those before, and the one who is being served now, of whose time half is over on the average
  const wait = (ahead + 0.5) * serviceTime(state, businessId, earlier) / shares.reduce((sum, { share }) => sum + share, 0)
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
