import { oc } from '@orpc/contract'
import { z } from 'zod'

/** Who may call: a visitor 群众 (anybody), a clerk 窗口人员, a manager 大厅管理员; each may what those before it may. */
export const ROLES = ['visitor', 'clerk', 'manager'] as const
export type Role = (typeof ROLES)[number]

/** What the contract says of a call besides its inputs and outputs. */
export interface CallMeta {
  readonly role: Role
  /** the call goes into the book of who did what 运行记录, with these fields of its input: never a PIN, never a long text */
  readonly audited?: readonly string[]
}

/** On a satellite 分机 any call may be one that only the hub can answer. */
const hubAway = { HUB_AWAY: { status: 503, message: '主机没有联系上，过一会儿再试' } } as const

const call = oc.$meta<CallMeta>({ role: 'visitor' }).errors(hubAway)

/** A call that anybody may make. */
export const visitorCall = call

/** A call that answers from the content: a station that holds none says so. */
export const contentCall = call.errors({ SERVICE_UNAVAILABLE: { status: 503, message: '这台机器里还没有资料' } })

const staffErrors = {
  UNAUTHORIZED: { status: 401, message: '请先登录' },
  FORBIDDEN: { status: 403, message: '这件事要大厅管理员来做' },
} as const

/** A call of a clerk or a manager, who is logged in. */
export const clerkCall = call.meta({ role: 'clerk' }).errors(staffErrors)

/** A call of a manager, who is logged in. */
export const managerCall = call.meta({ role: 'manager' }).errors(staffErrors)

/** A call of a manager that goes into the book of who did what, with these fields of its input. */
export const auditedCall = (...fields: string[]) => managerCall.meta({ role: 'manager', audited: fields })

/** What somebody makes up for one wish: asked again with it, also after an answer that got lost, it stays one. */
export const requestId = z.string().min(1).max(64)

/** A moment as the contract writes it: ISO 8601 in UTC. */
export const moment = z.iso.datetime()
