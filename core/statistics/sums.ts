import { z } from 'zod'
import type { Figures } from '../contract/statistics.ts'
import { SCORES } from '../feedback/scale.ts'
import { BINS, percentileOf } from './histogram.ts'

/**
 * What some tickets came to, as counts that can be added up: of two days, of all businesses, in any order. In the arrays
 * what is missing at the end is 0.
 */
export interface Sums {
  issued: number
  served: number
  noShow: number
  cancelled: number
  /** how many waited so long, by the bins of a histogram */
  readonly wait: number[]
  /** how many were served for so long */
  readonly service: number[]
  /** how many gave each score, 1 first */
  readonly ratings: number[]
  /** how many tickets were taken in each hour of the day */
  readonly hours: number[]
}

const LISTS = ['wait', 'service', 'ratings', 'hours'] as const

/** Of no tickets. */
export const noSums = (): Sums => ({ issued: 0, served: 0, noShow: 0, cancelled: 0, wait: [], service: [], ratings: [], hours: [] })

/** Counts one more, or so many, in a list of sums. */
export function count(list: number[], index: number, more = 1): void {
  while (list.length <= index) list.push(0)
  list[index] = (list[index] ?? 0) + more
}

/** Adds to sums those of others. */
export function addSums(to: Sums, { issued, served, noShow, cancelled, ...lists }: Sums): void {
  to.issued += issued
  to.served += served
  to.noShow += noShow
  to.cancelled += cancelled
  for (const name of LISTS) addList(to[name], lists[name])
}

/** A plain loop: two years of a busy hall are two million numbers to add. */
function addList(to: number[], more: readonly number[]): void {
  while (to.length < more.length) to.push(0)
  for (let index = 0; index < more.length; index++) to[index] = (to[index] ?? 0) + (more[index] ?? 0)
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
// two years of a busy hall are two million counts: looked at one by one by zod, they would take as long as all the rest
const counts = (most: number) => z.custom<number[]>((value) => Array.isArray(value) && value.length <= most && value.every(isCount))
const amount = z.custom<number>(isCount)

/** Sums as they are stored: issued, served, noShow, cancelled; wait, service, ratings, hours. */
const storedSchema = z.tuple([amount, amount, amount, amount, counts(BINS), counts(BINS), counts(SCORES.length), counts(24)])

/** Sums as a text to be stored. */
export const sumsText = ({ issued, served, noShow, cancelled, wait, service, ratings, hours }: Sums): string =>
  JSON.stringify([issued, served, noShow, cancelled, wait, service, ratings, hours] satisfies z.infer<typeof storedSchema>)

/** Sums from a text; undefined when it is damaged. */
export function readSums(text: string): Sums | undefined {
  const read = storedSchema.safeParse(json(text))
  if (!read.success) return undefined
  const [issued, served, noShow, cancelled, wait, service, ratings, hours] = read.data
  return { issued, served, noShow, cancelled, wait, service, ratings, hours }
}

function json(text: string): unknown {
  try { return JSON.parse(text) } catch { return undefined }
}

/** Sums as people read them. */
export function figuresOf({ issued, served, noShow, cancelled, wait, service, ratings }: Sums): Figures {
  return { issued, served, noShow, cancelled, wait: times(wait), service: times(service), ratings: SCORES.map((score) => ratings[score - 1] ?? 0) }
}

function times(counted: readonly number[]): Figures['wait'] {
  const median = percentileOf(counted, 0.5)
  const p90 = percentileOf(counted, 0.9)
  return median === undefined || p90 === undefined ? null : { median, p90 }
}
