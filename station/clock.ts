import { setMachineTime } from './machine-time.ts'

/** The station's clock: the only place that asks the machine for the time. */
export interface Clock {
  /** milliseconds since 1970 UTC */
  now(): number
}

/** A clock that a manager may put right. */
export interface SettableClock extends Clock {
  /** sets it, milliseconds since 1970 UTC; false when the system does not let this program */
  set(now: number): Promise<boolean>
}

/** A moment written without its zone is one of the halls', whatever zone the machine is set to. */
const inHalls = (iso: string): string => (/(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}+08:00`)

/**
 * The machine's clock; with `startAt` (ISO), it starts there and runs at normal speed (tests and rehearsals), and setting it
 * leaves the machine alone.
 */
export function createClock(startAt?: string): SettableClock {
  if (startAt === undefined) return { now: () => Date.now(), set: setMachineTime }
  let shift = Date.parse(inHalls(startAt)) - Date.now()
  return {
    now: () => Date.now() + shift,
    set: (now) => {
      shift = now - Date.now()
      return Promise.resolve(true)
    },
  }
}
