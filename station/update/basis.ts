import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { Journal } from '../log/journal.ts'
import type { Progress } from './progress.ts'
import type { Staging } from './staging.ts'
import type { Trust } from './trust.ts'

/** What every update of a station stands on. */
export interface Basis {
  readonly library: Library
  readonly clock: Clock
  readonly journal: Journal
  readonly staging: Staging
  readonly progress: Progress
  /** the hall of station.yaml */
  readonly hall: string | undefined
  /** the root that is trusted now */
  readonly trust: () => Promise<Trust | undefined>
  /** the county's signature was verified */
  readonly heard: () => void
}
