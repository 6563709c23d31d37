import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { slug } from '../content/text.ts'
import { printerStatusSchema } from '../printing/status.ts'
import { TICKET_STATES } from '../queue/ticket.ts'
import { clerkCall, moment } from './base.ts'
import { helpCallSchema } from './help.ts'
import { ticketNumberSchema } from './queue.ts'

/** A ticket as the clerk sees it. */
export const clerkTicketSchema = z.object({
  number: z.string(),
  businessId: slug,
  procedureId: slug.nullable(),
  /** what people call the matter */
  procedure: z.string().nullable(),
  priority: z.boolean(),
  state: z.enum(TICKET_STATES),
  issuedAt: moment,
  calledAt: moment.nullable(),
  startedAt: moment.nullable(),
  calls: z.int(),
  counter: z.string().nullable(),
  /** ids of the windows that may call it */
  windows: z.array(z.string()),
  /** the visitor's own check of the papers; null when not asked */
  papers: z.array(z.object({ name: z.string(), brought: z.boolean() })).nullable(),
})
export type ClerkTicket = z.infer<typeof clerkTicketSchema>

export const counterSchema = z.object({
  id: z.string(),
  name: z.string(),
  businesses: z.array(slug),
  state: z.enum(['open', 'paused', 'closed']),
  clerk: z.string().nullable(),
  current: clerkTicketSchema.nullable(),
  /** number of the ticket that 下一位 would call */
  next: z.string().nullable(),
})
export type CounterView = z.infer<typeof counterSchema>

/** What the clerks' page follows. */
export const counterStateSchema = z.object({
  day: z.string().nullable(),
  counters: z.array(counterSchema),
  businesses: z.array(z.object({ id: slug, prefix: z.string(), name: z.string(), windows: z.array(z.string()) })),
  /** who waits, in the order of the line; bounded, `waitingCount` is all of them */
  waiting: z.array(clerkTicketSchema),
  waitingCount: z.int(),
  /** held and missed, the latest first; bounded. `front`: 回来了 puts it before the others */
  aside: z.array(clerkTicketSchema.extend({ front: z.boolean() })),
  /** of today: done and median minutes per clerk, and tickets taken per quarter of an hour */
  figures: z.object({
    clerks: z.array(z.object({ clerk: z.string(), done: z.int(), minutes: z.number().nullable() })),
    /** median minutes per business, from today's or earlier times */
    usual: z.array(z.object({ businessId: slug, minutes: z.number() })),
    issued: z.array(z.object({ minutes: z.int(), count: z.int() })),
  }),
  help: z.array(helpCallSchema),
  printer: printerStatusSchema,
  /** what is wrong with the station's date, while it is; `today` is what the clock says */
  dayFault: z.object({ kind: z.enum(['behind', 'ahead']), today: z.string() }).nullable(),
  /** the first year, this one or from October on the next, of whose holidays nothing is known; null while all are there */
  yearWithoutHolidays: z.int().nullable(),
  /** what is wrong with the station's database, or had to be put right at its start, as a sentence */
  storeFault: z.string().optional(),
})
export type CounterState = z.infer<typeof counterStateSchema>

const counterId = z.object({ id: z.string().min(1).max(3) })

/** The message says which: taken, not open, busy, nobody there, wrong state, recalled often. */
const conflict = { status: 409, message: '现在不能这样做', data: z.object({ kind: z.string(), number: z.string().optional(), clerk: z.string().optional() }) } as const

/** A call at one counter, with what can stand against it; each answers with the counter after it. */
const atCounter = (name: string, summary: string) => clerkCall
  .route({ method: 'POST', path: `/counters/{id}/${name}`, summary })
  .errors({
    NOT_FOUND: { status: 404, message: '没有这个窗口或这个号' },
    CONFLICT: conflict,
  })

const plain = (name: string, summary: string) => atCounter(name, summary).input(counterId).output(counterSchema)
const withNumber = (name: string, summary: string) => atCounter(name, summary).input(counterId.extend({ number: ticketNumberSchema })).output(counterSchema)

/** The clerks' counters 窗口. */
export const counterContract = {
  list: clerkCall.route({ method: 'GET', path: '/counters', summary: '所有窗口' }).output(z.array(counterSchema)),
  /** Everything the clerks' page shows, now and after each change. Ends with UNAUTHORIZED when the session does, within a minute. */
  events: clerkCall.route({ method: 'GET', path: '/counters/events', summary: '窗口情况（事件流）' }).output(eventIterator(counterStateSchema)),
  open: plain('open', '开窗').meta({ role: 'clerk', audited: ['id'] }),
  pause: plain('pause', '暂停'),
  close: plain('close', '关窗').meta({ role: 'clerk', audited: ['id'] }),
  /** 下一位; who is at the counter is done with 办完，叫下一个. With nobody waiting the counter is free afterwards. */
  callNext: plain('call-next', '叫下一位'),
  /** 选呼: a ticket that waits, was held or missed its call */
  call: withNumber('call', '选呼'),
  recall: plain('recall', '再叫一遍'),
  start: plain('start', '开始办'),
  finish: plain('finish', '办结'),
  noShow: plain('no-show', '过号'),
  hold: plain('hold', '先放一放'),
  /** 回来了: a held ticket goes on here; one that missed its call waits again, in front when it came back soon */
  resume: withNumber('resume', '回来了'),
  /** 转别处: to a business, or to one counter; `position` front lets it go before those who wait there */
  transfer: atCounter('transfer', '转到别的业务或窗口')
    .input(counterId.extend({ businessId: slug.optional(), counterId: z.string().min(1).max(3).optional(), position: z.enum(['front', 'back']).default('front') })
      .refine(({ businessId, counterId: to }) => (businessId === undefined) !== (to === undefined), '业务和窗口要写一个，也只能写一个'))
    .output(counterSchema),
  /** Takes a ticket out of the queue: the visitor has left. One that is at a counter is its clerk's, or a manager's, to cancel. */
  cancel: clerkCall.route({ method: 'POST', path: '/tickets/{number}/cancel', summary: '作废一个号' })
    .errors({ NOT_FOUND: { status: 404, message: '今天没有这个号' }, CONFLICT: conflict })
    .input(z.object({ number: ticketNumberSchema })).output(clerkTicketSchema),
}
