import { z } from 'zod'
import { hallCode, isoDate, line, mediaPath, slug } from './text.ts'

/** Surfaces on which a notice may appear. */
export const SURFACES = ['kiosk', 'signage', 'board'] as const

/** The fields a person writes for a notice 公告通知 (front matter of `notices/<slug>.md`). */
const noticeFields = z.strictObject({
  title: line(40),
  titleEn: line(120).optional(),
  level: z.enum(['normal', 'important', 'urgent']),
  /** first and last day it is in force; the last day counts to its end */
  from: isoDate,
  until: isoDate,
  where: z.array(z.enum(SURFACES)).min(1),
  /** only these halls (and the village stations below them); without it, all */
  halls: z.array(hallCode).max(600).optional(),
  /** who publishes it, as shown: 县民政局（示例） */
  publisher: line(30),
  /** a picture or film of it, below `media/` */
  media: mediaPath.optional(),
  /** the matters it is about */
  procedures: z.array(slug).max(6).default([]),
})

/** A notice as the station holds it; body is Markdown. */
export const noticeSchema = noticeFields.extend({ id: slug, body: z.string().max(8000) })
export type Notice = z.infer<typeof noticeSchema>
