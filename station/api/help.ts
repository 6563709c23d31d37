import { helpView } from '../help/view.ts'
import { createRate } from '../server/rate.ts'
import { sessionOf, station } from './caller.ts'
import { ownedBy } from './owned.ts'
import type { Services } from './router.ts'

/** Calls for help a minute for each machine of the LAN. */
const CALLS_PER_MINUTE = 6

/** Answers of the group help. */
export function helpHandlers(services: Services) {
  const { clock } = services
  const rate = createRate(CALLS_PER_MINUTE)
  return {
    call: station.help.call.handler(({ input, context: { caller }, errors }) => {
      if (!caller.isLocal && !rate.allow(caller.source, clock.now())) throw errors.TOO_MANY_REQUESTS()
      return helpView(ownedBy(services).help.call(input.screen, clock.now()))
    }),
    take: station.help.take.handler(({ input, context, errors }) => {
      const taken = ownedBy(services).help.take(input.id, sessionOf(context).name, clock.now())
      if (!taken) throw errors.NOT_FOUND()
      return helpView(taken)
    }),
  }
}
