import type { Ring } from '../keys/ring.ts'
import { daysUntil } from '../keys/roles.ts'
import type { Current } from '../repository/current.ts'
import { ok, refuse, type Result } from '../result.ts'

/** Days before the end of the root in which it is told at every publication: a ceremony takes time to arrange. */
const ROOT_NOTICE = 400
/** Days before the end of what stood there in which it is told that it had nearly run out. */
const NOTICE = 60

const day = (moment: string): string => moment.slice(0, 10)

/** What has run out or will soon, as sentences. Refused when the root has: stations would take nothing that is signed now. */
export function expiries({ root }: Ring, current: Current | undefined, now: string): Result<string[]> {
  const { expires } = root.signed
  const left = daysUntil(expires, now)
  if (left < 0) return refuse('faulty', `根清单 ${day(expires)} 就到期了，现在签的大厅都不收；请先拿根钥匙运行 county rotate --role root 续期`)
  const notes = left < ROOT_NOTICE ? [`根清单 ${day(expires)} 到期，还有 ${String(left)} 天；请安排拿根钥匙运行 county rotate --role root 续期`] : []
  if (!current) return ok(notes)
  const until = [current.timestamp, current.snapshot, current.targets].map(({ signed }) => signed.expires).sort()[0] ?? ''
  const days = daysUntil(until, now)
  if (days < 0) notes.push(`上次签的 ${day(until)} 就到期了，从那天起大厅不收新的资料；这次已经重新签好`)
  else if (days < NOTICE) notes.push(`上次签的 ${day(until)} 就要到期，这次已经重新签好；最长 400 天要发布一次，没有改动也要`)
  return ok(notes)
}
