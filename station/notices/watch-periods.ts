import { type HallMoment, nextChange, type Period } from '../../core/content/notices-in-force.ts'

/** What is looked at: all that may be shown, and what of it is in force now. */
export interface Look {
  readonly periods: readonly Period[]
  readonly inForce: readonly { readonly id: string }[]
  readonly at: HallMoment
}

/** Tells when something comes into force, goes out of it, or was changed. */
export interface PeriodWatch {
  /** grows with each of these */
  readonly revision: () => number
  readonly onChange: (listener: () => void) => void
  /** something was changed */
  readonly changed: () => void
  /** looks now whether something came or went */
  readonly look: () => void
  readonly stop: () => void
}

/** It looks at least so often: the machine's clock may be set, and no timer would know; milliseconds. */
const LONGEST_MS = 60_000

/** Watches periods. */
export function watchPeriods(see: () => Look): PeriodWatch {
  const listeners: (() => void)[] = []
  const idsOf = ({ inForce }: Look) => inForce.map(({ id }) => id).join(' ')
  let revision = 0
  let ids = idsOf(see())
  let timer: NodeJS.Timeout | undefined

  function schedule(): void {
    clearTimeout(timer)
    const { periods, at } = see()
    const next = nextChange(periods, at)
    timer = setTimeout(look, Math.min(LONGEST_MS, next === undefined ? LONGEST_MS : Math.max(1, next - at.now)))
  }
  function tell(): void {
    ids = idsOf(see())
    revision++
    for (const listener of listeners) listener()
  }
  function look(): void {
    if (idsOf(see()) !== ids) tell()
    schedule()
  }
  schedule()
  return {
    revision: () => revision,
    onChange: (listener) => { listeners.push(listener) },
    changed() {
      tell()
      schedule()
    },
    look,
    stop: () => { clearTimeout(timer) },
  }
}
