import { z } from 'zod'
import { auditedCall, managerCall, moment } from './base.ts'

/** An act of somebody of the staff, as the station's book has it. */
const actSchema = z.object({
  /** grows by one with each act */
  id: z.int(),
  at: moment,
  /** name of the account */
  who: z.string(),
  /** `kiosk`, or the address of the machine it was done from */
  source: z.string(),
  /** the call: `queue.closeBusiness` */
  act: z.string(),
  /** the fields of the call that tell what it was about */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  outcome: z.enum(['done', 'refused']),
  /** why it was refused, as a sentence; empty when it was done */
  message: z.string(),
})
export type Act = z.infer<typeof actSchema>

/** Something that broke, from the station's journal. */
const faultSchema = z.object({ at: moment, where: z.string(), message: z.string() })
export type FaultRow = z.infer<typeof faultSchema>

/** Settings of station.yaml that a manager may change. The station itself knows what may stand in them (`station.example.yaml`). */
const printerInput = z.object({
  driver: z.enum(['none', 'escpos', 'system']),
  device: z.string().max(200).optional(),
  width: z.enum(['80mm', '58mm']),
  name: z.string().max(120).optional(),
})
/** where the county's content is asked for; empty for nowhere: then only sticks bring it */
const countyInput = z.object({ url: z.string().trim().max(200) })
const screenInput = z.object({ name: z.string().min(1).max(40), diagonal: z.number(), orientation: z.enum(['auto', 'portrait', 'landscape']) })

/** What stands in station.yaml now, which is what runs after the next start. */
const stationSettingsSchema = z.object({
  printer: printerInput,
  screens: z.array(screenInput),
  county: countyInput,
  /** what is wrong with the file, as a sentence; null when it is right */
  fault: z.string().nullable(),
  /** the file says something else than what runs: a restart makes it true */
  needsRestart: z.boolean(),
  /** this screen can be left to the desktop: it is a window of the shell */
  canLeave: z.boolean(),
})
export type StationSettings = z.infer<typeof stationSettingsSchema>

/** The calls of the group system by which a manager looks after the station itself. */
export const managementCalls = {
  /** Who did what 运行记录, the latest first; `before` is the id of the last one seen. */
  journal: managerCall.route({ method: 'GET', path: '/system/journal', summary: '运行记录' })
    .input(z.object({ before: z.coerce.number().int().positive().optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }))
    .output(z.object({ acts: z.array(actSchema), more: z.boolean() })),
  /** What broke, the latest first, 200 at most. */
  faults: managerCall.route({ method: 'GET', path: '/system/faults', summary: '最近的故障' }).output(z.array(faultSchema).max(200)),
  settings: managerCall.route({ method: 'GET', path: '/system/settings', summary: '能在这里改的设置' }).output(stationSettingsSchema),
  /** Writes station.yaml, with the comments that stand in it; takes effect at the next start. */
  changeSettings: auditedCall().route({ method: 'PUT', path: '/system/settings', summary: '改设置' })
    .errors({ REFUSED: { status: 422, message: '设置没有改' }, SERVICE_UNAVAILABLE: { status: 503, message: '机器的磁盘存不进去，设置没有改' } })
    .input(z.object({ printer: printerInput.optional(), screens: z.array(screenInput).max(8).optional(), county: countyInput.optional() }))
    .output(stationSettingsSchema),
  /** Puts the clock right: the machine's, where the system lets this program. */
  setClock: auditedCall('now').route({ method: 'PUT', path: '/system/clock', summary: '改机器的时间' })
    .errors({ REFUSED: { status: 422, message: '系统不让在这里改时间，请懂电脑的人在系统的设置里改' } })
    .input(z.object({ now: moment })).output(z.object({ now: moment })),
  /** Ends the program and starts it again; every screen is away for some seconds. */
  restart: auditedCall().route({ method: 'POST', path: '/system/restart', summary: '重新启动', successStatus: 202 })
    .errors({ PRECONDITION_FAILED: { status: 409, message: '这台机器不能在这里重新启动' } }).output(z.object({ restarting: z.boolean() })),
  /** 退出一体机: closes the program, to the desktop. Only from a screen of the shell itself. */
  leave: auditedCall().route({ method: 'POST', path: '/system/leave', summary: '退出一体机', successStatus: 202 })
    .errors({ PRECONDITION_FAILED: { status: 409, message: '只有在这台一体机的屏幕上才能退出' } }).output(z.object({ leaving: z.boolean() })),
}
