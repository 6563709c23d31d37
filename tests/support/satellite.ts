import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'
import { KIOSK } from '../../station/api/caller.ts'
import { openServices, type OpenedServices } from '../../station/open.ts'
import { serveStation } from '../../station/start.ts'
import type { Station, StationOptions } from '../../station/station.ts'
import { type Client, clientFrom, type LinkedStation } from './links.ts'
import { stationOptions } from './station-fixture.ts'

/** A satellite that runs. */
export interface RunningSatellite {
  readonly services: OpenedServices
  readonly station: Station
  /** a screen of it */
  readonly screen: Client
  /** a screen on which somebody is logged in */
  as(token: string): Client
}

/** Starts a satellite of a hub on a data folder that is gone on with. */
export async function startSatellite(dataDir: string, { url, yaml = '', ...over }: { readonly url: string; readonly yaml?: string } & Partial<StationOptions> & Pick<StationOptions, 'shippedDir'>): Promise<RunningSatellite> {
  await mkdir(dataDir, { recursive: true })
  await writeFile(path.join(dataDir, 'station.yaml'), `role: satellite\nhub: { url: "${url}" }\n${yaml}`)
  const options = stationOptions(dataDir, over.shippedDir, over)
  const services = await openServices(options)
  const station = await serveStation(services, options)
  const linked: LinkedStation = { dataDir, services, station, followers: () => 0 }
  return { services, station, screen: clientFrom(linked, KIOSK), as: (token) => clientFrom(linked, KIOSK, token) }
}

/** The manager reads a code off the hub, and types it at the satellite. */
export async function pair(hub: LinkedStation, satellite: Pick<RunningSatellite, 'screen'>): Promise<void> {
  const view = await satellite.screen.hub.pair({ code: hub.services.satellites.newCode().code })
  expect(view.state).toBe('connected')
}
