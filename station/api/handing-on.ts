import { isHallCall } from '../../core/contract/hall-calls.ts'
import { hubAway } from '../hub/hand-on.ts'
import type { HallCall } from '../hub/hand-on.ts'
import { bearer, type HandlerContext, station } from './caller.ts'
import type { Services } from './router.ts'

/** These are for a hub only, whoever makes them: a satellite answers that it is none. */
const TO_A_HUB: ReadonlySet<string> = new Set(['satellites.join', 'satellites.news'])

/** The copy of the queue has a ticket that was just taken after so many milliseconds, or the line is slow. */
const COPIED_WITHIN_MS = 1000

/**
 * On a satellite, hands the calls that belong to the hall on to the hub, which checks who makes them. Comes first: what the
 * input is, who may and what is written down is all for the hub to say. While it is away, this machine's own accounts can
 * log in, so that somebody can look after the machine.
 */
export function handingOn({ followed, staff, clock }: Pick<Services, 'followed' | 'staff' | 'clock'>) {
  return station.middleware(async ({ context, path, procedure, signal, next }, input, output) => {
    const name = path.join('.')
    if (!followed || !isHallCall(path) || TO_A_HUB.has(name) || isOwn(name, input, context)) return next()
    const call: HallCall = {
      path, input, signal,
      onBehalf: { authorization: context.reqHeaders?.get('authorization') ?? undefined, caller: context.caller.isLocal ? undefined : context.caller.source },
    }
    const done = await followed.hub.handOn(call)
    if (!done.ok) throw hubAway(procedure['~orpc'].errorMap['HUB_AWAY']?.message)
    if (path[0] === 'staff') followed.sessions.forget()
    // whoever prints the ticket or looks it up asks this machine
    if (name === 'queue.issue') await followed.queue.holds(numberIn(done.value), COPIED_WITHIN_MS)
    return output(done.value)
  })

  /** Whether a call of the staff is about an account of this machine. */
  function isOwn(name: string, input: unknown, context: HandlerContext): boolean {
    const isAway = followed?.hub.isAway() === true
    switch (name) {
      case 'staff.names': return isAway
      case 'staff.login': return isAway && staff.accounts(clock.now()).some((account) => account.name === fieldOf(input, 'name'))
      case 'staff.me':
      case 'staff.logout': return staff.session(bearer(context.reqHeaders) ?? '', clock.now()) !== undefined
      default: return false
    }
  }
}

const fieldOf = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined)
const numberIn = (ticket: unknown): string => String(fieldOf(ticket, 'number'))
