import { mkdir } from 'node:fs/promises'
import { RPCHandler } from '@orpc/server/message-port'
import { linkOptions } from './api/link.ts'
import { createRouter, type Services } from './api/router.ts'
import { watchSystem } from './api/system-watch.ts'
import { createClock } from './clock.ts'
import { openLibrary } from './content/library.ts'
import { removeUnfinished } from './files/durable.ts'
import { openJournal } from './log/journal.ts'
import { createApp } from './server/app.ts'
import { createPages } from './server/pages.ts'
import { listen } from './server/serve.ts'
import { readSettings, type ReadSettings } from './settings/read.ts'
import type { Station, StationOptions } from './station.ts'

/**
 * Starts a station: the composition of all its parts, for the headless program and for the shell alike. Rejects when
 * the data folder cannot be written or the address is taken.
 */
export async function startStation(options: StationOptions): Promise<Station> {
  const opened = await openServices(options)
  try {
    return await serveStation(opened, options)
  } catch (error) {
    await closeServices(opened)
    throw error
  }
}

/** What a station answers from, and the settings it runs with. */
export interface OpenedServices extends Services, ReadSettings {}

/** Opens the data folder: journal, settings, content. Rejects when it cannot be written. */
export async function openServices(options: StationOptions): Promise<OpenedServices> {
  await mkdir(options.dataDir, { recursive: true })
  const clock = createClock(options.clock)
  const journal = await openJournal(options.dataDir)
  await removeUnfinished(options.dataDir)
  const read = await readSettings(options.dataDir)
  if (read.fault) journal.fault({ where: 'settings', message: read.fault })
  const library = await openLibrary({ ...options, hall: read.settings.hall, clock, journal })
  return { ...read, clock, journal, library, watch: watchSystem(clock, library), screens: read.settings.screens }
}

async function closeServices({ journal, watch }: OpenedServices): Promise<void> {
  watch.stop()
  await journal.close()
}

/** Serves opened services on every link. Rejects when the address is taken. */
export async function serveStation(services: OpenedServices, options: StationOptions): Promise<Station> {
  const { journal, library, watch, settings, fault } = services
  const router = createRouter(services)
  const pages = createPages({ ...options, library, journal })
  const started = performance.now()
  const app = createApp({
    router, pages, library, watch, journal, version: options.version, names: settings.listen.names,
    uptime: () => Math.floor((performance.now() - started) / 1000),
  })
  const server = await listen(app, {
    host: options.host ?? settings.listen.host,
    port: options.port ?? settings.listen.port,
    onFault: (error) => { journal.fault({ where: 'server', message: String(error) }) },
  })
  const ports = new RPCHandler(router, linkOptions(journal))
  journal.event('started', { origin: server.origin, version: options.version, generation: watch.state().generation })
  return {
    settings,
    ...(fault && { settingsFault: fault }),
    origin: server.origin,
    pages: async (request) => pages.fetch(request),
    connect: (port) => { ports.upgrade(port) },
    recordFault: (one) => { journal.fault(one) },
    async stop() {
      await server.close()
      journal.event('stopped')
      await closeServices(services)
    },
  }
}
