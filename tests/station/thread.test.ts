import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { proxy, transfer } from 'comlink'
import { afterEach, expect, test } from 'vitest'
import { fetchFrom, startStationThread } from '../../electron/station-thread.ts'
import { countyFiles } from '../support/county-fixture.ts'
import { ask } from '../support/http.ts'
import type { Client } from '../support/links.ts'
import { compileInto, journalLines, stationOptions, temporaryFolders } from '../support/station-fixture.ts'

const makeFolder = temporaryFolders()
const PROGRAM = fileURLToPath(new URL('../../station/thread.ts', import.meta.url))
const FILM = Buffer.alloc(2 ** 20, 'film')

let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  await stop?.()
  stop = undefined
})

async function opened(port = 0) {
  const data = await makeFolder()
  const station = startStationThread(PROGRAM)
  stop = () => station.stop()
  const hands = proxy({ status: () => Promise.resolve('ready' as const), print: () => Promise.resolve(true), restart: () => undefined, leave: () => undefined })
  await station.open(stationOptions(data, await compileInto(path.join(data, 'shipped'), countyFiles().set('media/film.mp4', FILM.toString())), { port }), hands)
  return { data, station }
}

/** A page, as it is put through to the station. */
async function page(station: Awaited<ReturnType<typeof opened>>['station']): Promise<Client> {
  const { port1, port2 } = new MessageChannel()
  await station.connect(transfer(port2 as never, [port2 as never]))
  const client: Client = createORPCClient(new RPCLink({ port: port1 }))
  port1.start()
  return client
}

test('a page is answered before the network is served', async () => {
  const { data, station } = await opened()
  expect((await (await page(station)).search.query({ q: 'db', limit: 1 })).hits).toHaveLength(1)
  expect((await journalLines(data)).map(({ msg }) => msg)).not.toContain('started')
  const { origin } = await station.serve()
  expect((await ask(origin, '/healthz')).status).toBe(200)
})

test('a film reaches a page whole, and in the parts that it asks for', async () => {
  const { station } = await opened()
  const { media } = await (await page(station)).content.overview()
  const address = `app://station${Object.values(media).find((one) => one.endsWith('.mp4'))}`
  const whole = await fetchFrom(station, new Request(address))
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'video/mp4'])
  expect(Buffer.from(await whole.arrayBuffer()).equals(FILM)).toBe(true)
  const part = await fetchFrom(station, new Request(address, { headers: { range: 'bytes=4-7' } }))
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 4-7/${FILM.length}`, 'film'])
})

test('an address that is taken is told, and the thread can still be stopped', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { station } = await opened((other.address() as { port: number }).port)
  await expect(station.serve()).rejects.toThrow('EADDRINUSE')
  other.close()
  await station.stop()
  stop = undefined
})
