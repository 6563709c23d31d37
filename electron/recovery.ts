/** How a broken screen comes back: the same page again, a new window, or a new process. */
export interface Recovery {
  readonly action: 'reload' | 'recreate' | 'relaunch'
  /** milliseconds to wait before it, so that a crash loop does not spin */
  readonly after: number
}

/** Faults that lie back longer than this count no more, in milliseconds. */
const MEMORY = 60_000
const RELOADS = 3
const RECREATES = 3
const FIRST_WAIT = 250
const LONGEST_WAIT = 10_000

/** The faults that still count. @param faults moments in milliseconds on a clock that only goes forward */
export const recentFaults = (faults: readonly number[], now: number): number[] => faults.filter((at) => now - at < MEMORY)

/** What to do after a fault. @param count faults within the last minute, this one included */
export const planRecovery = (count: number): Recovery => {
  const after = Math.min(FIRST_WAIT * 2 ** (count - 1), LONGEST_WAIT)
  if (count <= RELOADS) return { action: 'reload', after }
  return { action: count <= RELOADS + RECREATES ? 'recreate' : 'relaunch', after }
}
