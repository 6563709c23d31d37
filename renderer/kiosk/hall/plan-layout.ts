import type { Hall, HallPlan, HallWindow } from '../../../core/content/hall.ts'
import type { Point } from '../../../core/content/place.ts'
import { chairs, counters, doorTurn, drawnWay, inset, legs, type Box } from './plan-geometry.ts'
import { alongside, around, firstFree, fitWords, LINE_HEIGHT, textWidth } from './plan-words.ts'

/** What the sheet of the plan is like; sizes in px. */
export interface SheetFacts {
  /** px per unit of the plan */
  readonly scale: number
  /** the smallest font size 最小字号 */
  readonly small: number
  /** between two targets */
  readonly gap: number
  /** id of the window to which the way is shown */
  readonly goal: string | undefined
  /** no rooms and no seats */
  readonly compact: boolean
  readonly nameOf: (named: { name: string; nameEn: string }) => string
  readonly here: string
  readonly door: string
}

/** A window as a plate: its number in digits of a size, and the lines of its name, as far as they fit. */
export interface Plate { readonly id: string; readonly box: Box; readonly digits: number; readonly text: string; readonly lines: readonly string[] }

/** A few words on the plan, centred in their box. */
export interface PlanWords { readonly key: string; readonly look: 'room' | 'seats' | 'here' | 'door'; readonly lines: readonly string[]; readonly box: Box }

/** Everything on the sheet, in px from its top left corner. */
export interface PlanLayout {
  readonly width: number
  readonly height: number
  readonly plates: readonly Plate[]
  readonly words: readonly PlanWords[]
  readonly chairs: readonly Box[]
  readonly counters: readonly { from: Point; to: Point }[]
  readonly way: readonly Point[]
  readonly here: Point & { readonly radius: number }
  readonly door: Point & { readonly half: number; readonly depth: number; readonly turn: number; readonly worded: boolean }
}

/** Lays a hall's plan on a sheet. */
export function layPlan(hall: Pick<Hall, 'windows'>, unscaled: HallPlan, facts: SheetFacts): PlanLayout {
  const { small, compact } = facts
  const plan = scaledPlan(unscaled, facts.scale)
  const windows = hall.windows.map((window) => ({ ...window, ...scaledBox(window, facts.scale) }))
  const goal = windows.find(({ id }) => id === facts.goal)
  const way = goal ? drawnWay(plan, goal) : []
  const line = small * LINE_HEIGHT
  const size = (text: string) => ({ width: textWidth(text) * small, height: line })

  // a dot of 36 units, as large as the words allow and never less than half of them
  const here = { ...plan.here, radius: Math.max(small * 0.5, Math.min(small, 36 * facts.scale)) }
  const door = { ...plan.door, ...doorOf(plan, size(facts.door)) }
  const rooms = compact ? [] : plan.places.filter(({ kind }) => kind === 'room').flatMap((room): PlanWords[] => {
    const lines = fitWords(facts.nameOf(room), (room.width - 24) / small, (room.height - 6) / small)
    // a box without its name says nothing
    return lines ? [{ key: `${room.name} ${room.x}`, look: 'room', lines, box: room }] : []
  })
  const seats = compact ? [] : plan.places.filter(({ kind }) => kind === 'seats')
  const rows = counters(windows, plan.aisle)
  const taken: Box[] = [
    ...windows, ...rooms.map(({ box }) => box), ...seats, ...legs(way, 16), doorBox(door),
    ...rows.map(({ from, to }) => ({ x: from.x, y: from.y - 6, width: to.x - from.x, height: 12 })),
  ]
  const herePlace = firstFree(around(here, size(facts.here), here.radius + 6, plan.width), plan, taken)
  const dot = { x: here.x - here.radius, y: here.y - here.radius, width: here.radius * 2, height: here.radius * 2 }
  const seatWords = seats.flatMap((block): PlanWords[] => {
    const text = facts.nameOf(block)
    const box = firstFree(alongside(block, size(text), small * 0.35), plan, [...taken, dot, ...(herePlace ? [herePlace] : [])])
    return box ? [{ key: `${block.name} ${block.x}`, look: 'seats', lines: [text], box }] : []
  })

  return {
    width: plan.width, height: plan.height, way, here, door, counters: rows,
    plates: platesOf(windows, facts),
    chairs: seats.flatMap((block) => chairs(block, facts.scale)),
    words: [
      ...rooms, ...seatWords,
      ...(door.worded ? [{ key: 'door', look: 'door' as const, lines: [facts.door], box: doorBox(door) }] : []),
      ...(herePlace ? [{ key: 'here', look: 'here' as const, lines: [facts.here], box: herePlace }] : []),
    ],
  }
}

