import type { Overview } from './content.ts'
import type { Screen } from './system.ts'

/** What the shell's kiosk page is told before the station is there, so that its first screen says whose hall this is. */
export interface KnownAtStart {
  /** the station's time, milliseconds since 1970 UTC */
  readonly now: number
  readonly screen: Screen
  /** as the station said it last; missing at the very first start */
  readonly overview?: Overview
}

/** The element of the page that holds it, as JSON. */
export const KNOWN_ID = 'known-at-start'
