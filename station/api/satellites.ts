import { placeOf } from '../../core/satellites/names.ts'
import { createRate } from '../server/rate.ts'
import { station } from './caller.ts'
import { held } from './content.ts'
import type { Services } from './router.ts'

/** Codes that one machine may try in a minute; whoever reads them off the hub needs one. */
const JOINS_PER_MINUTE = 10

/** Answers of the groups satellites and hub: of a hub about its satellites, of a satellite about its hub. */
export function satelliteHandlers(services: Services) {
  const { satellites, followed, clock, running } = services
  const rate = createRate(JOINS_PER_MINUTE)
  const hello = () => ({ kind: 'hello', hall: held(services).catalog.hall.code, place: placeOf(running.screens), now: clock.now() }) as const
  return {
    satellites: {
      list: station.satellites.list.handler(() => satellites.list()),
      newCode: station.satellites.newCode.handler(() => satellites.newCode()),
      revoke: station.satellites.revoke.handler(({ input, errors }) => {
        if (!satellites.revoke(input.id)) throw errors.NOT_FOUND()
        return { revoked: true }
      }),
      join: station.satellites.join.handler(({ input: { code, hall, ...joining }, context: { caller }, errors }) => {
        if (followed) throw errors.PRECONDITION_FAILED()
        if (!rate.allow(caller.source, clock.now())) throw errors.TOO_MANY_REQUESTS({ data: { waitSeconds: 60 } })
        const ours = held(services).catalog.hall.code
        const token = satellites.join(code, { ...joining, address: caller.source }, () => {
          if (hall !== ours) throw errors.CONFLICT({ data: { hall: ours } })
        })
        if (token === undefined) throw errors.UNAUTHORIZED()
        return { token }
      }),
      news: station.satellites.news.handler(({ input: { version }, context: { satellite }, signal, errors }) => {
        if (!satellite) throw errors.UNAUTHORIZED()
        return (async function* () {
          yield* satellites.follow(satellite, { version, address: satellite.address }, hello, signal)
          if (signal?.aborted !== true) throw errors.UNAUTHORIZED()
        })()
      }),
    },
    hub: {
      get: station.hub.get.handler(() => followed?.hub.view() ?? null),
      pair: station.hub.pair.handler(async ({ input: { code }, errors }) => {
        if (!followed) throw errors.PRECONDITION_FAILED()
        await followed.hub.pair(code, { name: followed.name, hall: held(services).catalog.hall.code })
        return followed.hub.view()
      }),
    },
  }
}
