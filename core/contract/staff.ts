import { z } from 'zod'
import { line } from '../content/text.ts'
import { clerkCall, moment, ROLES, visitorCall } from './base.ts'

/** Name of a staff account: what colleagues call the person. */
export const staffName = line(20)

/** PIN of a staff account: six to twelve digits. */
export const pinSchema = z.string().regex(/^\d{6,12}$/, '密码是 6 到 12 位数字')

const sessionSchema = z.object({ name: z.string(), role: z.enum(ROLES), expiresAt: moment })

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
  logout: clerkCall.route({ method: 'POST', path: '/staff/logout', summary: '退出登录' }).output(z.object({ ended: z.boolean() })),
  /** Whose token it is. */
  me: clerkCall.route({ method: 'GET', path: '/staff/me', summary: '我是谁' }).output(sessionSchema),
}
