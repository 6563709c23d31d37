import type { LocalTime } from '../calendar/local-time.ts'
import { type NextOpening, openingAfter, openingAt } from '../calendar/opening.ts'
import type { Calendar } from '../content/calendar.ts'
import type { Business, Hall } from '../content/hall.ts'
import type { QueueState } from './state.ts'

/** Why no ticket can be had: outside the hours 下班, lunch 午休, a holiday 放假, the day's limit is reached 号满, or a manager closed it. */
export type ClosedReason = 'closed' | 'break' | 'holiday' | 'full' | 'byManager'

/** Whether a business takes tickets now. */
export type BusinessOpening =
  | { readonly open: true }
  | { readonly open: false; readonly reason: ClosedReason; readonly opens?: NextOpening | undefined }

/** Whether a business takes tickets at a moment (design.md §7); it does not depend on a clerk being there. */
export function businessOpening(state: QueueState, business: Business, now: LocalTime, hall: Pick<Hall, 'hours'>, calendar: Calendar): BusinessOpening {
  const opening = openingAt(now, hall, calendar)
  // while the hall still opens today, what keeps a business closed until tomorrow counts: nobody is asked back after lunch for nothing
  const spent = opening.state === 'closed' && opening.opens?.date !== now.date ? undefined : spentFor(state, business)
  if (spent) return { open: false, reason: spent, opens: openingAfter(now.date, hall, calendar) }
  switch (opening.state) {
    case 'open': return { open: true }
    case 'break': return { open: false, reason: 'break', opens: { date: now.date, minutes: opening.opens } }
    case 'closed': return { open: false, reason: opening.holiday === undefined ? 'closed' : 'holiday', opens: opening.opens }
  }
}

/** Why a business has no more tickets on the open day. All issued ones count, wherever they were moved and however they ended. */
function spentFor({ closedBusinesses, counts }: QueueState, { id, prefix, dailyLimit }: Business): 'byManager' | 'full' | undefined {
  if (closedBusinesses.has(id)) return 'byManager'
  return dailyLimit !== undefined && (counts.get(prefix) ?? 0) >= dailyLimit ? 'full' : undefined
}
