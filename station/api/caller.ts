import { implement, ORPCError } from '@orpc/server'
import type { RequestHeadersPluginContext } from '@orpc/server/plugins'
import { contract } from '../../core/contract/index.ts'
import { ROLES, type Role } from '../../core/contract/base.ts'
import type { SessionOf } from '../hub/sessions.ts'
import type { Satellites } from '../satellites/satellites.ts'
import type { Satellite } from '../satellites/table.ts'
import type { Session } from '../staff/staff.ts'

/** Where a call comes from. */
export interface Caller {
  /** `kiosk` for a window of the shell, the name of a satellite, else the address of the machine that calls */
  readonly source: string
  /** a window of the shell or of a satellite's, or a program on such a machine: never throttled */
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
  /** the satellite that makes the call, and the address it has now */
  readonly satellite?: Satellite | undefined
}

/** The contract, ready to be answered with that context. */
export const station = implement(contract).$context<HandlerContext>()

/** The token of a call, when it has one that could be one. */
export const bearer = (headers: Headers | undefined): string | undefined => /^Bearer ([\w-]{20,100})$/.exec(headers?.get('authorization') ?? '')?.[1]

/**
 * Knows the calls of satellites by their token. Their own screens are as good as this machine's; for others that call
 * through them it counts who they are. A token that is void is told so, whatever is asked.
 */
export function satelliteCheck(satellites: Pick<Satellites, 'of'>) {
  return station.middleware(async ({ context, next }) => {
    const token = context.reqHeaders?.get('x-station-token') ?? undefined
    if (token === undefined) return next()
    const satellite = satellites.of(token)
    if (!satellite) throw new ORPCError('UNAUTHORIZED', { status: 401, message: '这台分机没有接进来，或者被断开了' })
    const other = context.reqHeaders?.get('x-station-caller') ?? undefined
    return next({ context: {
      satellite: { ...satellite, address: context.caller.source },
      caller: { source: other === undefined ? satellite.name : `${satellite.name} ${other.slice(0, LONGEST_ADDRESS)}`, isLocal: other === undefined },
    } })
  })
}

/** An IPv6 address, with its zone. */
const LONGEST_ADDRESS = 64

/** Lets a call through only when who makes it has the role that the contract names for it. */
export function roleCheck(sessionOfToken: SessionOf) {
  return station.middleware(async ({ context, procedure, next }) => {
    const { role } = procedure['~orpc'].meta
    if (role === 'visitor') return next()
    const token = bearer(context.reqHeaders)
    const session = token === undefined ? undefined : await sessionOfToken(token)
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
