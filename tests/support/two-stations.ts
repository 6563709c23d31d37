import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { faultyLine, type FaultyLine } from './faulty-line.ts'
import { freePort } from './ports.ts'
import { addAccount, spawnStation, type StationProcess } from './station-process.ts'

/** A station of the pair, which can be killed and comes back on its data and its port. */
export interface PairedStation {
  readonly data: string
  /** http://127.0.0.1:PORT, also while nobody answers there */
  readonly origin: string
  start(): Promise<void>
  /** SIGKILL, as the power takes it */
  kill(): Promise<void>
  /** SIGTERM, as the system ends it */
  end(): Promise<void>
}

export interface TwoStationsOptions {
  /** the program or its source */
  readonly cli: string
  /** an empty folder */
  readonly folder: string
  /** compiled content, of both */
  readonly content: string
  /** of both, ISO */
  readonly clock: string
}

/** One hall on two machines, joined over a line that can be spoilt. */
export interface TwoStations {
  readonly hub: PairedStation
  readonly satellite: PairedStation
  readonly line: FaultyLine
  /** of the hall's manager, at the hub */
  readonly token: string
  stop(): Promise<void>
}

const MANAGER = { name: '陈主任', role: 'manager', pin: '864201' } as const

/** Starts a hub and a satellite as programs of their own, and joins them. */
export async function startTwoStations({ cli, folder, content, clock }: TwoStationsOptions): Promise<TwoStations> {
  const began = performance.now()
  const hubPort = await freePort()
  const line = await faultyLine(hubPort)
  const make = async (name: string, port: number, settings: object): Promise<PairedStation> => {
    const data = path.join(folder, name)
    await mkdir(data, { recursive: true })
    await writeFile(path.join(data, 'station.yaml'), JSON.stringify(settings))
    let running: StationProcess | undefined
    const finish = async (signal: NodeJS.Signals): Promise<void> => {
      running?.child.kill(signal)
      await running?.ended
      running = undefined
    }
    return {
      data,
      origin: `http://127.0.0.1:${port}`,
      async start() {
        // time goes on over a restart
        const now = new Date(Date.parse(clock) + performance.now() - began).toISOString()
        running = spawnStation(cli, ['--data', data, '--content', content, '--port', String(port), '--clock', now])
        await running.ready
      },
      kill: () => finish('SIGKILL'),
      end: () => finish('SIGTERM'),
    }
  }
  const hub = await make('hub', hubPort, {})
  const satellite = await make('satellite', await freePort(), { role: 'satellite', hub: { url: `http://127.0.0.1:${line.port}` }, screens: [{ name: '侧门' }] })
  const stop = async () => {
    await Promise.all([hub.kill(), satellite.kill()])
    await line.stop()
  }
  try {
    await addAccount(cli, { data: hub.data, ...MANAGER })
    await Promise.all([hub.start(), satellite.start()])
    const { token } = await askStation(hub.origin, 'POST', '/staff/login', { name: MANAGER.name, pin: MANAGER.pin }) as { token: string }
    const { code } = await askStation(hub.origin, 'POST', '/satellites/code', {}, token) as { code: string }
    await askStation(satellite.origin, 'POST', '/hub/pair', { code })
    return { hub, satellite, line, token, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What a station refused, with its code. */
export interface Refusal extends Error {
  readonly status: number
}

/** Asks a station over REST; throws a `Refusal` when it says no, and whatever `fetch` throws when nobody is there. */
export async function askStation(origin: string, method: 'GET' | 'POST', address: string, body?: object, token?: string): Promise<unknown> {
  const answer = await fetch(`${origin}/api${address}`, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw Object.assign(new Error(`${method} ${address}: ${answer.status} ${text}`), { status: answer.status }) satisfies Refusal
  return JSON.parse(text)
}
