import { z } from 'zod'
import { isoDate, line, slug } from '../content/text.ts'
import { STARS } from '../content/hall.ts'
import { auditedCall, managerCall } from './base.ts'

/** Who is on duty 值班 on a day, where it is not the roster's turn. */
export const dutyChangeSchema = z.object({ date: isoDate, leader: line(20), staff: line(20) })
export type DutyChange = z.infer<typeof dutyChangeSchema>

/** What a window handles, where it is not what the county wrote. */
export const windowChangeSchema = z.object({ id: z.string().regex(/^[0-9A-Z]{1,3}$/), businesses: z.array(slug).min(1).max(8) })
export type WindowChange = z.infer<typeof windowChangeSchema>

/** The stars 五星 of a month. */
export const starsChangeSchema = z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), earned: z.array(z.enum(STARS)).max(STARS.length) })
export type StarsChange = z.infer<typeof starsChangeSchema>

/** What this hall has put over the county's content about itself. */
export const hallChangesSchema = z.object({
  /** of today and later */
  duty: z.array(dutyChangeSchema).max(31),
  windows: z.array(windowChangeSchema).max(40),
  stars: starsChangeSchema.nullable(),
})
export type HallChanges = z.infer<typeof hallChangesSchema>

const dutySchema = dutyChangeSchema.omit({ date: true })

/** The manager's view: what holds now, what the county wrote, and whether that was changed here. */
export const hallViewSchema = z.object({
  today: isoDate,
  /** of today; null where nobody says */
  duty: z.object({ now: dutySchema.nullable(), county: dutySchema.nullable(), isChanged: z.boolean() }),
  windows: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string(), businesses: z.array(slug), county: z.array(slug), isChanged: z.boolean() })),
  businesses: z.array(z.object({ id: slug, prefix: z.string(), name: z.string(), nameEn: z.string() })),
  stars: z.object({ now: starsChangeSchema.nullable(), county: starsChangeSchema.nullable(), isChanged: z.boolean() }),
})
export type HallView = z.infer<typeof hallViewSchema>

const noContent = { SERVICE_UNAVAILABLE: { status: 503, message: '这台机器里还没有资料' } } as const
/** Nothing was changed, and why. */
const refused = (message: string) => ({ REFUSED: { status: 422, message, data: z.object({ kind: z.string() }) } }) as const

/** The hall itself 本厅: what its manager knows better than the county. Screens follow at once. */
export const hallContract = {
  get: managerCall.route({ method: 'GET', path: '/hall', summary: '值班、窗口、星级' }).errors(noContent).output(hallViewSchema),
  /** 今天谁值班, or on a day to come; null for both takes the change back. Changes of days that are over are forgotten. */
  setDuty: auditedCall('leader', 'staff', 'date').route({ method: 'PUT', path: '/hall/duty/{date}', summary: '改值班' })
    .errors({ ...noContent, ...refused('只能改今天和以后的值班') })
    .input(z.object({ date: isoDate, leader: line(20).nullable(), staff: line(20).nullable() })
      .refine(({ leader, staff }) => (leader === null) === (staff === null), '带班领导和值班人员要一起写'))
    .output(hallViewSchema),
  /** 窗口办什么; null takes the change back. Every business must keep a window. */
  setWindow: auditedCall('id').route({ method: 'PUT', path: '/hall/windows/{id}', summary: '改窗口办什么业务' })
    .errors({ ...noContent, NOT_FOUND: { status: 404, message: '没有这个窗口或这项业务' }, ...refused('这样改，有一项业务就没有窗口办了') })
    .input(z.object({ id: windowChangeSchema.shape.id, businesses: z.array(slug).max(26).nullable() })).output(hallViewSchema),
  /** 星级; null takes the change back. */
  setStars: auditedCall().route({ method: 'PUT', path: '/hall/stars', summary: '改星级' })
    .errors(noContent).input(z.object({ stars: starsChangeSchema.nullable() })).output(hallViewSchema),
}
