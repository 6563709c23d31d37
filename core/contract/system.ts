import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { PALETTES } from '../signage/led/palette.ts'
import { visitorCall } from './base.ts'
import { managementCalls } from './management.ts'
import { hubViewSchema } from './satellites.ts'

/** Whether the hall is open; minutes are since midnight, local to the hall. */
const openingSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), until: z.int(), again: z.boolean() }),
  z.object({ state: z.literal('break'), opens: z.int() }),
  z.object({ state: z.literal('closed'), opens: z.object({ date: z.string(), minutes: z.int() }).optional(), holiday: z.string().optional() }),
])

/** What every screen follows: the station's clock, the hall's opening, and which content it holds. */
export const systemStateSchema = z.object({
  /** the station's time, milliseconds since 1970 UTC; screens never ask the browser's clock */
  now: z.number(),
  /** of the program; a page of another one loads itself anew */
  version: z.string(),
  timezone: z.string(),
  generation: z.int(),
  /** when the county published what is shown, `YYYY-MM-DD` */
  contentDate: z.string(),
  /** the content is older than 30 days */
  stale: z.boolean(),
  opening: openingSchema,
  /** grows with each change of a notice: screens then ask for the notices again */
  noticesRevision: z.int(),
  /** grows when the hall changes what the county wrote of it: duty, windows, stars; screens then ask for the overview again */
  hallRevision: z.int(),
  /** of a satellite: how it stands to its hub, and where the hub's own kiosk is 门口 */
  hub: hubViewSchema.pick({ state: true, place: true }).optional(),
  /** an update of the content that is under way, in bytes; visitors are shown nothing of it */
  update: z.object({ phase: z.enum(['checking', 'fetching', 'verifying', 'switching']), doneBytes: z.int(), totalBytes: z.int() }).optional(),
})
export type SystemState = z.infer<typeof systemStateSchema>

/** How a screen is built in: what `station.yaml` says of it. */
export const screenSchema = z.object({
  name: z.string(),
  /** inches */
  diagonal: z.number(),
  orientation: z.enum(['auto', 'portrait', 'landscape']),
  /** of a LED screen; undefined for others */
  led: z.object({
    palette: z.enum(PALETTES),
    /** pixels, when station.yaml says where the picture lies */
    width: z.int().optional(),
    height: z.int().optional(),
    /** the picture is a strip in so many pieces, one below the other */
    fold: z.int(),
    /** percent, from a time of day on */
    brightness: z.array(z.object({ from: z.string(), level: z.int() })),
    /** when it is switched off */
    off: z.array(z.string()),
  }).optional(),
})
export type Screen = z.infer<typeof screenSchema>

/** The station itself. */
export const systemContract = {
  /** The state now, then again whenever it changes, and every minute. */
  events: visitorCall.route({ method: 'GET', path: '/events', summary: '工作站状态（事件流）' }).output(eventIterator(systemStateSchema)),

  /** The settings of a screen; an unknown name gets the first one's. */
  screen: visitorCall.route({ method: 'GET', path: '/screen', summary: '屏幕设置' })
    .input(z.object({ name: z.string().max(40).optional() }))
    .output(screenSchema),

  /** A page tells that something in it broke; it goes to the station's journal. */
  reportFault: visitorCall.route({ method: 'POST', path: '/faults', summary: '页面报告故障', successStatus: 202 })
    .input(z.object({ where: z.string().trim().min(1).max(120), message: z.string().trim().min(1).max(2000) }))
    .output(z.object({ recorded: z.boolean() })),

  ...managementCalls,
}
