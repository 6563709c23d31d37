import type { HallPlan, HallWindow } from '../../../core/content/hall.ts'
import { routeTo, type Point } from '../../../core/content/place.ts'

/** Rectangle, in whatever unit the caller draws in. */
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The counter stands this far from the windows, as a part of the free strip between them and the aisle. */
const COUNTER_AT = 0.28
/** The red way ends this far from the windows: in front of the counter, with room for its arrow head. */
const WAY_ENDS_AT = 0.46

const above = (window: Box, aisle: number): boolean => window.y + window.height <= aisle

/** Height of a point in the strip between a window and the aisle, 0 at the window, 1 at the aisle. */
function inStrip(window: Box, aisle: number, part: number): number {
  const edge = above(window, aisle) ? window.y + window.height : window.y
  return edge + (aisle - edge) * part
}

/** The counters: one line in front of the windows on each side of the aisle that has some. */
export function counters(windows: readonly Box[], aisle: number): { from: Point; to: Point }[] {
  const sides = [windows.filter((window) => above(window, aisle)), windows.filter((window) => !above(window, aisle))]
  return sides.filter(([nearest]) => nearest).map((side) => {
    const heights = side.map((window) => inStrip(window, aisle, COUNTER_AT))
    const y = above(side[0] as Box, aisle) ? Math.max(...heights) : Math.min(...heights)
    return { from: { x: Math.min(...side.map(({ x }) => x)), y }, to: { x: Math.max(...side.map(({ x, width }) => x + width)), y } }
  })
}

/** The way to a window as it is drawn: like `routeTo`, but up to the counter only. */
export function drawnWay(plan: HallPlan, window: HallWindow): Point[] {
  const way = routeTo(plan, window)
  const end = way.at(-1)
  return end ? [...way.slice(0, -1), { x: end.x, y: inStrip(window, plan.aisle, WAY_ENDS_AT) }] : way
}

/** The legs of a way as boxes of a thickness, so that no word is written over it. */
export const legs = (way: readonly Point[], thickness: number): Box[] => way.slice(1).map((to, index) => {
  const from = way[index] ?? to
  return {
    x: Math.min(from.x, to.x) - thickness / 2, y: Math.min(from.y, to.y) - thickness / 2,
    width: Math.abs(from.x - to.x) + thickness, height: Math.abs(from.y - to.y) + thickness,
  }
})

/** Chairs of a block of seats; on the plan a chair with its way around takes about 84 × 88 units. */
export function chairs({ x, y, width, height }: Box, scale: number): Box[] {
  const columns = Math.max(2, Math.round(width / scale / 84))
  const rows = Math.max(1, Math.round(height / scale / 88))
  // between two chairs a third of a chair, between two rows two thirds
  const chair = { width: width / (columns + (columns - 1) / 3), height: height / (rows + (rows - 1) * 2 / 3) }
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: x + (index % columns) * chair.width * 4 / 3, y: y + Math.floor(index / columns) * chair.height * 5 / 3, ...chair,
  }))
}

/** Which wall the door is in, as the turn of a door drawn in the lower wall, degrees. */
export function doorTurn({ width, height, door }: HallPlan): 0 | 90 | 180 | 270 {
  const walls = [{ turn: 0, away: height - door.y }, { turn: 90, away: door.x }, { turn: 180, away: door.y }, { turn: 270, away: width - door.x }] as const
  return walls.reduce((nearest, wall) => (wall.away < nearest.away ? wall : nearest)).turn
}

/** What must be taken off each side of neighbouring windows so that two of them stand `gap` apart. */
export function inset(windows: readonly Box[], gap: number): number {
  const between = windows.flatMap((a) => windows.flatMap((b) =>
    (b.x >= a.x + a.width && b.y < a.y + a.height && a.y < b.y + b.height ? [b.x - a.x - a.width] : [])))
  return Math.max(0, (gap - Math.min(gap, ...between)) / 2)
}
