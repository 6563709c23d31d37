import type { BusinessView, HallQueue } from '../../../core/contract/queue.ts'

/** A wait in minutes, as the station estimates it; null while no window is open. */
export type Wait = BusinessView['estimate']

/** What taking a ticket means now, over all businesses of the hall. */
export type HallNow =
  | { readonly open: true; readonly waiting: number; readonly wait: Wait }
  /** no business takes tickets; one of them says why and until when */
  | { readonly open: false; readonly business: BusinessView }

/** What the tile of the tickets says; undefined for a hall without businesses. */
export function hallNow(businesses: readonly BusinessView[]): HallNow | undefined {
  const open = businesses.filter((one) => one.open)
  const [first] = businesses
  if (!first) return undefined
  if (open.length === 0) return { open: false, business: first }
  const waiting = open.reduce((sum, one) => sum + one.waiting, 0)
  // somebody who comes now most likely wants what others wait for
  const asked = waiting > 0 ? open.filter((one) => one.waiting > 0) : open
  return { open: true, waiting, wait: midmost(asked.flatMap(({ estimate }) => estimate ?? [])) }
}

/** The wait in the middle, of two the shorter: from the shortest to the longest would be a range that tells nothing. */
const midmost = (waits: readonly NonNullable<Wait>[]): Wait =>
  waits.toSorted((a, b) => a.highMinutes - b.highMinutes)[(waits.length - 1) >> 1] ?? null

const HALL_WIDE: ReadonlySet<NonNullable<BusinessView['reason']>> = new Set(['closed', 'break', 'holiday', 'hubAway'])

/** The reason why the whole hall takes no tickets: one that holds for every business alike 下班, 午休, 放假, or that the hub is away. */
export function hallClosed(businesses: readonly BusinessView[]): BusinessView | undefined {
  const [first] = businesses
  const hallWide = first?.reason && HALL_WIDE.has(first.reason)
  return hallWide && businesses.every((one) => !one.open) ? first : undefined
}

/** A call that stands: its visitor is on the way to the window, or there. The newest first. */
export const standingCalls = ({ calls }: Pick<HallQueue, 'calls'>): HallQueue['calls'] =>
  calls.filter(({ state }) => state === 'called' || state === 'serving')

/** The business that takes matters of a department, when the hall has one. */
export const businessFor = <B extends { readonly departments: readonly string[] }>(businesses: readonly B[], department: string): B | undefined =>
  businesses.find(({ departments }) => departments.includes(department))
