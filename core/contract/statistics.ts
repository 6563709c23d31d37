import { z } from 'zod'
import { isoDate, slug } from '../content/text.ts'
import { SCORES } from '../feedback/scale.ts'
import { auditedCall, managerCall, visitorCall } from './base.ts'
import { noSource, refusalSchema } from './update.ts'

/**
 * Counts and times of some tickets. Minutes are to the minute up to an hour, coarser above; null when there was nothing to measure.
 * A ticket counts for the business it was last moved to, and for the window and the clerk that called it last.
 */
const figuresSchema = z.object({
  /** of a window or a clerk: how many it called; on a day that is over it is the sum of the next three */
  issued: z.int(),
  /** 办结 */
  served: z.int(),
  /** 过号 that nobody came back for */
  noShow: z.int(),
  /** by a clerk, or at the end of the day */
  cancelled: z.int(),
  /** from the issue to the call that led to 办结, minutes */
  wait: z.object({ median: z.number(), p90: z.number() }).nullable(),
  /** from the start to the finish, minutes */
  service: z.object({ median: z.number(), p90: z.number() }).nullable(),
  /** how many gave each score, 1 非常满意 first */
  ratings: z.array(z.int()).length(SCORES.length),
})
export type Figures = z.infer<typeof figuresSchema>

/** Figures of one business, window or clerk. */
const figuresOf = figuresSchema.extend({ id: z.string(), name: z.string() })
export type FiguresOf = z.infer<typeof figuresOf>

/** The parts of a period that a chart shows one by one. A week begins on Monday. */
export const STEPS = ['day', 'week', 'month'] as const
export type Step = (typeof STEPS)[number]

/** Days of a hall's queue, summed up. */
const statisticsSchema = z.object({
  from: isoDate,
  until: isoDate,
  step: z.enum(STEPS),
  total: figuresSchema,
  /** the same of earlier days, to compare: those of `earlierDays`; null when they are not all known */
  before: figuresSchema.nullable(),
  /** one for each step of the period, also those without tickets; `from` is its first day in the period */
  steps: z.array(figuresSchema.extend({ from: isoDate })),
  /** those of the hall in its order, then those that are no longer there */
  businesses: z.array(figuresOf),
  windows: z.array(figuresOf),
  clerks: z.array(figuresOf),
  /** tickets taken in each hour of the day, 0 … 23 */
  hours: z.array(z.int()).length(24),
  /** matters that were opened most, and words that found nothing; 20 at most of each */
  read: z.array(z.object({ id: slug, name: z.string(), count: z.int() })),
  notFound: z.array(z.object({ words: z.string(), count: z.int() })),
})
export type Statistics = z.infer<typeof statisticsSchema>

const period = z.object({ from: isoDate, until: isoDate, step: z.enum(STEPS).default('day') })
  .refine(({ from, until }) => from <= until, '开始的日期要在结束的日期之前')

/** Statistics 统计. Figures of days are kept for ten years; whom they are about is not in them. */
export const statisticsContract = {
  /** Of the days of a period, both included, 800 at most; the open day as it stands. */
  get: managerCall.route({ method: 'GET', path: '/statistics', summary: '统计' })
    .errors({ REFUSED: { status: 422, message: '一次最多看 800 天' } })
    .input(period).output(statisticsSchema),
  /** The same as a workbook, one sheet for each table. */
  export: managerCall.route({ method: 'GET', path: '/statistics/export', summary: '导出统计表' })
    .errors({ REFUSED: { status: 422, message: '一次最多看 800 天' } })
    .input(period).output(z.file()),
  /** Writes that workbook into a folder on the drive. */
  saveToStick: auditedCall('source', 'from', 'until').route({ method: 'POST', path: '/statistics/stick', summary: '把统计表存到 U 盘' })
    .errors({ ...noSource, REFUSED: { status: 422, message: '一次最多看 800 天', data: refusalSchema.optional() } })
    .input(period.safeExtend({ source: z.string().min(1).max(80) })).output(z.object({ file: z.string() })),
  /** A visitor at a kiosk opened a matter. */
  noteRead: visitorCall.route({ method: 'POST', path: '/statistics/read', summary: '记下看了哪个事项', successStatus: 202 })
    .errors({ TOO_MANY_REQUESTS: { status: 429, message: '记得太快了，过一分钟再试' } })
    .input(z.object({ id: slug })).output(z.object({ noted: z.boolean() })),
  /** A visitor's words found nothing, and they stopped typing. What could name a person, as long rows of digits, is not kept. */
  noteNotFound: visitorCall.route({ method: 'POST', path: '/statistics/not-found', summary: '记下没搜到的词', successStatus: 202 })
    .errors({ TOO_MANY_REQUESTS: { status: 429, message: '记得太快了，过一分钟再试' } })
    .input(z.object({ words: z.string().trim().min(1).max(40) })).output(z.object({ noted: z.boolean() })),
}
