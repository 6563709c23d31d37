import { z } from 'zod'
import { line } from '../content/text.ts'
import { auditedCall, clerkCall, managerCall, moment, ROLES, visitorCall } from './base.ts'

/** Name of a staff account: what colleagues call the person. */
export const staffName = line(20)

/** PIN of a staff account: six to twelve digits. */
export const pinSchema = z.string().regex(/^\d{6,12}$/, '密码是 6 到 12 位数字')

/** Whose token it is, and until when. */
export const sessionSchema = z.object({ name: z.string(), role: z.enum(ROLES), expiresAt: moment })

/** An account as the manager sees it. */
const accountSchema = z.object({
  name: z.string(),
  role: z.enum(['clerk', 'manager']),
  /** places where somebody is logged in with it now */
  sessions: z.int(),
})
export type Account = z.infer<typeof accountSchema>

/** The message says which: too easy to guess, no PIN for a new account, oneself, or the old PIN is wrong. */
const ACCOUNT_REFUSALS = ['weakPin', 'noPin', 'yourself', 'wrongPin'] as const
const refused = { CONFLICT: { status: 409, message: '现在不能这样做', data: z.object({ kind: z.enum(ACCOUNT_REFUSALS) }) } } as const
const gone = { NOT_FOUND: { status: 404, message: '没有这个账号' } } as const
const who = z.object({ name: staffName })

/** Staff 工作人员. */
export const staffContract = {
  /** Logs in; the token goes into `Authorization: Bearer …` of later calls and lasts 12 hours. */
  login: visitorCall.route({ method: 'POST', path: '/staff/login', summary: '工作人员登录' })
    .errors({
      UNAUTHORIZED: { status: 401, message: '名字或密码不对' },
      TOO_MANY_REQUESTS: { status: 429, message: '试的次数太多，过一会儿再试', data: z.object({ waitSeconds: z.int() }) },
    })
    .input(z.object({ name: staffName, pin: z.string().min(1).max(12) }))
    .output(sessionSchema.extend({ token: z.string() })),
  /** The managers' names, for a kiosk to be touched; told to the machine's own screens only, not to the LAN. */
  names: visitorCall.route({ method: 'GET', path: '/staff/names', summary: '大厅管理员的名字' })
    .errors({ FORBIDDEN: { status: 403, message: '名字只在这台机器自己的屏幕上显示' } })
    .output(z.array(z.string())),
  /** Ends the session of the token. */
  logout: clerkCall.meta({ role: 'clerk', audited: [] }).route({ method: 'POST', path: '/staff/logout', summary: '退出登录' }).output(z.object({ ended: z.boolean() })),
  /** All accounts, managers first. */
  accounts: managerCall.route({ method: 'GET', path: '/staff/accounts', summary: '工作人员的账号' }).output(z.array(accountSchema)),
  /**
   * A new account, or another role or PIN for one that is there; without a PIN the old one stays. A new PIN ends its sessions.
   * Nobody takes the role of a manager from himself, so one is always left.
   */
  putAccount: auditedCall('name', 'role').route({ method: 'PUT', path: '/staff/accounts/{name}', summary: '加账号、改身份、换密码' })
    .errors(refused).input(who.extend({ role: accountSchema.shape.role, pin: pinSchema.optional() })).output(accountSchema),
  /** Nobody removes himself. */
  removeAccount: auditedCall('name').route({ method: 'DELETE', path: '/staff/accounts/{name}', summary: '去掉账号' })
    .errors({ ...refused, ...gone }).input(who).output(z.object({ removed: z.boolean() })),
  /** Whoever is logged in with it has to log in again. */
  endSessions: auditedCall('name').route({ method: 'POST', path: '/staff/accounts/{name}/end-sessions', summary: '让账号在各处退出登录' })
    .errors(gone).input(who).output(accountSchema),
  /** One's own PIN. All sessions of the account end, this one too. */
  changePin: clerkCall.meta({ role: 'clerk', audited: [] }).route({ method: 'POST', path: '/staff/pin', summary: '改自己的密码' })
    .errors({ ...refused, TOO_MANY_REQUESTS: { status: 429, message: '试的次数太多，过一会儿再试', data: z.object({ waitSeconds: z.int() }) } })
    .input(z.object({ old: z.string().min(1).max(12), pin: pinSchema })).output(z.object({ changed: z.boolean() })),
  /** Whose token it is. */
  me: clerkCall.route({ method: 'GET', path: '/staff/me', summary: '我是谁' }).output(sessionSchema),
}
