import type { Opening } from '../calendar/opening.ts'
import type { HallQueue } from '../contract/queue.ts'
import type { TicketState } from './ticket.ts'

/** A call stays the newest for at least eight seconds, however soon the next one comes (look.md §10); it fades in before that. Milliseconds. */
export const NEWEST_MS = 8_300

/** A call that is first seen after this long, as after a lost connection, is no news: the hall has heard it. Milliseconds. */
const NEWS_MS = 60_000

/** Calls that a board keeps in mind when they have had their time; more than any board has rows for. */
const KEPT = 24

/** A moment of a board. */
export interface BoardMoment {
  /** on a clock that only goes forward, milliseconds: what is shown for how long */
  readonly steady: number
  /** the station's time, milliseconds since 1970 UTC: how old a call is */
  readonly hall: number
}

/** A call that a board has seen. */
export interface BoardCall {
  readonly id: number
  readonly number: string
  readonly counter: string
  readonly businessId: string
  /** of its ticket; undefined when the station tells of this call no more */
  readonly state: TicketState | undefined
  /** from when it is the newest, on the steady clock; -Infinity when it was made before the board looked */
  readonly from: number
}

/** What a board shows of its calls. */
export interface BoardPlan {
  /** the call in large letters; undefined when none stands */
  readonly newest: BoardCall | undefined
  /** `newest` has not been there for its time yet */
  readonly isFresh: boolean
  /** the other calls, the latest first, those before their time as the newest too; one for each ticket */
  readonly others: readonly BoardCall[]
  /** when the plan changes by itself, on the steady clock */
  readonly changesAt: number | undefined
}

/**
 * Takes what the station says of its calls into what the board has seen, in the order of the calls. Each new one becomes
 * the newest at once, or when those before it have had their time: none is passed over.
 * @param seen undefined when the board looks for the first time: what was called before is its history
 */
export function seeCalls(seen: readonly BoardCall[] | undefined, calls: HallQueue['calls'], { steady, hall }: BoardMoment): readonly BoardCall[] {
  const known = (seen ?? []).map((call) => ({ ...call, state: calls.find(({ id }) => id === call.id)?.state }))
  const last = known.at(-1)?.id ?? -Infinity
  const all: BoardCall[] = [...known]
  for (const { id, number, counter, businessId, state, at } of calls.toReversed()) {
    if (id <= last) continue
    const isNews = seen !== undefined && hall - Date.parse(at) < NEWS_MS
    const from = Math.max(isNews ? steady : -Infinity, (all.at(-1)?.from ?? -Infinity) + NEWEST_MS)
    all.push({ id, number, counter, businessId, state, from })
  }
  // a station that tells of no calls begins a day, or is another one with numbers of its own
  const kept = calls.length === 0 ? 0 : KEPT
  return all.filter(({ from }, index) => index >= all.length - kept || steady < from + NEWEST_MS)
}

/** What the board shows at a moment of the steady clock. */
export function planBoard(seen: readonly BoardCall[], now: number): BoardPlan {
  const shown = seen.filter(({ from }) => from <= now)
  const latest = shown.at(-1)
  const freshUntil = (latest?.from ?? -Infinity) + NEWEST_MS
  const isFresh = now < freshUntil
  const newest = isFresh ? latest : shown.findLast(stands)
  const changesAt = isFresh ? freshUntil : seen[shown.length]?.from
  return { newest, isFresh, others: othersThan(newest, seen, now), changesAt }
}

/** The ticket is at the counter that the call names, or was: it has not missed its call, and does not wait again. */
const stands = ({ state }: BoardCall): boolean => state === 'called' || state === 'serving' || state === 'done'

function othersThan(newest: BoardCall | undefined, seen: readonly BoardCall[], now: number): BoardCall[] {
  const told = new Set([newest?.number])
  return seen.toReversed().filter((call) => {
    const isFirst = !told.has(call.number)
    told.add(call.number)
    return isFirst && (stands(call) || call.from > now)
  })
}

/** The calls for so many rows, the latest first: who has still to come or is at a counter before who has been served. */
export function pickRows(others: readonly BoardCall[], rows: number): readonly BoardCall[] {
  const done = others.filter(({ state }) => state === 'done')
  const open = others.filter(({ state }) => state !== 'done')
  return [...open, ...done].slice(0, rows).sort((a, b) => b.id - a.id)
}

/**
 * What stands in the place of the large call: the call; free 现在没人排队; wait, somebody waits and nobody is called; unmanned,
 * no counter has opened yet; full, no more tickets today; break 午休; closed 下班; noQueue, a hall without numbers; away, the hub
 * cannot be reached, and nothing is known of a call.
 */
export type BoardFace = 'call' | 'free' | 'wait' | 'unmanned' | 'full' | 'break' | 'closed' | 'noQueue' | 'away'

/** What a face is decided from. */
export interface FaceFacts {
  readonly plan: Pick<BoardPlan, 'newest' | 'isFresh'>
  readonly opening: Opening['state']
  readonly queue: Pick<HallQueue, 'businesses' | 'waiting' | 'counters'>
}

/** Decides what stands in the place of the large call. Whoever is called comes first; then it is about whoever just came in. */
export function boardFace({ plan: { newest, isFresh }, opening, queue: { businesses, waiting, counters } }: FaceFacts): BoardFace {
  if (newest && (isFresh || newest.state === 'called')) return 'call'
  if (businesses.length === 0) return 'noQueue'
  if (opening === 'break') return 'break'
  const nobodyWaits = waiting.every(({ count }) => count === 0)
  if (nobodyWaits && opening === 'closed') return 'closed'
  // what a satellite knew last stays, and nothing is made of it
  if (businesses.some(({ reason }) => reason === 'hubAway')) return newest ? 'call' : 'away'
  if (nobodyWaits) return businesses.some(({ open }) => open) ? 'free' : 'full'
  if (newest) return 'call'
  return counters.some(({ state }) => state !== 'closed') ? 'wait' : 'unmanned'
}
