import type { HallChanges, StarsChange, WindowChange } from '../contract/hall.ts'
import type { Catalog } from './catalog.ts'
import { withHall } from './catalog.ts'
import { onDuty } from './duty.ts'
import { type Business, type Hall, type HallWindow, STARS } from './hall.ts'

/** A hall that has changed nothing. */
export const NO_CHANGES: HallChanges = { duty: [], windows: [], stars: null }

/** The county's content with what the hall has changed over it. Cheap: a new county brings the same changes again, mostly none. */
export function changeCatalog(county: Catalog, changes: HallChanges): Catalog {
  const windows = lastingWindows(county.hall, changes.windows)
  const stars = lastingStars(county.hall, changes.stars)
  const hall = stars ? { ...county.hall, stars } : county.hall
  const changed = windows.length > 0 ? withHall(county, { ...hall, windows: changedWindows(hall, windows) }) : { ...county, hall }
  return { ...changed, dutyChanges: changes.duty }
}

/** The changes that still say something on a day: what is over, what the county says too, and what it no longer knows is not among them. */
export function lastingChanges(county: Catalog, changes: HallChanges, today: string): HallChanges {
  const { hall } = county
  const isNew = ({ date, leader, staff }: HallChanges['duty'][number]): boolean => {
    const turn = onDuty(county, date)
    return leader !== turn?.leader || staff !== turn.staff
  }
  return {
    duty: changes.duty.filter((one) => one.date >= today && isNew(one)),
    windows: lastingWindows(hall, changes.windows),
    stars: lastingStars(hall, changes.stars),
  }
}

/** The changes of windows that hold: they name what there is, differ from the county's, and take no business its last window. */
export function lastingWindows(hall: Hall, changes: readonly WindowChange[]): WindowChange[] {
  let lasting = hall.windows.flatMap(({ id, businesses }) => {
    const own = ofHall(hall, changes.find((one) => one.id === id)?.businesses ?? [])
    return own.length === 0 || same(own, ofHall(hall, businesses)) ? [] : [{ id, businesses: own }]
  })
  // a change that leaves a business without a window gives way; another may depend on it
  for (let lost = stranded(hall, lasting); lost.length > 0; lost = stranded(hall, lasting)) {
    const needed = hall.windows.filter(({ businesses }) => lost.some(({ id }) => businesses.includes(id))).map(({ id }) => id)
    lasting = lasting.filter(({ id }) => !needed.includes(id))
  }
  return lasting
}

/** The businesses that have a window in the county's hall, and none with these changes. */
export function stranded(hall: Hall, changes: readonly WindowChange[]): Business[] {
  const handled = (windows: readonly Pick<HallWindow, 'businesses'>[]) => new Set(windows.flatMap(({ businesses }) => businesses))
  const before = handled(hall.windows)
  const after = handled(changedWindows(hall, changes))
  return hall.businesses.filter(({ id }) => before.has(id) && !after.has(id))
}

function changedWindows(hall: Hall, changes: readonly WindowChange[]): HallWindow[] {
  return hall.windows.map((window) => {
    const businesses = changes.find(({ id }) => id === window.id)?.businesses
    return businesses ? { ...window, businesses, ...nameFor(hall, businesses) } : window
  })
}

/** A window that handles something else is called by that: the county's name would send people wrong. */
function nameFor(hall: Hall, ids: readonly string[]): Pick<HallWindow, 'name' | 'nameEn'> {
  const businesses = hall.businesses.filter(({ id }) => ids.includes(id))
  return { name: joined(businesses.map(({ name }) => name), 20), nameEn: joined(businesses.map(({ nameEn }) => nameEn), 60) }
}

/** Names with ` · ` between them, the last ones left out where they would be longer than a name may be. */
function joined(names: readonly string[], most: number): string {
  const whole = names.join(' · ')
  if (whole.length <= most || names.length === 1) return whole
  const fewer = names.slice(0, -1)
  const short = `${fewer.join(' · ')} …`
  return short.length <= most ? short : joined(fewer, most)
}

/** The known ones of some businesses, in the hall's order. */
export const ofHall = ({ businesses }: Hall, ids: readonly string[]): string[] => businesses.map(({ id }) => id).filter((id) => ids.includes(id))

const same = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ')

/** The stars of a change: an earlier month than the county's has been told, and what the county tells too is no change. */
function lastingStars({ stars: told }: Hall, change: StarsChange | null): StarsChange | null {
  if (!change) return null
  const earned = STARS.filter((star) => change.earned.includes(star))
  if (told && (change.month < told.month || (change.month === told.month && same(earned, STARS.filter((star) => told.earned.includes(star)))))) return null
  return { month: change.month, earned }
}
