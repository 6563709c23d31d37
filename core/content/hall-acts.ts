import type { DutyChange, HallChanges, HallView, StarsChange, WindowChange } from '../contract/hall.ts'
import type { Catalog } from './catalog.ts'
import { onDuty } from './duty.ts'
import type { Business } from './hall.ts'
import { changeCatalog, lastingChanges, lastingWindows, ofHall, stranded } from './hall-changes.ts'

/** Why the hall stays as it is. */
export type HallRefusal =
  | { readonly kind: 'unknownWindow' | 'pastDay' | 'emptyWindow' }
  | { readonly kind: 'manyDays' | 'manyBusinesses'; readonly most: number }
  /** a business would have no window left */
  | { readonly kind: 'stranded'; readonly business: Business }

/** All changes as they are then, or why there are none. */
export type HallOutcome = { readonly ok: true; readonly changes: HallChanges } | { readonly ok: false; readonly error: HallRefusal }

/** What the changes are made over: the county's content, and the day in the hall. */
export interface HallFacts {
  readonly county: Catalog
  readonly changes: HallChanges
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** Days that may be changed, and businesses that one window may have. */
const MOST_DAYS = 31
const MOST_BUSINESSES = 8

const refused = (error: HallRefusal): HallOutcome => ({ ok: false, error })
const changed = ({ county, changes, today }: HallFacts, change: Partial<HallChanges>): HallOutcome =>
  ({ ok: true, changes: lastingChanges(county, { ...changes, ...change }, today) })

/** Puts somebody on duty on a day; null makes it the roster's turn again. */
export function changeDuty(facts: HallFacts, date: string, who: Omit<DutyChange, 'date'> | null): HallOutcome {
  if (date < facts.today) return refused({ kind: 'pastDay' })
  const others = lastingChanges(facts.county, facts.changes, facts.today).duty.filter((one) => one.date !== date)
  if (who && others.length >= MOST_DAYS) return refused({ kind: 'manyDays', most: MOST_DAYS })
  return changed(facts, { duty: who ? [...others, { date, ...who }] : others })
}

/** Gives a window other businesses; null gives back those that the county wrote. */
export function changeWindow(facts: HallFacts, id: string, businesses: readonly string[] | null): HallOutcome {
  const { county: { hall }, changes } = facts
  const wanted = new Set(businesses)
  const known = ofHall(hall, [...wanted])
  if (!hall.windows.some((window) => window.id === id) || known.length < wanted.size) return refused({ kind: 'unknownWindow' })
  if (businesses?.length === 0) return refused({ kind: 'emptyWindow' })
  if (known.length > MOST_BUSINESSES) return refused({ kind: 'manyBusinesses', most: MOST_BUSINESSES })
  const others = lastingWindows(hall, changes.windows).filter((one) => one.id !== id)
  const windows: WindowChange[] = businesses ? [...others, { id, businesses: known }] : others
  const [business] = stranded(hall, windows)
  return business ? refused({ kind: 'stranded', business }) : changed(facts, { windows })
}

/** Awards other stars; null gives back those that the county wrote. */
export const changeStars = (facts: HallFacts, stars: StarsChange | null): HallOutcome => changed(facts, { stars })

/** What a manager sees of the hall. */
export function hallView({ county, changes, today }: HallFacts): HallView {
  const { hall } = county
  const lasting = lastingChanges(county, changes, today)
  const now = changeCatalog(county, lasting)
  return {
    today,
    duty: { now: dutyOf(now, today), county: dutyOf(county, today), isChanged: lasting.duty.some(({ date }) => date === today) },
    windows: now.hall.windows.map(({ id, name, nameEn, businesses }) => ({
      id, name, nameEn, businesses,
      county: hall.windows.find((one) => one.id === id)?.businesses ?? [], isChanged: lasting.windows.some((one) => one.id === id),
    })),
    businesses: hall.businesses.map(({ id, prefix, name, nameEn }) => ({ id, prefix, name, nameEn })),
    stars: { now: now.hall.stars ?? null, county: hall.stars ?? null, isChanged: lasting.stars !== null },
  }
}

const dutyOf = (catalog: Catalog, date: string): Omit<DutyChange, 'date'> | null => {
  const duty = onDuty(catalog, date)
  return duty ? { leader: duty.leader, staff: duty.staff } : null
}
