import type { Account } from '../../core/contract/staff.ts'
import { sessionOf, station } from './caller.ts'
import type { Services } from './router.ts'

const WHY = {
  weakPin: '这个密码太容易猜：不能全是一个数字，也不能是 123456 这样连着的',
  noPin: '新账号要有密码，6 到 12 位数字',
  yourself: '不能去掉自己，也不能改自己的身份：请另一位管理员来改',
  wrongPin: '原来的密码不对',
} as const

const refusal = (kind: keyof typeof WHY) => ({ message: WHY[kind], data: { kind } })

/** Answers of the group staff about accounts. A manager cannot take away his own, so there is always one left. */
export function accountHandlers({ staff, clock, queue }: Services) {
  const find = (name: string): Account | undefined => staff.accounts(clock.now()).find((one) => one.name === name)
  /** pages of sessions that ended look again, and end */
  const tell = () => { queue.changes.tell() }
  return {
    accounts: station.staff.accounts.handler(() => staff.accounts(clock.now())),
    putAccount: station.staff.putAccount.handler(async ({ input: { name, role, pin }, context, errors }) => {
      const isOwn = name === sessionOf(context).name
      if (isOwn && role !== 'manager') throw errors.CONFLICT(refusal('yourself'))
      if (pin === undefined) {
        if (!staff.changeRole(name, role)) throw errors.CONFLICT(refusal('noPin'))
      } else if (!await staff.put(name, role, pin)) throw errors.CONFLICT(refusal('weakPin'))
      tell()
      return find(name) ?? { name, role, sessions: 0 }
    }),
    removeAccount: station.staff.removeAccount.handler(({ input: { name }, context, errors }) => {
      if (name === sessionOf(context).name) throw errors.CONFLICT(refusal('yourself'))
      if (!staff.remove(name)) throw errors.NOT_FOUND()
      tell()
      return { removed: true }
    }),
    endSessions: station.staff.endSessions.handler(({ input: { name }, errors }) => {
      staff.endSessions(name)
      tell()
      const account = find(name)
      if (!account) throw errors.NOT_FOUND()
      return account
    }),
    changePin: station.staff.changePin.handler(async ({ input: { old, pin }, context, errors }) => {
      const { name, role } = sessionOf(context)
      const check = await staff.check(name, old, context.caller.source, clock.now())
      if (!check.ok && check.error.kind === 'wait') {
        const { seconds } = check.error
        throw errors.TOO_MANY_REQUESTS({ message: `密码错了好几次，${seconds} 秒后再试`, data: { waitSeconds: seconds } })
      }
      if (!check.ok) throw errors.CONFLICT(refusal('wrongPin'))
      if (role === 'visitor' || !await staff.put(name, role, pin)) throw errors.CONFLICT(refusal('weakPin'))
      tell()
      return { changed: true }
    }),
  }
}
