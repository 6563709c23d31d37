import { firstCheckAfter, nextCheckAfter } from '../../core/update/schedule.ts'
import type { Clock } from '../clock.ts'

/** When the station asks the county by itself. */
export interface Timetable {
  start(): void
  stop(): void
  /** milliseconds since 1970 UTC; undefined when nothing is due */
  next(): number | undefined
}

/** Runs `check` again and again, `every` milliseconds and some, more rarely while it fails. It gives whether it went well. */
export function openTimetable(every: number, clock: Clock, check: () => Promise<boolean>): Timetable {
  let timer: NodeJS.Timeout | undefined
  let next: number | undefined
  let failures = 0
  let isStopped = false
  const after = (wait: number) => {
    if (isStopped) return
    next = clock.now() + wait
    timer = setTimeout(() => { void run() }, wait)
  }
  const run = async () => {
    failures = await check() ? 0 : failures + 1
    after(nextCheckAfter(every, failures, Math.random()))
  }
  return {
    start: () => { after(firstCheckAfter(every, Math.random())) },
    stop() {
      isStopped = true
      clearTimeout(timer)
      next = undefined
    },
    next: () => next,
  }
}
