import { randomUUID } from 'node:crypto'

/** A call for a person 叫人帮忙. Moments are milliseconds since 1970 UTC. */
export interface HelpRequest {
  readonly id: string
  readonly screen: string
  readonly at: number
  readonly takenBy?: string
  readonly takenAt?: number
}

/** The calls for help that ring now. They live in memory: after a power cut whoever needs help touches again. */
export interface SeenHelp {
  /** those that ring, and those somebody is on the way to */
  list(now: number): HelpRequest[]
}

/** Those calls where they are made and taken. */
export interface Help extends SeenHelp {
  /** a screen rings once, however often it is touched */
  call(screen: string, now: number): HelpRequest
  take(id: string, clerk: string, now: number): HelpRequest | undefined
}

/** Nobody has come for so long that whoever called has gone; and how long “somebody is coming” stands. Milliseconds. */
const RINGS_MS = 30 * 60_000
const COMING_MS = 3 * 60_000
/** Calls that are kept: a hall has a handful of screens, and made-up names of others must not fill the pages. */
const KEPT = 40

/** Opens the list of calls; `changed` is told of each change. */
export function openHelp(changed: () => void): Help {
  let calls: readonly HelpRequest[] = []
  const list = (now: number): HelpRequest[] =>
    calls.filter(({ at, takenAt }) => (takenAt === undefined ? now - at < RINGS_MS : now - takenAt < COMING_MS))
  return {
    list,
    call(screen, now) {
      const ringing = list(now).find((one) => one.screen === screen)
      if (ringing) return ringing
      const call = { id: randomUUID(), screen, at: now }
      calls = [...list(now), call].slice(-KEPT)
      changed()
      return call
    },
    take(id, clerk, now) {
      const call = list(now).find((one) => one.id === id && one.takenBy === undefined)
      if (!call) return undefined
      const taken = { ...call, takenBy: clerk, takenAt: now }
      calls = list(now).map((one) => (one.id === id ? taken : one))
      changed()
      return taken
    },
  }
}
