import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type Served } from '../../../county/serve/serve.ts'
import { countyFiles } from '../../support/county-fixture.ts'
import { makeRepository, type TestRepository } from '../../support/county-repository.ts'
import { ask } from '../../support/http.ts'

/** Bytes of a film: more than a socket takes in at once. */
const FILM = 24 * 2 ** 20

describe('county serve, with hundreds of stations behind a poor network', () => {
  let county: TestRepository
  let served: Served
  const lines: string[] = []
  beforeAll(async () => {
    county = await makeRepository({ now: '2026-11-22T01:00:00.000Z', files: countyFiles().set('media/film.mp4', 'x'.repeat(FILM)) })
    const started = await startServer({ repo: county.repo, host: '127.0.0.1', port: 0, log: (line) => { lines.push(line) } })
    if (!started.ok) throw new Error(started.error.message)
    served = started.value
  })
  afterAll(async () => {
    await served.close()
    await county.remove()
  })

  const film = async () => {
    for (const name of await readdir(path.join(county.repo, 'blobs'))) if ((await stat(path.join(county.repo, 'blobs', name))).size === FILM) return `/blobs/${name}`
    throw new Error('no film')
  }

  test('lets hundreds fetch a film at once without holding it in memory', async () => {
    const address = await film()
    const { port } = new URL(served.origin)
    const before = process.memoryUsage().rss
    // stations behind a poor network: they ask, and read nothing for now
    const sockets = Array.from({ length: 300 }, () => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.pause().write(`GET ${address} HTTP/1.1\r\nHost: here\r\n\r\n`)
      return socket
    })
    await Promise.all(sockets.map((socket) => once(socket, 'connect')))
    const one = await ask(served.origin, address, { headers: { range: `bytes=${FILM - 3}-` } })
    expect(one).toMatchObject({ status: 206, text: 'xxx' })
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(400)
    for (const socket of sockets) socket.destroy()
    await expect.poll(() => lines.filter((line) => line.endsWith(' 断开')).length).toBeGreaterThan(290)
  })

  test('ends though somebody is still fetching', async () => {
    const started = await startServer({ repo: county.repo, host: '127.0.0.1', port: 0, log: () => undefined })
    if (!started.ok) throw new Error(started.error.message)
    const socket = connect(Number(new URL(started.value.origin).port), '127.0.0.1')
    socket.write('GET /metadata/1.root.json HTTP/1.1\r\nHost: here\r\n')
    await once(socket, 'connect')
    const began = performance.now()
    await started.value.close()
    expect(performance.now() - began).toBeLessThan(4500)
    socket.destroy()
  })
})
