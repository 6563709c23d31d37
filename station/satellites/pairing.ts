import { randomInt, timingSafeEqual } from 'node:crypto'

/** A code lives for so long, milliseconds: time to walk to the other machine. */
const LIFE_MS = 10 * 60_000
/** After so many wrong tries the code is void: nobody guesses one of a hundred million in five. */
const WRONG_TRIES = 5
const DIGITS = 8

/** A code by which one station joins 配对码. Moments are milliseconds since 1970 UTC. */
interface Code {
  readonly code: string
  readonly until: number
}

/** The code that is open, if there is one; it lives in memory. */
export interface Pairing {
  /** a new one; the one before is void */
  newCode(now: number): Code
  /** whether this is the code; a wrong one counts */
  isCode(typed: string, now: number): boolean
  /** it was used: it is void now */
  spend(): void
}

/** Begins without a code. */
export function openPairing(): Pairing {
  let open: Code | undefined
  let wrong = 0
  return {
    newCode(now) {
      wrong = 0
      return open = { code: String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0'), until: now + LIFE_MS }
    },
    isCode(typed, now) {
      // further off than its life: the clock was set back meanwhile
      if (!open || now >= open.until || now < open.until - LIFE_MS) return false
      const [held, tried] = [Buffer.from(open.code), Buffer.from(typed)]
      const isRight = held.length === tried.length && timingSafeEqual(held, tried)
      if (!isRight && ++wrong >= WRONG_TRIES) open = undefined
      return isRight
    },
    spend() { open = undefined },
  }
}
