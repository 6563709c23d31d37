import { weekdayOf } from '../calendar/local-time.ts'
import type { Catalog } from './catalog.ts'

/** Who is on duty 值班 on a day. */
export interface Duty {
  readonly leader: string
  readonly staff: string
  /** whom to call at night; not there when the county wrote no number */
  readonly nightPhone?: string | undefined
}

/** Who is on duty on a day, `YYYY-MM-DD`: whom the hall has put there, else whose turn it is in the roster; undefined when neither says. */
export function onDuty({ hall, dutyChanges }: Pick<Catalog, 'hall' | 'dutyChanges'>, date: string): Duty | undefined {
  const weekday = weekdayOf(date)
  const found = dutyChanges.find((one) => one.date === date) ?? hall.duty?.roster.find(({ days }) => days.includes(weekday))
  return found && { leader: found.leader, staff: found.staff, nightPhone: hall.duty?.nightPhone }
}
