import { setTimeout } from 'node:timers/promises'

/** Waits until so many bytes more fit into the rate. All downloads of a station share one. */
export type Throttle = (bytes: number) => Promise<void>

/** Keeps to a rate in bytes a second; without one nothing waits. */
export function createThrottle(rate: number | undefined): Throttle {
  if (rate === undefined) return () => Promise.resolve()
  /** when the bytes let through so far have had their time */
  let free = 0
  return async (bytes) => {
    const now = performance.now()
    free = Math.max(free, now) + (bytes / rate) * 1000
    if (free > now) await setTimeout(free - now)
  }
}
