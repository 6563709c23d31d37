import { implement, ORPCError } from '@orpc/server'
import type { RequestHeadersPluginContext } from '@orpc/server/plugins'
import { contract } from '../../core/contract/index.ts'
import { ROLES, type Role } from '../../core/contract/base.ts'
import type { Clock } from '../clock.ts'
import type { Session, Staff } from '../staff/staff.ts'

/** Where a call comes from. */
export interface Caller {
  /** `kiosk` for a window of the shell, else the address of the machine that calls */
  readonly source: string
  /** a window of the shell, or a program on this machine: never throttled */
  readonly isLocal: boolean
}

/** A window of the shell. */
export const KIOSK: Caller = { source: 'kiosk', isLocal: true }

/** What every link knows of a call besides its input. */
export interface LinkContext extends RequestHeadersPluginContext {
  readonly caller: Caller
}

/** What a handler knows: also who is logged in. Calls of clerks and managers always have a session. */
export interface HandlerContext extends LinkContext {
  readonly session?: Session | undefined
  readonly token?: string | undefined
}

/** The contract, ready to be answered with that context. */
export const station = implement(contract).$context<HandlerContext>()

const bearer = (headers: Headers | undefined): string | undefined => /^Bearer ([\w-]{20,100})$/.exec(headers?.get('authorization') ?? '')?.[1]

/** Lets a call through only when who makes it has the role that the contract names for it. */
export function roleCheck(staff: Staff, clock: Clock) {
  return station.middleware(async ({ context, procedure, next }) => {
    const { role } = procedure['~orpc'].meta
    if (role === 'visitor') return next()
    const token = bearer(context.reqHeaders)
    const session = token === undefined ? undefined : staff.session(token, clock.now())
    if (!session) throw new ORPCError('UNAUTHORIZED', { status: 401, message: '请先登录' })
    if (rank(session.role) < rank(role)) throw new ORPCError('FORBIDDEN', { status: 403, message: '这件事要大厅管理员来做' })
    return next({ context: { session, token } })
  })
}

const rank = (role: Role): number => ROLES.indexOf(role)

/** The session of a call whose role was checked. */
export function sessionOf(context: HandlerContext): Session {
  if (!context.session) throw new Error('a call without a session')
  return context.session
}
