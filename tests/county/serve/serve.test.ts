import { once } from 'node:events'
import { readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type Served } from '../../../county/serve/serve.ts'
import { countyFiles } from '../../support/county-fixture.ts'
import { makeRepository, type TestRepository } from '../../support/county-repository.ts'
import { ask } from '../../support/http.ts'

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`
/** A film: larger than what a socket takes in at once. */
const FILM = 24 * 2 ** 20

describe('county serve', () => {
  let county: TestRepository
  let served: Served
  const lines: string[] = []
  beforeAll(async () => {
    county = await makeRepository({ now: at(1), files: countyFiles().set('media/film.mp4', 'x'.repeat(FILM)) })
    const started = await startServer({ repo: county.repo, host: '127.0.0.1', port: 0, log: (line) => { lines.push(line) } })
    if (!started.ok) throw new Error(started.error.message)
    served = started.value
  })
  afterAll(async () => {
    await served.close()
    await county.remove()
  })

  const blobs = () => readdir(path.join(county.repo, 'blobs'))
  const text = (file: string) => readFile(path.join(county.repo, file), 'utf8')
  const smallBlob = async () => {
    for (const name of await blobs()) {
      const bytes = await text(`blobs/${name}`)
      if (bytes.startsWith('<svg')) return { address: `/blobs/${name}`, name, bytes }
    }
    throw new Error('no picture')
  }
  const film = async () => {
    for (const name of await blobs()) if ((await ask(served.origin, `/blobs/${name}`, { method: 'HEAD' })).headers['content-length'] === String(FILM)) return `/blobs/${name}`
    throw new Error('no film')
  }

  test('gives what a repository holds, with what may be kept for ever and what must be asked again', async () => {
    const timestamp = await ask(served.origin, '/metadata/timestamp.json')
    expect(timestamp).toMatchObject({ status: 200, text: await text('metadata/timestamp.json'), headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' } })
    const root = await ask(served.origin, '/metadata/1.root.json')
    expect(root).toMatchObject({ status: 200, text: await text('metadata/1.root.json'), headers: { 'cache-control': 'public, max-age=31536000, immutable' } })
    const { address, bytes, name } = await smallBlob()
    expect(await ask(served.origin, address)).toMatchObject({ status: 200, text: bytes, headers: { 'etag': `"${name}"`, 'content-length': String(bytes.length), 'x-content-type-options': 'nosniff' } })
    const [manifest = ''] = await readdir(path.join(county.repo, 'targets/halls/410423-xinji'))
    expect((await ask(served.origin, `/targets/halls/410423-xinji/${manifest}`)).status).toBe(200)
  })

  test('tells a missing file so that nobody keeps that: the next root will stand there', async () => {
    expect(await ask(served.origin, '/metadata/2.root.json')).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } })
  })

  test('answers who has it already with 304, until it is another', async () => {
    const { etag } = (await ask(served.origin, '/metadata/timestamp.json')).headers
    const again = () => ask(served.origin, '/metadata/timestamp.json', { headers: { 'if-none-match': `"other", W/${String(etag)}` } })
    expect(await again()).toMatchObject({ status: 304, text: '', headers: { etag } })
    await county.publish(countyFiles().set('media/film.mp4', 'x'.repeat(FILM)), at(2))
    expect(await again()).toMatchObject({ status: 200, text: await text('metadata/timestamp.json') })
  })

  test('packs metadata and manifests for who takes it, under a tag of their own, and never blobs', async () => {
    const packed = await fetchRaw('/metadata/1.root.json', 'gzip, br')
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', 'content-length': String(packed.bytes.length) })
    expect(gunzipSync(packed.bytes).toString()).toBe(await text('metadata/1.root.json'))
    const plain = await fetchRaw('/metadata/1.root.json', 'gzip;q=0, br')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.headers.etag).not.toBe(packed.headers.etag)
    expect(await ask(served.origin, '/metadata/1.root.json', { headers: { 'accept-encoding': 'gzip', 'if-none-match': packed.headers.etag! } })).toMatchObject({ status: 304 })
    expect((await fetchRaw((await smallBlob()).address, 'gzip')).headers['content-encoding']).toBeUndefined()
  })

  /** An answer as it comes over the wire, whatever its coding. */
  async function fetchRaw(address: string, coding: string): Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }> {
    const asked = request(`${served.origin}${address}`, { agent: false, headers: { 'accept-encoding': coding } }).end()
    const [response] = await once(asked, 'response') as [IncomingMessage]
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    return { headers: response.headers, bytes: Buffer.concat(chunks) }
  }

  test.each([
    ['bytes=0-3', 206, [0, 4], 'bytes 0-3'], ['bytes=5-', 206, [5, undefined], 'bytes 5-'], ['bytes=-4', 206, [-4, undefined], 'bytes '], ['bytes=2-99999', 206, [2, undefined], 'bytes 2-'],
  ] as const)('goes on where a broken fetch ended: %s', async (range, status, [from, to], shown) => {
    const { address, bytes } = await smallBlob()
    const part = await ask(served.origin, address, { headers: { range, 'accept-encoding': 'gzip' } })
    expect(part).toMatchObject({ status, text: bytes.slice(from, to) })
    expect(part.headers['content-range']).toMatch(new RegExp(`^${shown}.*/${bytes.length}$`))
  })

  test('refuses a range that lies behind the end, and sends all when it does not understand one, or the file is another', async () => {
    const { address, bytes, name } = await smallBlob()
    const get = (headers: Record<string, string>) => ask(served.origin, address, { headers })
    expect(await get({ range: 'bytes=999-' })).toMatchObject({ status: 416, text: '', headers: { 'content-range': `bytes */${bytes.length}` } })
    expect(await get({ range: 'bytes=0-1,4-5' })).toMatchObject({ status: 200, text: bytes })
    expect(await get({ range: 'bytes=9-2' })).toMatchObject({ status: 200, text: bytes })
    expect(await get({ range: 'bytes=1-2', 'if-range': '"older"' })).toMatchObject({ status: 200, text: bytes })
    expect(await get({ range: 'bytes=1-2', 'if-range': `"${name}"` })).toMatchObject({ status: 206, text: bytes.slice(1, 3) })
  })

  test('tells the size to HEAD and sends nothing', async () => {
    expect(await ask(served.origin, await film(), { method: 'HEAD' })).toMatchObject({ status: 200, text: '', headers: { 'content-length': String(FILM) } })
  })

  test('serves no file but those of a repository, by whatever way one asks', async () => {
    await writeFile(path.join(county.repo, 'publish.lock'), '4194305')
    await symlink(county.keys, path.join(county.repo, 'keys'))
    const addresses = [
      '/', '/publish.lock', '/keys/timestamp.pem', '/metadata/', '/blobs', '/metadata/../../keys/timestamp.pem', '/metadata/..%2f..%2fkeys%2ftimestamp.pem',
      '/blobs/../../keys/1.root.json', '//metadata/timestamp.json', '/metadata/timestamp.json%00', '/%6detadata/..;/timestamp.pem', '/targets/halls/../county/x.manifest.json',
    ]
    for (const address of addresses) expect([address, (await ask(served.origin, address)).status]).toEqual([address, 404])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await ask(served.origin, '/metadata/timestamp.json', { method })).status).toBe(405)
  })

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

  test('writes a line for each answer, and one line whatever was asked', async () => {
    lines.length = 0
    await ask(served.origin, '/metadata/1.root.json')
    await ask(served.origin, `/${'很长'.repeat(100)}`.replaceAll(/./gu, (each) => (each === '/' ? each : encodeURIComponent(each))))
    await expect.poll(() => lines.length).toBe(2)
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z 127\.0\.0\.1 GET \/metadata\/1\.root\.json 200 \d+$/)
    expect(lines[1]!.length).toBeLessThan(240)
  })

  test('of a blob that was cut off sends what is there, and leaves nobody waiting', async () => {
    const { address, name } = await smallBlob()
    await truncate(path.join(county.repo, 'blobs', name), 3)
    expect(await ask(served.origin, address)).toMatchObject({ status: 200, text: '<sv' })
    await truncate(path.join(county.repo, 'blobs', name), 0)
    expect(await ask(served.origin, address)).toMatchObject({ status: 200, text: '' })
  })

  test('without a repository, or on a port that is taken, is refused with a sentence', async () => {
    expect(await startServer({ repo: county.keys, host: '127.0.0.1', port: 0, log: () => undefined })).toMatchObject({ ok: false, error: { message: expect.stringContaining('还没有发布过内容') as string } })
    const port = Number(new URL(served.origin).port)
    expect(await startServer({ repo: county.repo, host: '127.0.0.1', port, log: () => undefined })).toMatchObject({ ok: false, error: { message: expect.stringContaining('端口被别的程序占用') as string } })
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
