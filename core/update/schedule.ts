import { isWithin } from '../calendar/day-range.ts'

const MINUTE = 60_000
/** The longest rest after failures. */
const LONGEST_REST = 60 * MINUTE
/** After a power cut all stations of a county start at once: their first checks are spread over this time at most. */
const FIRST_WITHIN = 2 * MINUTE

/** Even when nothing seems to change, all of the metadata is verified once a day. */
export const FULL_CHECK_AFTER = 24 * 60 * MINUTE

/** Milliseconds from the start to the first check. `chance` is from 0 to 1, `every` in milliseconds. */
export const firstCheckAfter = (every: number, chance: number): number => Math.round(Math.min(every, FIRST_WITHIN) * (0.02 + 0.98 * chance))

/**
 * Milliseconds to the next check after so many failures in a row: `every`, doubled with each failure up to an hour, and
 * a fifth more or less, so that stations which failed together do not come back together.
 */
export function nextCheckAfter(every: number, failures: number, chance: number): number {
  const rest = Math.max(every, Math.min(every * 2 ** Math.min(failures, 20), LONGEST_REST))
  return Math.round(rest * (0.8 + 0.4 * chance))
}

/** Whether it is a time for large media, minutes since midnight; without a window it always is. */
export const isMediaTime = (window: string | undefined, minutes: number): boolean => window === undefined || isWithin(window, minutes)

/** Pictures and films above this size, bytes, wait for the window. */
export const LARGE_MEDIA = 5 * 2 ** 20
