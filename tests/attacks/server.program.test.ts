import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { checked } from '../support/updating-station.ts'
import { ground, SHORT, type Prey } from './ground.ts'
import { expectCheckRefused, expectHeals, expectUntouched, type Expected } from './refused.ts'

const where = ground()
const UNREACHABLE = { kind: 'unreachable', says: '县里没连上，过一会儿会再试。现在的资料照样能用' } as const

/** Files of each kind that a station asks for, after it has the timestamp. */
const FILES = {
  'the timestamp': () => 'metadata/timestamp.json',
  'the snapshot': () => 'metadata/3.snapshot.json',
  'the targets': () => 'metadata/3.targets.json',
  'the manifest': ({ manifest }: Prey) => manifest,
  'a document': ({ blob }: Prey) => blob,
} as const
type Kind = keyof typeof FILES
const KINDS = Object.keys(FILES) as Kind[]

/** What a server does with a file, given its bytes. */
type Answer = (response: ServerResponse, bytes: Buffer, request: IncomingMessage) => unknown

interface ServerAttack extends Expected {
  readonly name: string
  readonly files: readonly Kind[]
  readonly answer: Answer
}

const status = (code: number, headers: Record<string, string> = {}, body = ''): Answer => (response) => response.writeHead(code, headers).end(body)
const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20))
const endless: Answer = (response) => {
  response.writeHead(200)
  const more = () => { while (response.write(Buffer.alloc(2 ** 20, ' ')) && !response.destroyed); }
  response.on('drain', more)
  more()
}
/** A byte now and then: never silent, never done. */
const drip: Answer = (response, bytes) => {
  response.writeHead(200)
  let sent = 0
  const timer = setInterval(() => { response.write(bytes.subarray(sent, ++sent)) }, 100)
  response.on('close', () => { clearInterval(timer) })
}

const ATTACKS: readonly ServerAttack[] = [
  { name: 'another server instead of', files: KINDS, answer: status(302, { location: 'http://127.0.0.1:9/' }), ...UNREACHABLE },
  { name: 'a redirect that stays, for', files: KINDS, answer: (response, _, { url }) => response.writeHead(301, { location: url }).end(), ...UNREACHABLE },
  { name: 'a file of the machine itself instead of', files: ['the timestamp', 'a document'], answer: status(307, { location: 'file:///etc/passwd' }), ...UNREACHABLE },
  { name: 'the login page of a network instead of', files: KINDS, answer: status(200, { 'content-type': 'text/html; charset=utf-8' }, '<!doctype html><title>请登录</title>'), ...UNREACHABLE },
  { name: 'an error 500 for', files: KINDS, answer: status(500, {}, 'Internal Server Error'), ...UNREACHABLE },
  { name: 'an error 503 for', files: KINDS, answer: status(503, { 'retry-after': '1' }), ...UNREACHABLE },
  { name: 'an error 404 for', files: KINDS, answer: status(404), kind: 'incomplete', says: '县里传来的资料里少文件（' },
  { name: 'an error 403 for', files: KINDS, answer: status(403), kind: 'incomplete', says: '县里传来的资料里少文件（' },
  { name: 'nothing, with success, for', files: KINDS, answer: status(200), kind: 'damaged', says: '有文件坏了（' },
  { name: 'a “nothing changed” that nobody asked for, for', files: KINDS, answer: status(304), ...UNREACHABLE },
  { name: 'no answer, and a closed line, for', files: KINDS, answer: (response) => response.destroy(), ...UNREACHABLE },
  { name: 'the first half, and a closed line, for', files: KINDS, answer: (response, bytes) => response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, bytes.length >> 1), () => response.destroy()), ...UNREACHABLE },
  { name: 'a length that is too small for', files: KINDS, answer: (response, bytes) => response.writeHead(200, { 'content-length': bytes.length - 7 }).end(bytes.subarray(0, -7)), kind: 'damaged', says: '有文件坏了（' },
  { name: 'a length of terabytes for', files: KINDS, answer: (response, bytes) => response.writeHead(200, { 'content-length': 2 ** 45 }).write(bytes, () => response.destroy()), ...UNREACHABLE },
  { name: 'data without end for', files: ['the timestamp', 'the snapshot', 'the targets', 'the manifest'], answer: endless, kind: 'tooLarge', says: '大得不像县里发的（' },
  { name: 'data without end for', files: ['a document'], answer: endless, kind: 'damaged', says: '有文件坏了（blobs/' },
  { name: 'a small file that unpacks into a large one for', files: ['the timestamp', 'the snapshot', 'the targets', 'the manifest'], answer: (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb), kind: 'tooLarge', says: '大得不像县里发的（' },
  { name: 'a small file that unpacks into a large one for', files: ['a document'], answer: (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb), kind: 'damaged', says: '有文件坏了（blobs/' },
  { name: 'what is said to be packed and is not for', files: KINDS, answer: (response, bytes) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes), ...UNREACHABLE },
  { name: 'a part that nobody asked for, of', files: KINDS, answer: (response, bytes) => response.writeHead(206, { 'content-range': `bytes 5-${bytes.length - 1}/${bytes.length}` }).end(bytes.subarray(5)), ...UNREACHABLE },
  { name: 'the wrong bytes under the right range, of', files: ['a document'], answer: (response, bytes) => response.writeHead(206, { 'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}` }).end(Buffer.alloc(bytes.length)), kind: 'damaged', says: '有文件坏了（blobs/' },
  { name: 'a part without a range, of', files: KINDS, answer: (response, bytes) => response.writeHead(206).end(bytes), ...UNREACHABLE },
  { name: 'headers without end before', files: KINDS, answer: (response, bytes) => response.writeHead(200, { 'x-much': 'x'.repeat(10 ** 6) }).end(bytes), ...UNREACHABLE },
]

/** Slow ones cost the time that a station waits. */
const SLOW: readonly ServerAttack[] = [
  { name: 'a byte now and then of', files: ['the timestamp', 'the snapshot', 'the manifest', 'a document'], answer: drip, kind: 'tooSlow', says: '网太慢，先停下了，下次接着传' },
  { name: 'silence instead of', files: ['the timestamp', 'the targets', 'a document'], answer: () => undefined, kind: 'tooSlow', says: '网太慢，先停下了，下次接着传' },
  { name: 'a beginning and then silence of', files: ['a document'], answer: (response, bytes) => response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 100)), kind: 'tooSlow', says: '网太慢，先停下了，下次接着传' },
]

