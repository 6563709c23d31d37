/** The station's clock: the only place that asks the machine for the time. */
export interface Clock {
  /** milliseconds since 1970 UTC */
  now(): number
}

/** The machine's clock; with `startAt` (ISO), it starts there and runs at normal speed (tests and rehearsals). */
export function createClock(startAt?: string): Clock {
  const shift = startAt === undefined ? 0 : Date.parse(startAt) - Date.now()
  return { now: () => Date.now() + shift }
}
