import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { WebSocket, WebSocketServer } from 'ws'
import { ensureBuilt } from '../../build/lib/build.mjs'
import { addAccount, spawnStation, type StationProcess } from '../support/station-process.ts'
import { compared, percentile, type Row } from './row.ts'
import { BUSINESSES, type Client, CLI, inFolder, MORNING, openSocket, poster, SHIPPED } from './stations.ts'

export const name = 'satellite-events'

const CALLS = 200
const MANAGER = { name: '张主任', role: 'manager', pin: '864201' } as const

/** Starts a station that is a program of its own. */
async function start(data: string, yaml: string): Promise<StationProcess & { readonly origin: string }> {
  await mkdir(data, { recursive: true })
  await writeFile(path.join(data, 'station.yaml'), yaml)
  const station = spawnStation(CLI, ['--data', data, '--content', SHIPPED, '--port', '0', '--clock', MORNING])
  return { ...station, origin: await station.ready }
}

/** Milliseconds that a WebSocket needs for a question and its answer, when there is nothing between. */
async function bareEcho(): Promise<number[]> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket) => { socket.on('message', (message) => { socket.send(message) }) })
  await once(server, 'listening')
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await once(socket, 'open')
  const times: number[] = []
  for (let index = 0; index < CALLS; index++) {
    const from = performance.now()
    socket.send(JSON.stringify({ index }))
    await once(socket, 'message')
    times.push(performance.now() - from)
  }
  socket.terminate()
  server.close()
  return times
}

/** When each number was first on the board of a station. */
async function watchBoard(client: Client) {
  const seen = new Map<string, number>()
  const told = new EventTarget()
  const stream = await client.queue.events()
  void (async () => {
    for await (const { calls: [newest] } of stream) {
      if (newest) seen.set(newest.number, seen.get(newest.number) ?? performance.now())
      told.dispatchEvent(new Event('told'))
    }
  })().catch(() => undefined)
  return async (number: string): Promise<number> => {
    for (;;) {
      const at = seen.get(number)
      if (at !== undefined) return at
      await new Promise((resolve) => { told.addEventListener('told', resolve, { once: true }) })
    }
  }
}

/** 叫号 at the hub: until the number is on a board at the hub, and until it is on one at a satellite. */
const called = (): Promise<{ hub: number[]; satellite: number[] }> => inFolder(async (folder) => {
  const running: StationProcess[] = []
  try {
    await addAccount(CLI, { data: path.join(folder, 'hub'), ...MANAGER })
    const hub = await start(path.join(folder, 'hub'), '')
    running.push(hub)
    const satellite = await start(path.join(folder, 'satellite'), `role: satellite\nhub: { url: "${hub.origin}" }`)
    running.push(satellite)
    const { token } = await poster(hub.origin)('/api/staff/login', { name: MANAGER.name, pin: MANAGER.pin }) as { token: string }
    const post = poster(hub.origin, token)
    await poster(satellite.origin)('/api/hub/pair', await post('/api/satellites/code', {}))
    for (let index = 0; index < CALLS * BUSINESSES.length; index++) await post('/api/tickets', { businessId: BUSINESSES[index % BUSINESSES.length] })
    await post('/api/counters/1/open', {})
    const sockets = [await openSocket(hub.origin), await openSocket(satellite.origin)]
    const boards = await Promise.all(sockets.map(({ client }) => watchBoard(client)))
    const times: [number[], number[]] = [[], []]
    for (let call = 0; call < CALLS; call++) {
      const from = performance.now()
      const { current } = await post('/api/counters/1/call-next', {}) as { current: { number: string } }
      const seen = await Promise.all(boards.map((board) => board(current.number)))
      for (const [index, one] of times.entries()) one.push((seen[index] ?? Number.NaN) - from)
    }
    for (const { close } of sockets) close()
    return { hub: times[0].slice(CALLS / 10), satellite: times[1].slice(CALLS / 10) }
  } finally {
    for (const { child, ended } of running.reverse()) {
      child.kill('SIGTERM')
      await ended
    }
  }
})

/** How much later a satellite knows than its hub. */
export async function run(): Promise<Row[]> {
  if (!await ensureBuilt()) throw new Error('the programs could not be built')
  const { hub, satellite } = await called()
  const echo = await bareEcho()
  return [0.5, 0.95].flatMap((share) => compared(
    { name, metric: `call at the hub to a satellite's board, p${share * 100} of ${satellite.length}`, value: percentile(satellite, share), unit: 'ms', better: 'lower' },
    { 'the hub\'s own board': percentile(hub, share), 'a bare WebSocket, there and back': percentile(echo, share) },
  ))
}
