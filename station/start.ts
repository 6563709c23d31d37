import { openServices } from './open.ts'
import { serveStation } from './serve-station.ts'
import type { Station, StationOptions } from './station.ts'

/** Starts a station: the composition of all its parts. Rejects when the data folder cannot be written or the address is taken. */
export async function startStation(options: StationOptions): Promise<Station> {
  const services = await openServices(options)
  try {
    return await serveStation(services, options)
  } catch (error) {
    await services.close()
    throw error
  }
}
