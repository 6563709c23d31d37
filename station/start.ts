import { RPCHandler } from '@orpc/server/message-port'
import { overviewOf } from './api/content.ts'
import { linkOptions } from './api/link.ts'
import { createRouter } from './api/router.ts'
import { keepLastOverview } from './content/last-overview.ts'
import { otherHall } from './content/library.ts'
import { addressOf } from './server/address.ts'
import { createApp } from './server/app.ts'
import { createPages } from './server/pages.ts'
import { listen } from './server/serve.ts'
import { KIOSK } from './api/caller.ts'
import type { Station, StationOptions } from './station.ts'
import { type OpenedServices, openServices } from './open.ts'

/**
 * Starts a station: the composition of all its parts, for the headless program and for the shell alike. Rejects when
 * the data folder cannot be written or the address is taken.
 */
export async function startStation(options: StationOptions): Promise<Station> {
  const opened = await openServices(options)
  try {
    return await serveStation(opened, options)
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** Serves opened services on every link. Rejects when the address is taken. */
export async function serveStation(services: OpenedServices, options: StationOptions): Promise<Station> {
  const { journal, library, watch, settings, fault } = services
  const router = createRouter(services)
  const pages = createPages({ ...options, library, journal, hallMedia: services.followed?.media })
  const started = performance.now()
  const app = createApp({
    router, pages, services, version: options.version, names: settings.listen.names,
    uptime: () => Math.floor((performance.now() - started) / 1000),
  })
  const { fault: addressFault, ...address } = await addressOf(settings.listen, options)
  if (addressFault !== undefined) journal.fault({ where: 'settings', message: addressFault })
  const content = library.current()
  const faults = [fault, addressFault, content && otherHall(settings.hall, content)].filter((one) => one !== undefined)
  const server = await listen(app, {
    ...address,
    onFault: (error) => { journal.fault({ where: 'server', message: String(error) }) },
  })
  const ports = new RPCHandler(router, linkOptions(journal))
  const upkeep = services.keepStore()
  services.updater.start()
  services.followed?.start(services.signage)
  const kept = keepLastOverview({ ...options, library, journal, overview: () => (library.current() ? overviewOf(services) : undefined) })
  journal.event('started', { origin: server.origin, version: options.version, generation: watch.state().generation })
  return {
    ...(faults.length > 0 && { settingsFault: faults.join('；') }),
    origin: server.origin,
    pages: async (request) => pages.fetch(request),
    connect: (port) => { ports.upgrade(port, { context: { caller: KIOSK } }) },
    recordFault: (one) => { journal.fault(one) },
    async stop() {
      await Promise.all([server.close(), services.updater.stop()])
      await Promise.all([upkeep.stop(), kept()])
      journal.event('stopped')
      await services.close()
    },
  }
}
