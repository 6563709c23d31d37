import type { Business, Hall, HallPlan, HallWindow } from './hall.ts'

/** The windows of a hall that take matters of a department; empty when the hall does not handle them. */
export function windowsFor(hall: Pick<Hall, 'businesses' | 'windows'>, department: string): HallWindow[] {
  const takes = (business: Business) => business.departments.includes(department)
  const ids = new Set(hall.businesses.filter(takes).map((business) => business.id))
  return hall.windows.filter((window) => window.businesses.some((id) => ids.has(id)))
}

/** A point on the hall's plan, in the plan's units. */
export interface Point { readonly x: number; readonly y: number }

/**
 * The way from the kiosk to a window, as one walks it: to the aisle in front of the counter, along it, up to the
 * middle of the window.
 */
export function routeTo(plan: HallPlan, window: HallWindow): Point[] {
  const goal = window.x + window.width / 2
  const above = window.y + window.height <= plan.aisle
  const end = above ? window.y + window.height : window.y
  return [plan.here, { x: plan.here.x, y: plan.aisle }, { x: goal, y: plan.aisle }, { x: goal, y: end }]
}
