import { daysBetween } from '../../../core/calendar/local-time.ts'
import { type Step } from '../../../core/contract/statistics.ts'
import { type Days, daysOf } from '../../../core/statistics/periods.ts'
import type { PeriodName } from './words.ts'

/** What a manager chose to see. `step` is undefined until they choose one: a period has its usual one. */
export interface Choice {
  readonly period: PeriodName
  /** of a period that they choose by themselves; the end of it may have been chosen first */
  readonly days: Days
  readonly step: Step | undefined
}

/** Longer ones are shown by weeks, and then by months, unless somebody wants it otherwise: days. */
const LONGEST_BY_DAY = 62
const LONGEST_BY_WEEK = 300

/** The days that are chosen, as of today. */
export function chosenDays({ period, days: { from, until } }: Choice, today: string): Days {
  if (period !== 'custom') return daysOf(period, today)
  return from <= until ? { from, until } : { from: until, until: from }
}

/** The step in which a period is shown. */
export function chosenStep({ step }: Pick<Choice, 'step'>, { from, until }: Days): Step {
  if (step !== undefined) return step
  const length = daysBetween(from, until) + 1
  if (length <= LONGEST_BY_DAY) return 'day'
  return length <= LONGEST_BY_WEEK ? 'week' : 'month'
}
