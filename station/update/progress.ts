import type { UpdateState } from '../../core/contract/update.ts'
import type { Wanted } from './fetch-blob.ts'

type Phase = UpdateState['phase']

/** How far an update is. */
export interface Progress {
  phase(): Phase
  now(): UpdateState['progress']
  turnTo(phase: Phase): void
  /** so much will be fetched */
  begin(wanted: readonly Wanted[]): void
  came(bytes: number): void
  finished(): void
}

/** Screens are told this often at most, milliseconds. */
const TELL_EVERY = 1000
/** What comes in the first moment was here before; how long the rest takes is told from what came since. Milliseconds. */
const MOMENT = 1000
const GUESS_AFTER = 3000

/** Follows an update; `tell` is called when something changed, a change of phase at once and bytes once a second. */
export function followProgress(tell: () => void): Progress {
  let phase: Phase = 'idle'
  let done = { bytes: 0, files: 0 }
  let total = { bytes: 0, files: 0 }
  let began = 0
  let told = 0
  /** bytes after the first moment */
  let early = 0
  const tellNow = () => {
    told = performance.now()
    tell()
  }
  const changed = () => { if (performance.now() - told >= TELL_EVERY) tellNow() }
  const secondsLeft = () => {
    const spent = performance.now() - began - MOMENT
    const came = done.bytes - early
    return spent < GUESS_AFTER || came <= 0 ? null : Math.ceil(((total.bytes - done.bytes) * spent) / came / 1000)
  }
  return {
    phase: () => phase,
    now: () => (phase === 'idle' || total.files === 0 ? null : {
      doneBytes: done.bytes, totalBytes: total.bytes, doneFiles: done.files, totalFiles: total.files, secondsLeft: secondsLeft(),
    }),
    turnTo(next) {
      if (next === phase) return
      phase = next
      if (next === 'idle') done = total = { bytes: 0, files: 0 }
      tellNow()
    },
    begin(wanted) {
      done = { bytes: 0, files: 0 }
      total = { bytes: wanted.reduce((sum, { size }) => sum + size, 0), files: wanted.length }
      began = performance.now()
      early = 0
      changed()
    },
    came(bytes) {
      done = { ...done, bytes: Math.max(0, done.bytes + bytes) }
      if (performance.now() - began < MOMENT) early = done.bytes
      changed()
    },
    finished() {
      done = { ...done, files: done.files + 1 }
      changed()
    },
  }
}
