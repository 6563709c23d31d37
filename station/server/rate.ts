/** Lets each source do something so often a minute; told in memory, for sources that come from the network. */
export interface Rate {
  /** whether this once more is allowed; it counts when it is */
  allow(source: string, now: number): boolean
}

const MINUTE = 60_000
/** Sources that are remembered: a hall has some dozens of machines. */
const SOURCES = 1000

/** A limit of `perMinute` for each source, over a minute that slides. */
export function createRate(perMinute: number): Rate {
  const taken = new Map<string, readonly number[]>()
  return {
    allow(source, now) {
      const recent = (taken.get(source) ?? []).filter((at) => Math.abs(now - at) < MINUTE)
      if (recent.length >= perMinute) return false
      taken.delete(source)
      taken.set(source, [...recent, now])
      const [oldest] = taken.keys()
      if (taken.size > SOURCES && oldest !== undefined) taken.delete(oldest)
      return true
    },
  }
}