/** A plate's border and the air inside it, both sides, px. */
const PLATE_EDGE = 12
/** The digits of a plate may shrink to this, in smallest font sizes, to make room for the names. */
const LEAST_DIGITS = 1.5

/** Width of a bold digit, in font sizes. */
const DIGIT = 0.6

/**
 * Plates in one style: digits of one size, the largest that leaves room for every name; where there is none, no names.
 * A number that does not fit its plate is left off, but the goal's plate is made wide enough for it.
 */
function platesOf(windows: readonly HallWindow[], { nameOf, small, gap, goal }: SheetFacts): Plate[] {
  const off = inset(windows, gap)
  const boxes = windows.map((window) => ({ window, box: { x: window.x + off, y: window.y, width: window.width - 2 * off, height: window.height } }))
  const widthOf = (id: string, digits: number) => id.length * digits * DIGIT + PLATE_EDGE
  const largest = Math.max(small, Math.min(...boxes.map(({ window: { id }, box }) => Math.min(box.height * 0.48, (box.width - PLATE_EDGE) / (id.length * DIGIT)))))
  const linesAt = (digits: number) => boxes.map(({ window, box }) => fitWords(nameOf(window), (box.width - PLATE_EDGE) / small, (box.height - PLATE_EDGE - digits) / small))
  const sizes = Array.from({ length: 5 }, (_, step) => largest + (LEAST_DIGITS * small - largest) * step / 4)
  const roomy = sizes.find((size) => size <= largest && linesAt(size).every((lines) => lines))
  const digits = roomy ?? largest
  const lines = roomy === undefined ? [] : linesAt(roomy)
  return boxes.map(({ window: { id }, box }, index) => {
    const lacks = Math.max(0, widthOf(id, digits) - box.width)
    const wide = id === goal ? { ...box, x: box.x - lacks / 2, width: box.width + lacks } : box
    return { id, box: wide, digits, text: lacks === 0 || id === goal ? id : '', lines: lines[index] ?? [] }
  })
}

/** A door takes at most this part of the plan; one with its word that would take more goes without the word. */
const DOOR_PART = 0.15

/** A door with room for its word, turned to its wall. */
function doorOf(plan: HallPlan, word: { width: number; height: number }): { half: number; depth: number; turn: number; worded: boolean } {
  const turn = doorTurn(plan)
  const upright = turn % 180 === 0
  const [along, into] = upright ? [word.width, word.height] : [word.height, word.width]
  const half = along / 2 + word.height
  const depth = into * 1.15 + word.height * 0.75
  const [wall, across] = upright ? [plan.width, plan.height] : [plan.height, plan.width]
  const worded = half * 2 <= wall * DOOR_PART * 2 && depth <= across * DOOR_PART
  return worded ? { turn, half, depth, worded } : { turn, half: wall * 0.06, depth: wall * 0.06, worded }
}

/** The part of the door's box where its word stands: against the wall, inside. */
function doorBox({ x, y, half, depth, turn }: PlanLayout['door']): Box {
  if (turn === 0) return { x: x - half, y: y - depth, width: half * 2, height: depth }
  if (turn === 180) return { x: x - half, y, width: half * 2, height: depth }
  return { x: turn === 90 ? x : x - depth, y: y - half, width: depth, height: half * 2 }
}

const scaledBox = ({ x, y, width, height }: Box, scale: number): Box => ({ x: x * scale, y: y * scale, width: width * scale, height: height * scale })

const scaledPoint = ({ x, y }: Point, scale: number): Point => ({ x: x * scale, y: y * scale })

const scaledPlan = (plan: HallPlan, scale: number): HallPlan => ({
  width: plan.width * scale, height: plan.height * scale, aisle: plan.aisle * scale,
  here: scaledPoint(plan.here, scale), door: scaledPoint(plan.door, scale),
  places: plan.places.map((place) => ({ ...place, ...scaledBox(place, scale) })),
})
