const MINUTE = 60_000
/** A longer time says nothing: somebody forgot to press a button, or the clock was set meanwhile. Minutes. */
const LONGEST = 12 * 60

const range = (from: number, to: number, step: number): number[] => Array.from({ length: (to - from) / step }, (_, index) => from + index * step)

/** Minutes at which the bins begin: to the minute up to an hour, coarser above. */
const STARTS: readonly number[] = [...range(0, 60, 1), ...range(60, 120, 5), ...range(120, 240, 15), ...range(240, LONGEST, 60)]

/** How many bins a histogram has at most. It is an array of counts, as long as the last bin with something in it asks for. */
export const BINS = STARTS.length

/** The bin of a time, milliseconds, by the nearest whole minute; undefined when the time cannot be true. */
export function binOf(time: number): number | undefined {
  const minutes = Math.round(time / MINUTE)
  return time < 0 || minutes > LONGEST ? undefined : STARTS.findLastIndex((start) => start <= minutes)
}

/** The minutes that a bin stands for: those in its middle. */
function minutesOf(bin: number): number {
  const start = STARTS[bin] ?? LONGEST
  return start + Math.floor(((STARTS[bin + 1] ?? LONGEST) - start) / 2)
}

/** The shortest time, in minutes, that such a share of all did not exceed: 0.5 is the median. Undefined of none. */
export function percentileOf(counts: readonly number[], share: number): number | undefined {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return undefined
  let left = Math.max(Math.ceil(all * share), 1)
  return minutesOf(counts.findIndex((count) => (left -= count) <= 0))
}
