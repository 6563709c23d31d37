import { isWithin } from '../../calendar/day-range.ts'
import { minutesOf } from '../../calendar/local-time.ts'

/** From this time of day on, a level of brightness in percent. */
export interface BrightnessStep {
  readonly from: string
  readonly level: number
}

const FULL = 100

/** The level at a time of day: that of the step begun last, before the first one that of yesterday's last; 100 when none is set. */
export function levelAt(steps: readonly BrightnessStep[], minutes: number): number {
  const inOrder = steps.toSorted((a, b) => minutesOf(a.from) - minutesOf(b.from))
  const begun = inOrder.findLast(({ from }) => minutesOf(from) <= minutes)
  return (begun ?? inOrder.at(-1))?.level ?? FULL
}

/** Whether the screen is switched off at a time of day, minutes since midnight. */
export const isOff = (ranges: readonly string[], minutes: number): boolean => ranges.some((range) => isWithin(range, minutes))
