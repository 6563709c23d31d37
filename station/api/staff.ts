import { isoOf } from '../../core/queue/views.ts'
import { createRate } from '../server/rate.ts'
import type { Session } from '../staff/staff.ts'
import { accountHandlers } from './accounts.ts'
import { sessionOf, station } from './caller.ts'
import type { Services } from './router.ts'

/** Logins a minute for each machine of the LAN: every one costs the processor 50 ms. */
const LOGINS_PER_MINUTE = 60

const sessionView = ({ name, role, expiresAt }: Session) => ({ name, role, expiresAt: isoOf(expiresAt) })

/** Answers of the group staff. */
export function staffHandlers(services: Services) {
  const { staff, clock, journal, queue, audit } = services
  const rate = createRate(LOGINS_PER_MINUTE)
  return {
    ...accountHandlers(services),
    login: station.staff.login.handler(async ({ input: { name, pin }, context: { caller }, errors }) => {
      const now = clock.now()
      if (!caller.isLocal && !rate.allow(caller.source, now)) throw errors.TOO_MANY_REQUESTS({ data: { waitSeconds: 60 } })
      const login = await staff.login(name, pin, caller.source, now)
      if (login.ok) {
        journal.event('logged in', { name, source: caller.source })
        audit.write({ who: name, source: caller.source, act: 'staff.login', details: {}, outcome: 'done', message: '' }, now)
        return { ...sessionView(login.session), token: login.token }
      }
      if (login.error.kind === 'wrong') throw errors.UNAUTHORIZED()
      const { seconds } = login.error
      throw errors.TOO_MANY_REQUESTS({ message: `密码错了好几次，${seconds} 秒后再试`, data: { waitSeconds: seconds } })
    }),
    names: station.staff.names.handler(({ context: { caller }, errors }) => {
      if (!caller.isLocal) throw errors.FORBIDDEN()
      return staff.managers()
    }),
    logout: station.staff.logout.handler(({ context }) => {
      if (context.token !== undefined) staff.logout(context.token)
      // pages of this session look again, and end
      queue.changes.tell()
      return { ended: true }
    }),
    me: station.staff.me.handler(({ context }) => sessionView(sessionOf(context))),
  }
}
