import { addDays, weekdayOf } from '../calendar/local-time.ts'
import type { Step } from '../contract/statistics.ts'

/** The first day of the day, week or month that a day lies in. A week begins on Monday. */
function beginning(day: string, step: Step): string {
  switch (step) {
    case 'day': return day
    case 'week': return addDays(day, 1 - weekdayOf(day))
    case 'month': return `${day.slice(0, 7)}-01`
  }
}

/** The first day of a period that belongs to the same step as a day: the step's own, or that of a period which begins in it. */
export function stepOf(day: string, step: Step, from: string): string {
  const first = beginning(day, step)
  return first < from ? from : first
}

/** The first days of all steps of a period, both its ends included. */
export function stepsOf(from: string, until: string, step: Step): string[] {
  const steps: string[] = []
  for (let day = from; day <= until; day = after(day, step)) steps.push(day)
  return steps
}

/** The first day of the step after that of a day. */
function after(day: string, step: Step): string {
  switch (step) {
    case 'day': return addDays(day, 1)
    case 'week': return addDays(beginning(day, 'week'), 7)
    // the 28th and four days lie in the next month, whichever it is
    case 'month': return beginning(addDays(`${day.slice(0, 7)}-28`, 4), 'month')
  }
}
