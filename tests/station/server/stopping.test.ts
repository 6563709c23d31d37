import { once } from 'node:events'
import { connect } from 'node:net'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startStation } from '../../../station/start.ts'
import { ask } from '../../support/http.ts'
import { compileInto, journalLines, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

/** A station stops within this many milliseconds, whoever is connected. */
const LIMIT = 5000

const makeFolder = temporaryFolders()
let shipped = ''
beforeAll(async () => { shipped = await compileInto(path.join(await makeFolder('shipped'), 'content')) })

const started = async () => {
  const data = await makeFolder()
  return { data, station: await startStation(stationOptions(data, shipped)) }
}

describe('stopping', () => {
  test('ends WebSockets, event streams, idle and half-made connections in time', async () => {
    const { data, station } = await started()
    const { port } = new URL(station.origin)
    const raw = async (text: string) => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
      socket.on('error', () => undefined)
      await once(socket, 'connect')
      socket.write(text)
      return socket
    }
    const websocket = new WebSocket(`ws://127.0.0.1:${port}/rpc`)
    websocket.on('error', () => undefined)
    await once(websocket, 'open')
    const stream = await fetch(`${station.origin}/api/events`)
    const idle = await raw('')
    const half = await raw('POST /api/faults HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
    // a page that was refused and does not hang up
    const refused = await raw(`GET /rpc HTTP/1.1\r\nhost: evil.example\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${'A'.repeat(22)}==\r\n\r\n`)
    await once(refused, 'data')
    const hungUp = [idle, half].map((socket) => new Promise((resolve) => { socket.resume().once('end', resolve).once('error', resolve) }))
    const ended = Promise.all([once(websocket, 'close'), stream.text().catch(() => 'cut'), ...hungUp])
    const before = performance.now()
    await station.stop()
    await ended
    expect(performance.now() - before).toBeLessThan(LIMIT)
    for (const socket of [idle, half, refused]) socket.destroy()
    expect((await journalLines(data)).map(({ msg }) => msg)).toEqual(['business day opened', 'started', 'stopped'])
    await expect(ask(station.origin, '/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('leaves a data folder from which the next station starts at the same address', async () => {
    const { data, station } = await started()
    const port = Number(new URL(station.origin).port)
    await station.stop()
    const next = await startStation(stationOptions(data, shipped, { port }))
    expect(next.origin).toBe(station.origin)
    await next.stop()
  })
})

describe('a station that cannot start', () => {
  test('because the port is taken leaves nothing running, and the other one serving', async () => {
    const { station } = await started()
    const data = await makeFolder()
    const port = Number(new URL(station.origin).port)
    await expect(startStation(stationOptions(data, shipped, { port }))).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'listen' })
    // its journal was closed: nothing of it is in the way of another try
    const next = await startStation(stationOptions(data, shipped))
    await Promise.all([next.stop(), station.stop()])
  })
})
