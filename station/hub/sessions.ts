import { sessionSchema } from '../../core/contract/staff.ts'
import type { Clock } from '../clock.ts'
import type { Session, Staff } from '../staff/staff.ts'
import type { Hub } from './hub.ts'

/** Who is logged in with a token; undefined when nobody is. */
export type SessionOf = (token: string) => Session | undefined | Promise<Session | undefined>

/** What the hub said of a token holds for so long, milliseconds: a page that makes ten calls asks it once. */
const REMEMBERED_MS = 60_000
/** So many tokens are remembered: a hall has some dozens of people. */
const MOST = 200

/** Sessions of a satellite. */
export interface HubSessions {
  readonly of: SessionOf
  /** an account or a session may have ended */
  forget(): void
}

/**
 * Sessions on a satellite: those of the hub, whose staff may look after every machine of the hall; and those of this
 * machine's own accounts, so that somebody can bring a stick while the hub is away.
 */
export function hubSessions({ hub, staff, clock }: { hub: Pick<Hub, 'handOn' | 'clock'>; staff: Pick<Staff, 'session'>; clock: Clock }): HubSessions {
  const known = new Map<string, { readonly session: Session; readonly at: number }>()

  async function ofHub(token: string): Promise<Session | undefined> {
    const found = known.get(token)
    // by the hub's clock, which said until when: this machine's may be another day
    if (found && performance.now() - found.at < REMEMBERED_MS) return found.session.expiresAt > hub.clock.now() ? found.session : undefined
    known.delete(token)
    try {
      const told = await hub.handOn({ path: ['staff', 'me'], input: undefined, onBehalf: { authorization: `Bearer ${token}` } })
      const session = told.ok ? sessionSchema.safeParse(told.value).data : undefined
      if (!session) return undefined
      if (known.size >= MOST) known.clear()
      const held = { ...session, expiresAt: Date.parse(session.expiresAt) }
      known.set(token, { session: held, at: performance.now() })
      return held
    } catch {
      return undefined // it is no token of the hub
    }
  }
  return {
    of: async (token) => staff.session(token, clock.now()) ?? await ofHub(token),
    forget: () => { known.clear() },
  }
}