const each = (attacks: readonly ServerAttack[]) => attacks.flatMap(({ name, files, ...attack }) => files.map((file) => ({ name: `${name} ${file}`, file, ...attack })))

async function meddledServer({ file, answer }: { file: Kind; answer: Answer }) {
  const prey = await where.prey()
  const name = FILES[file](prey)
  return where.serve(prey.repo, (request, response) => {
    if (request.url !== `/${name}`) return false
    answer(response, readFileSync(path.join(prey.repo, name)), request)
    return true
  })
}

describe('a server of the county gives', () => {
  test.each(each(ATTACKS))('$name', async ({ file, answer, ...expected }) => {
    const server = await meddledServer({ file, answer })
    const station = await where.station({ url: server.url })
    await expectCheckRefused(station, expected)
    await expectHeals(station, where.honest())
  })

  test.concurrent.each(each(SLOW))('$name', async ({ file, answer, ...expected }) => {
    const server = await meddledServer({ file, answer })
    await expectCheckRefused(await where.station({ url: server.url, patience: SHORT }), expected)
  })
})

describe('a server of the county', () => {
  const listening: { close: () => void }[] = []
  const sockets: Socket[] = []
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy()
    for (const server of listening.splice(0)) server.close()
  })
  /** Answers whoever connects with bytes that are no HTTP. */
  async function speaks(bytes: Buffer | string): Promise<string> {
    const server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined))
      socket.end(bytes)
    }).listen(0, '127.0.0.1')
    listening.push(server)
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }
  test.each([
    { name: 'the beginning of a TLS connection', bytes: Buffer.from('160303007a020000760303', 'hex') },
    { name: 'HTTP of 1991', bytes: '<html>welcome</html>' },
    { name: 'two answers at once', bytes: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}' },
    { name: 'a length in words', bytes: 'HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}' },
    { name: 'nothing', bytes: '' },
  ])('that speaks $name is as good as none', async ({ bytes }) => {
    await expectCheckRefused(await where.station({ url: await speaks(bytes) }), UNREACHABLE)
  })

  test('cannot make a station ask anything but the repository', async () => {
    const prey = await where.prey()
    const asked: string[] = []
    const server = await where.serve(prey.repo, ({ url = '' }) => {
      asked.push(url)
      return false
    })
    const station = await where.station({ url: server.url })
    await checked(station)
    expect(station.library.running()?.version).toBe(3)
    expect(asked.filter((url) => !/^\/(metadata\/(timestamp|\d+\.(root|snapshot|targets))\.json|targets\/(county|halls\/410423-xinji)\/[0-9a-f]{64}\.manifest\.json|blobs\/[0-9a-f]{64})$/.test(url))).toEqual([])
  })

  test('may call its files what it likes: their bytes are what counts', async () => {
    const prey = await where.prey()
    const server = await where.serve(prey.repo, (_, response) => {
      response.setHeader('content-type', 'image/gif')
      response.setHeader('set-cookie', 'a=b')
      return false
    })
    const station = await where.station({ url: server.url })
    await checked(station)
    expect(station.library.running()?.version).toBe(3)
  })

  test('that lies about what was fetched before is not believed: the file is fetched from its start', async () => {
    const prey = await where.prey()
    const large = prey.picture
    let cuts = 0
    const server = await where.serve(prey.repo, ({ url, headers }, response) => {
      if (url !== `/${large}`) return false
      const bytes = readFileSync(path.join(prey.repo, large))
      if (cuts++ === 0) {
        response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, bytes.length >> 1), () => response.destroy())
        return true
      }
      const from = Number(/\d+/.exec(headers.range ?? '')?.[0] ?? 0)
      if (from === 0) return false
      response.writeHead(206, { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }).end(Buffer.alloc(bytes.length - from))
      return true
    })
    const station = await where.station({ url: server.url })
    await expectCheckRefused(station, UNREACHABLE)
    await expectUntouched(station)
    await checked(station)
    expect(station.library.running()?.version).toBe(3)
  })
})
