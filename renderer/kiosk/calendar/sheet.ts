import type { InferContractRouterOutputs } from '@orpc/contract'
import { addDays, daysBetween } from '../../../core/calendar/local-time.ts'
import type { contract } from '../../../core/contract/index.ts'

/** A month as the station gives it, one of its days, and a service on a day. */
export type MonthSheet = InferContractRouterOutputs<typeof contract>['calendar']['month']
export type SheetDay = MonthSheet['days'][number]
export type Service = SheetDay['services'][number]
export type Stop = Service['stops'][number]

/** The month (`YYYY-MM`) so many months later, earlier when negative. */
export function addMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${Math.floor(count / 12)}-${String(count % 12 + 1).padStart(2, '0')}`
}

/** The days as weeks that begin on Monday; undefined where the first and the last week reach beyond the month. */
export function weeksOf(days: readonly SheetDay[]): (SheetDay | undefined)[][] {
  const before = Array.from({ length: (days[0]?.weekday ?? 1) - 1 }, () => undefined)
  const cells = [...before, ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_, day) => cells[week * 7 + day]))
}

/** The days with services from a day on, in order. */
export const serviceDays = (days: readonly SheetDay[], from: string): SheetDay[] => days.filter(({ date, services }) => date >= from && services.length > 0)

/** What stands below a day's number when it has no service: its festival or term, the holiday on its first day, the lunar month on its first day, else the lunar day. */
export function dayLabel(day: Pick<SheetDay, 'lunar' | 'holiday'>, before: Pick<SheetDay, 'holiday'> | undefined): string {
  if (day.lunar.festival) return day.lunar.festival
  if (day.holiday && day.holiday !== before?.holiday) return day.holiday
  return day.lunar.day === '初一' ? day.lunar.month : day.lunar.day
}

/** The next festival or solar term, and in how many days; undefined when none is near. */
export function nextFestival(days: readonly SheetDay[], today: string, within: number): { name: string; ahead: number } | undefined {
  const day = days.find(({ date, lunar }) => lunar.festival && date >= today && date <= addDays(today, within))
  return day?.lunar.festival ? { name: day.lunar.festival, ahead: daysBetween(today, day.date) } : undefined
}
