import { z } from 'zod'
import { noticeSchema, SURFACES } from '../content/notice.ts'
import { isoDate, line } from '../content/text.ts'
import { auditedCall, contentCall, managerCall, moment } from './base.ts'

/** A day, or a moment with its zone; an until-day means the end of that day in the hall. */
const dayOrMoment = z.union([isoDate, z.iso.datetime({ offset: true })])

/** A picture or film that belongs to a notice. */
const noticeMedia = z.object({ address: z.string(), kind: z.enum(['picture', 'video']) })

/** A notice as the screens show it. */
export const shownNoticeSchema = noticeSchema.omit({ halls: true, from: true, until: true, publisher: true }).extend({
  from: dayOrMoment,
  until: dayOrMoment,
  publisher: z.string(),
  /** from the county, signed; or 本厅, posted here */
  source: z.enum(['county', 'local']),
  media: noticeMedia.optional(),
})
export type ShownNotice = z.infer<typeof shownNoticeSchema>

/** What a manager writes for a notice of this hall. */
export const localNoticeInputSchema = z.object({
  title: line(40),
  /** plain text */
  body: z.string().max(2000).default(''),
  level: z.enum(['normal', 'important', 'urgent']).default('normal'),
  /** from now when left out */
  from: dayOrMoment.optional(),
  until: dayOrMoment,
  where: z.array(z.enum(SURFACES)).min(1).default(['kiosk', 'signage', 'board']),
})
export type LocalNoticeInput = z.infer<typeof localNoticeInputSchema>

/** A notice of this hall as the manager sees it, in force or not. */
export const localNoticeSchema = shownNoticeSchema.extend({
  state: z.enum(['coming', 'inForce', 'over', 'withdrawn']),
  by: z.string(),
  at: moment,
})
export type LocalNotice = z.infer<typeof localNoticeSchema>

/** A picture, film or text of a stick's folder `local/`, looked at before it is taken. */
export const localFileSchema = z.object({
  /** name below `local/`, as its owner wrote it */
  name: z.string(),
  kind: z.enum(['picture', 'video', 'text']),
  bytes: z.int(),
  /** a small picture of it as a data: address; empty for films and texts */
  preview: z.string(),
  /** the text of a `.txt`, its beginning */
  text: z.string(),
  /** why it cannot be taken, as a sentence; null when it can */
  fault: z.string().nullable(),
})
export type LocalFile = z.infer<typeof localFileSchema>

const unknown = { NOT_FOUND: { status: 404, message: '没有这条通知' } } as const
const full = { CONFLICT: { status: 409, message: '本厅的通知太多了，先撤下几条' } } as const
const noSource = { NOT_FOUND: { status: 404, message: '这个 U 盘不在了' } } as const
const id = z.object({ id: z.string().max(64) })

/** Notices 公告通知: the county's, and those of this hall. */
export const noticesContract = {
  /** Notices in force now, urgent ones first, then the newest. */
  list: contentCall.route({ method: 'GET', path: '/notices', summary: '正在公示的通知' })
    .input(z.object({ where: z.enum(SURFACES).optional() }))
    .output(z.array(shownNoticeSchema)),
  /** All notices of this hall, those in force first; what is over or withdrawn is kept 30 days. */
  local: managerCall.route({ method: 'GET', path: '/notices/local', summary: '本厅的通知' }).output(z.array(localNoticeSchema)),
  /** Posts a notice; every screen of the hall shows it within 2 s. */
  post: auditedCall('title').route({ method: 'POST', path: '/notices', summary: '发一条本厅通知', successStatus: 201 })
    .errors(full).input(localNoticeInputSchema).output(localNoticeSchema),
  change: auditedCall('title').route({ method: 'PUT', path: '/notices/{id}', summary: '改本厅通知' })
    .errors(unknown).input(localNoticeInputSchema.extend(id.shape)).output(localNoticeSchema),
  /** 撤下 */
  withdraw: auditedCall('id').route({ method: 'DELETE', path: '/notices/{id}', summary: '撤下本厅通知' })
    .errors(unknown).input(id).output(localNoticeSchema),
  /** 重新挂出 a notice that was withdrawn or is over; with a new last day where the old one has passed */
  restore: auditedCall('id').route({ method: 'POST', path: '/notices/{id}/restore', summary: '重新挂出本厅通知' })
    .errors(unknown).input(id.extend({ until: dayOrMoment.optional() })).output(localNoticeSchema),
  /** What lies in `local/` of a stick, with what cannot be taken and why. */
  files: managerCall.route({ method: 'POST', path: '/notices/files', summary: '看看 U 盘里本厅自己的图片' })
    .errors(noSource).input(z.object({ source: z.string().max(80) })).output(z.array(localFileSchema)),
  /** Takes files of a stick as notices of this hall, one each; a text named like a picture becomes its title and body. */
  takeFiles: auditedCall('source').route({ method: 'POST', path: '/notices/files/take', summary: '把 U 盘里的图片挂成本厅通知', successStatus: 201 })
    .errors({ ...noSource, ...full })
    .input(z.object({ source: z.string().max(80), names: z.array(z.string().min(1).max(200)).min(1).max(50), until: dayOrMoment, where: z.array(z.enum(SURFACES)).min(1) }))
    .output(z.array(z.object({ name: z.string(), notice: localNoticeSchema.nullable(), fault: z.string().nullable() }))),
}
