import type { LocalTime } from '../calendar/local-time.ts'
import { addDays } from '../calendar/local-time.ts'
import { openingAt, openRanges } from '../calendar/opening.ts'
import type { Calendar } from '../content/calendar.ts'
import type { Business, Hall } from '../content/hall.ts'
import type { QueueState } from './state.ts'

/** Why no ticket can be had: outside the hours 下班, lunch 午休, a holiday 放假, the day's limit is reached 号满, or a manager closed it. */
export type ClosedReason = 'closed' | 'break' | 'holiday' | 'full' | 'byManager'

/** When tickets can be had again: a day, and minutes since its midnight. */
export interface NextOpening {
  readonly date: string
  readonly minutes: number
}

/** Whether a business takes tickets now. */
export type BusinessOpening =
  | { readonly open: true }
  | { readonly open: false; readonly reason: ClosedReason; readonly opens?: NextOpening | undefined }

/** No next opening is looked for further ahead: longer than any run of holidays. */
const LOOK_AHEAD_DAYS = 14

/** Whether a business takes tickets at a moment (design.md §7); it does not depend on a clerk being there. */
export function businessOpening(state: QueueState, business: Business, now: LocalTime, hall: Hall, calendar: Calendar): BusinessOpening {
  const hallOpening = openingAt(now, hall, calendar)
  if (hallOpening.state === 'break') return { open: false, reason: 'break', opens: { date: now.date, minutes: hallOpening.opens } }
  if (hallOpening.state === 'closed') return { open: false, reason: hallOpening.holiday === undefined ? 'closed' : 'holiday', opens: hallOpening.opens }
  const tomorrow = () => firstOpening(addDays(now.date, 1), hall, calendar)
  if (state.closedBusinesses.has(business.id)) return { open: false, reason: 'byManager', opens: tomorrow() }
  if (business.dailyLimit !== undefined && issuedOf(state, business.id) >= business.dailyLimit) return { open: false, reason: 'full', opens: tomorrow() }
  return { open: true }
}

/** Tickets of a business issued today, the cancelled ones too. */
function issuedOf(state: QueueState, businessId: string): number {
  let count = 0
  for (const ticket of state.tickets.values()) if (ticket.businessId === businessId) count++
  return count
}

/** The first opening on or after a day. */
function firstOpening(from: string, hall: Pick<Hall, 'hours'>, calendar: Calendar): NextOpening | undefined {
  for (let ahead = 0; ahead < LOOK_AHEAD_DAYS; ahead++) {
    const date = addDays(from, ahead)
    const [first] = openRanges(date, hall, calendar)
    if (first) return { date, minutes: first.from }
  }
  return undefined
}
