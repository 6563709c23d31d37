import { z } from 'zod'
import { noticeSchema, SURFACES } from '../content/notice.ts'
import { contentCall } from './base.ts'

/** Notices 公告通知. */
export const noticesContract = {
  /** Notices in force today, urgent ones first, then the newest. */
  list: contentCall.route({ method: 'GET', path: '/notices', summary: '正在公示的通知' })
    .input(z.object({ where: z.enum(SURFACES).optional() }))
    .output(z.array(noticeSchema.omit({ halls: true }).extend({ source: z.enum(['county', 'local']) }))),
}
