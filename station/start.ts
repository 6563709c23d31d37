import { mkdir } from 'node:fs/promises'
import { RPCHandler } from '@orpc/server/message-port'
import { createRouter } from './api/router.ts'
import { watchSystem } from './api/system-watch.ts'
import { createClock } from './clock.ts'
import { openLibrary } from './content/library.ts'
import { openJournal } from './log/journal.ts'
import { createApp } from './server/app.ts'
import { createPages } from './server/pages.ts'
import { listen } from './server/serve.ts'
import { readSettings } from './settings/read.ts'
import type { Station, StationOptions } from './station.ts'

/**
 * Starts a station: the composition of all its parts, for the headless program and for the shell alike. Rejects when
 * the data folder cannot be written or the address is taken.
 */
export async function startStation(options: StationOptions): Promise<Station> {
  await mkdir(options.dataDir, { recursive: true })
  const clock = createClock(options.clock)
  const journal = await openJournal(options.dataDir)
  const { settings, fault } = await readSettings(options.dataDir)
  if (fault) journal.fault({ where: 'settings', message: fault })
  const library = await openLibrary({ ...options, hall: settings.hall, clock, journal })
  const watch = watchSystem(clock, library)
  const router = createRouter({ clock, library, journal, watch, screens: settings.screens })
  const pages = createPages(options.pagesDir, library)
  const started = performance.now()
  const app = createApp({
    router, pages, library, watch, version: options.version, names: settings.listen.names,
    uptime: () => Math.floor((performance.now() - started) / 1000),
  })
  const server = await listen(app, options.host ?? settings.listen.host, options.port ?? settings.listen.port)
  const ports = new RPCHandler(router)
  journal.event('started', { origin: server.origin, version: options.version, generation: watch.state().generation })
  return {
    settings,
    ...(fault && { settingsFault: fault }),
    origin: server.origin,
    pages: async (request) => pages.fetch(request),
    connect: (port) => { ports.upgrade(port) },
    recordFault: (one) => { journal.fault(one) },
    async stop() {
      watch.stop()
      await server.close()
      journal.event('stopped')
      await journal.close()
    },
  }
}
