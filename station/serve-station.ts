import { createRouter } from './api/router.ts'
import type { OpenedServices } from './open.ts'
import { addressOf } from './server/address.ts'
import { createApp } from './server/app.ts'
import { createPages } from './server/pages.ts'
import { listen } from './server/serve.ts'
import type { Station, StationOptions } from './station.ts'

/** Serves opened services over the network, and begins what a station does by itself. Rejects when the address is taken. */
export async function serveStation(services: OpenedServices, options: StationOptions, router = createRouter(services)): Promise<Station> {
  const { journal, library, watch, settings, fault } = services
  const pages = createPages({ ...options, library, journal, hallMedia: services.followed?.media })
  const started = performance.now()
  const app = createApp({
    router, pages, services, version: options.version, names: settings.listen.names,
    uptime: () => Math.floor((performance.now() - started) / 1000),
  })
  const { fault: addressFault, ...address } = await addressOf(settings.listen, options)
  if (addressFault !== undefined) journal.fault({ where: 'settings', message: addressFault })
  const faults = [fault, addressFault].filter((one) => one !== undefined)
  const server = await listen(app, {
    ...address,
    onFault: (error) => { journal.fault({ where: 'server', message: String(error) }) },
  })
  const upkeep = services.keepStore()
  services.updater.start()
  services.followed?.start(services.signage)
  journal.event('started', { origin: server.origin, version: options.version, generation: watch.state().generation })
  return {
    ...(faults.length > 0 && { settingsFault: faults.join('；') }),
    origin: server.origin,
    pages: async (request) => pages.fetch(request),
    async stop() {
      await Promise.all([server.close(), services.updater.stop()])
      await upkeep.stop()
      journal.event('stopped')
      await services.close()
    },
  }
}
