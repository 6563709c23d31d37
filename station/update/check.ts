import { localTime } from '../../core/calendar/local-time.ts'
import { FULL_CHECK_AFTER, isMediaTime } from '../../core/update/schedule.ts'
import type { CountySettings } from '../settings/county.ts'
import type { Basis } from './basis.ts'
import { askForChange, type Seen } from './changed.ts'
import type { Ended } from './outcomes.ts'
import { refuse } from './refused.ts'
import type { Round } from './round.ts'
import { take } from './take.ts'
import type { Patience } from './transfer.ts'

export interface CheckOptions {
  readonly settings: CountySettings
  readonly basis: Basis
  readonly roundOf: (signal: AbortSignal) => Round
  readonly patience: Patience
}

/** Looks at the county's server; by hand, all of it is verified and large media are fetched at any time. */
export type Check = (byHand: boolean, signal: AbortSignal) => Promise<Ended>

/** Where the last whole check ended. */
interface Settled {
  /** by address */
  readonly seen: ReadonlyMap<string, Seen>
  /** hash of the root that was trusted */
  readonly trust: string
  /** milliseconds of the monotonic clock */
  readonly at: number
  /** large media wait for their time */
  readonly isWaiting: boolean
}

/** Gives the check of a station's county. When nothing changed since the last one, it is a single conditional request. */
export function openCheck({ settings, basis, roundOf, patience }: CheckOptions): Check {
  const addresses = [...(settings.url === undefined ? [] : [settings.url]), ...settings.mirrors]
  let settled: Settled | undefined

  /** The first server that answers. */
  async function ask(signal: AbortSignal) {
    for (const address of addresses) {
      const seen = await askForChange(address, settled?.seen.get(address), { signal, within: patience.spanMs })
      if (seen !== undefined) return { address, seen }
    }
    return undefined
  }
  const isTimeForMedia = () => {
    const timezone = basis.library.current()?.catalog.county.timezone ?? 'Asia/Shanghai'
    return isMediaTime(settings.mediaWindow, localTime(basis.clock.now(), timezone).minutes)
  }
  const isDue = (trust: string) => settled?.trust !== trust || performance.now() - settled.at > FULL_CHECK_AFTER || (settled.isWaiting && isTimeForMedia())

  return async (byHand, signal) => {
    const trust = await basis.trust()
    if (!trust) return refuse('untrusted')
    if (byHand) basis.progress.turnTo('checking')
    const asked = await ask(signal)
    if (!byHand && asked?.seen === 'unchanged' && !isDue(trust.hash)) return 'unchanged'
    basis.progress.turnTo('checking')
    const taken = await take(roundOf(signal), basis, { from: 'county', isMediaTime: () => byHand || isTimeForMedia() })
    if (taken.ok) {
      const seen = asked && asked.seen !== 'unchanged' ? new Map(settled?.seen).set(asked.address, asked.seen) : settled?.seen ?? new Map<string, Seen>()
      settled = { seen, trust: trust.hash, at: performance.now(), isWaiting: taken.value.outcome === 'waiting' }
    }
    return taken
  }
}
