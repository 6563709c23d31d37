import { type Area, blank, type Bitmap, fillArea, stamp } from './bitmap.ts'
import type { Ink } from './palette.ts'

/** The picture moves on once in so many milliseconds, by {@link STRIDE}. */
export const STEP_MS = 40
/** Whole pixels a step, 50 a second. */
const STRIDE = 2
/** A line stands still so many steps before it moves, so that its beginning can be read. */
const STILL = 25

/** A moment: steps since the screen, the slide and the scene began. */
export interface Moment {
  readonly screen: number
  readonly slide: number
  readonly scene: number
}

/** A text that stands. */
export interface Run {
  readonly text: string
  /** height, pixels */
  readonly rows: number
  readonly x: number
  readonly y: number
  readonly ink: Ink
}

/** A text that is longer than its room and moves through it to the left. */
export interface Line {
  readonly text: string
  readonly room: Area
  readonly ink: Ink
  /** what its steps are counted from: it goes on while slides change, while the frames of its slide do, or not */
  readonly since: keyof Moment
}

/** One picture of a screen, apart from its motion. */
export interface Scene {
  readonly boxes: readonly (Area & { readonly ink: Ink })[]
  readonly runs: readonly Run[]
  readonly lines: readonly Line[]
  /** room of a picture or a film, which lies beside the scene */
  readonly picture?: Area
  /** how long it stands, milliseconds */
  readonly ms: number
}

/** Makes a text into a mask; `rows` is its height in pixels. */
export type Lettering = (text: string, rows: number) => Bitmap

/** Steps until a line has gone by once. */
export const stepsOf = (width: number, gap: number): number => STILL + Math.ceil((width + gap) / STRIDE)

/** Free pixels between the end of a line and its beginning: less than the room, which is never empty. */
export const gapOf = ({ width, height }: Area): number => Math.min(4 * height, Math.floor(width / 2))

const offsetOf = (step: number, width: number): number => (Math.max(step - STILL, 0) * STRIDE) % width

/** Draws a scene at a moment. */
export function paint(scene: Scene, { width, height }: { readonly width: number; readonly height: number }, moment: Moment, lettering: Lettering): Bitmap {
  const bitmap = blank(width, height)
  for (const box of scene.boxes) fillArea(bitmap, box, box.ink)
  for (const { text, rows, x, y, ink } of scene.runs) stamp(bitmap, lettering(text, rows), { x, y }, ink)
  for (const { text, room, ink, since } of scene.lines) {
    const mask = lettering(text, room.height)
    const turn = mask.width + gapOf(room)
    const from = room.x - offsetOf(moment[since], turn)
    for (let x = from; x < room.x + room.width; x += turn) stamp(bitmap, mask, { x, y: room.y }, ink, room)
  }
  return bitmap
}
