import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { TICKET_STATES } from '../queue/ticket.ts'
import { slug } from '../content/text.ts'
import { printerStatusSchema } from '../printing/status.ts'
import { auditedCall, contentCall, moment, requestId } from './base.ts'
import { helpCallSchema } from './help.ts'

/** How long a wait may take; null while no counter is open for the business. */
const estimateSchema = z.object({ lowMinutes: z.int(), highMinutes: z.int() }).nullable()

/** When tickets can be had again: a day in the hall, and minutes since its midnight. */
const opensSchema = z.object({ date: z.string(), minutes: z.int() }).nullable()

/** A ticket's number as people type it: `a12` is A012. */
export const ticketNumberSchema = z.string().trim().toUpperCase().regex(/^[A-Z]\d{1,6}$/, '号是一个字母加数字，如 A012')
  .transform((typed) => `${typed.slice(0, 1)}${String(Number(typed.slice(1))).padStart(3, '0')}`)

export const businessSchema = z.object({
  id: slug,
  prefix: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** takes tickets now */
  open: z.boolean(),
  /** why it does not; `hubAway`: this machine is a satellite and cannot reach the hub, who knows when */
  reason: z.enum(['closed', 'break', 'holiday', 'full', 'byManager', 'hubAway']).nullable(),
  opens: opensSchema,
  /** the same as a moment, for other systems */
  opensAt: moment.nullable(),
  waiting: z.int(),
  /** for somebody who takes a ticket now */
  estimate: estimateSchema,
  /** ids of the windows that serve it, and which of them are open */
  windows: z.array(z.string()),
  openWindows: z.array(z.string()),
})
export type BusinessView = z.infer<typeof businessSchema>

export const ticketSchema = z.object({
  /** business day and number */
  id: z.string(),
  number: z.string(),
  businessId: slug,
  procedureId: slug.nullable(),
  priority: z.boolean(),
  state: z.enum(TICKET_STATES),
  /** people of the same business before it */
  ahead: z.int(),
  estimate: estimateSchema,
  /** the window that called it last */
  counter: z.string().nullable(),
  /** ids of the windows that may call it */
  windows: z.array(z.string()),
  issuedAt: moment,
})
export type TicketView = z.infer<typeof ticketSchema>

const waitingSchema = z.object({ number: z.string(), businessId: slug, priority: z.boolean() })

/** What the board shows, and every screen may see. Newest calls first; a call that is repeated comes again with a new id. */
export const boardSchema = z.object({
  calls: z.array(z.object({ id: z.int(), number: z.string(), counter: z.string(), businessId: slug, at: moment, state: z.enum(TICKET_STATES) })),
  waiting: z.array(z.object({ businessId: slug, count: z.int() })),
  counters: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string(), state: z.enum(['open', 'paused', 'closed']), serving: z.string().nullable() })),
  /** who comes next, over all businesses; bounded */
  next: z.array(waitingSchema),
  /** 过号: numbers that missed their call, the latest first; bounded */
  missed: z.array(z.string()),
})

/** The hall's queue as the screens follow it. */
export const hallQueueSchema = boardSchema.extend({ businesses: z.array(businessSchema), help: z.array(helpCallSchema), printer: printerStatusSchema })
export type HallQueue = z.infer<typeof hallQueueSchema>

const closedData = z.object({ reason: z.enum(['closed', 'break', 'holiday', 'full', 'byManager']), opens: opensSchema, opensAt: moment.nullable() })

/** Queue 排队. */
export const queueContract = {
  /** The businesses of the hall, and whether tickets can be had. */
  businesses: contentCall.route({ method: 'GET', path: '/businesses', summary: '业务：现在能不能取号，几个人在等' }).output(z.array(businessSchema)),

  /** 取号. The same `requestId` gives the same ticket on one day. `brought` are indices into the materials of the procedure. */
  issue: contentCall.route({ method: 'POST', path: '/tickets', summary: '取号', successStatus: 201 })
    .errors({
      NOT_FOUND: { status: 404, message: '没有这项业务' },
      CLOSED: { status: 409, message: '这项业务现在不能取号', data: closedData },
      TOO_MANY_REQUESTS: { status: 429, message: '取号太快了，过一分钟再试' },
      HUB_AWAY: { status: 503, message: '主机没有联系上，现在取不了号' },
    })
    .input(z.object({
      businessId: slug,
      procedureId: slug.optional(),
      priority: z.boolean().default(false),
      requestId: requestId.optional(),
      brought: z.array(z.int().min(0).max(29)).max(30).optional(),
    }))
    .output(ticketSchema),

  /** 查我的号: today's ticket. */
  ticket: contentCall.route({ method: 'GET', path: '/tickets/{number}', summary: '查一个号排到哪了' })
    .errors({ NOT_FOUND: { status: 404, message: '今天没有这个号' } })
    .input(z.object({ number: ticketNumberSchema }))
    .output(ticketSchema),

  /** The call board. */
  board: contentCall.route({ method: 'GET', path: '/queue', summary: '叫号屏' }).output(boardSchema),

  /** The whole of it now, then again after each change. */
  events: contentCall.route({ method: 'GET', path: '/queue/events', summary: '排队情况（事件流）' }).output(eventIterator(hallQueueSchema)),

  /** 今天不办了: no more tickets of a business today. Those who wait are still called. */
  closeBusiness: auditedCall('id').route({ method: 'POST', path: '/businesses/{id}/close', summary: '今天不再取这项业务的号' })
    .errors({ NOT_FOUND: { status: 404, message: '没有这项业务' } })
    .input(z.object({ id: slug })).output(businessSchema),
  openBusiness: auditedCall('id').route({ method: 'POST', path: '/businesses/{id}/open', summary: '恢复取号' })
    .errors({ NOT_FOUND: { status: 404, message: '没有这项业务' } })
    .input(z.object({ id: slug })).output(businessSchema),

  /** The manager says that the station's date is right: where the clock lies far ahead of the open business day, or before it. */
  confirmDay: auditedCall('date').route({ method: 'POST', path: '/queue/confirm-day', summary: '确认日期没错，开始新的一天' })
    .errors({ CONFLICT: { status: 409, message: '日期没有确认', data: z.object({ today: z.string() }) } })
    .input(z.object({ date: z.iso.date() })).output(z.object({ day: z.string() })),
}
