import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { startStation } from '../../../station/start.ts'
import type { Station } from '../../../station/station.ts'
import { ask } from '../../support/http.ts'
import { compileInto, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders()
let station: Station
let port = ''
beforeAll(async () => {
  const data = await makeFolder()
  await writeFile(path.join(data, 'station.yaml'), 'listen: { names: [Dating.lan] }')
  station = await startStation(stationOptions(data, await compileInto(path.join(data, 'shipped'))))
  port = new URL(station.origin).port
})
afterAll(() => station.stop())

const ownAddress = Object.values(networkInterfaces()).flatMap((each) => each ?? []).find(({ family, internal }) => family === 'IPv4' && !internal)?.address

/** How an upgrade to a WebSocket ends: its status, or 101. */
async function upgrade(headers: Record<string, string>, address = '/rpc'): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${address}`, { headers })
  socket.on('error', () => undefined)
  const refused = once(socket, 'unexpected-response').then(([, response]) => (response as { statusCode: number }).statusCode)
  const opened = once(socket, 'open').then(() => 101)
  const status = await Promise.race([refused, opened])
  socket.terminate()
  return status
}

const known = (): [string, string][] => [
  ['loopback', `127.0.0.1:${port}`], ['localhost', `localhost:${port}`], ['IPv6 loopback', `[::1]:${port}`], ['capitals', `LOCALHOST:${port}`],
  ['a name from the settings', `dating.lan:${port}`], ['the machine\'s name', `${hostname().toUpperCase()}:${port}`], ['the machine\'s name by mDNS', `${hostname()}.local:${port}`], ['no port', '127.0.0.1'], ...(ownAddress ? [['the machine\'s own address', `${ownAddress}:${port}`] as [string, string]] : []),
]
const FOREIGN = ['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example', 'notlocalhost', '192.0.2.7', '0.0.0.0', '[::2]', 'other.lan']

describe('a request whose Host', () => {
  test('is the machine\'s is answered', async () => {
    for (const [what, host] of known()) expect((await ask(station.origin, '/healthz', { headers: { host } })).status, what).toBe(200)
  })

  test.each(FOREIGN)('is “%s” is refused, whatever it asks for', async (host) => {
    for (const address of ['/healthz', '/kiosk', '/api/search?q=a', '/nothing']) {
      const answer = await ask(station.origin, address, { headers: { host } })
      expect([answer.status, answer.json()]).toEqual([403, { code: 'FORBIDDEN', message: '这个地址不能访问这台机器' }])
    }
  })

  test.each(['GET /healthz HTTP/1.0\r\n\r\n', 'GET /healthz HTTP/1.1\r\n\r\n', 'GET /healthz HTTP/1.1\r\nhost:\r\n\r\n', 'GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nhost: evil.example\r\n\r\n'])('is missing, empty or doubled is refused: %j', async (text) => {
    const socket = connect(Number(port), '127.0.0.1')
    socket.end(text)
    const [answer] = await once(socket.setEncoding('utf8'), 'data') as [string]
    expect(answer).toMatch(/^HTTP\/1\.[01] 40[03] /)
    socket.destroy()
  })

  test('is foreign is refused also where the address line names this machine', async () => {
    const answer = await ask(station.origin, `http://127.0.0.1:${port}/healthz`, { headers: { host: 'evil.example' } })
    expect(answer.status).toBe(403)
  })
})

describe('a request from a page', () => {
  test('of this station is answered', async () => {
    for (const [what, host] of known()) {
      expect((await ask(station.origin, '/api/search', { headers: { host, origin: `http://${host}` } })).status, what).toBe(200)
    }
  })

  test.each(['http://evil.example', 'http://127.0.0.1', 'http://127.0.0.1:1', 'null', 'file://', '', 'app://kiosk', 'chrome-extension://abc'])('of “%s” is refused', async (origin) => {
    const answer = await ask(station.origin, '/api/search', { headers: { origin } })
    expect([answer.status, answer.json()]).toEqual([403, { code: 'FORBIDDEN', message: '别的网页不能访问这台机器' }])
  })

  test('is never told that other origins may read the answer', async () => {
    const answer = await ask(station.origin, '/api/search', { headers: { origin: `http://127.0.0.1:${port}` } })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('a WebSocket', () => {
  test('of the station\'s own pages, or of no page, opens', async () => {
    expect(await upgrade({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })).toBe(101)
    expect(await upgrade({})).toBe(101)
    expect(await upgrade({ host: `dating.lan:${port}`, origin: `http://dating.lan:${port}` })).toBe(101)
  })

  test('of a foreign page does not', async () => {
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) expect(await upgrade({ origin }), origin).toBe(403)
  })

  test('for a foreign name, as after DNS rebinding, does not', async () => {
    expect(await upgrade({ host: `evil.example:${port}`, origin: `http://evil.example:${port}` })).toBe(403)
  })

  test('opens at /rpc only', async () => {
    expect(await upgrade({}, '/api')).toBe(404)
    expect(await upgrade({}, '/kiosk')).not.toBe(101)
  })
})

describe('a body', () => {
  const send = (body: string | Uint8Array, headers: Record<string, string>) => ask(station.origin, '/api/faults', { method: 'POST', body, headers })
  const sound = JSON.stringify({ where: 'test', message: '测试' })

  test.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8', 'APPLICATION/JSON', 'Application/Json; Charset="UTF-8"'])('of type %s is taken', async (type) => {
    expect((await send(sound, { 'content-type': type })).status).toBe(202)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/json', ''])('of type “%s” is refused', async (type) => {
    const answer = await send(sound, { 'content-type': type })
    expect([answer.status, answer.json()]).toEqual([415, { code: 'UNSUPPORTED_MEDIA_TYPE', message: '只接受 JSON' }])
  })

  test('without a type is refused', async () => {
    expect((await send(sound, {})).status).toBe(415)
    expect((await send(sound, { 'transfer-encoding': 'chunked' })).status).toBe(415)
  })

  test('that is none needs no type, and lacks what the call needs', async () => {
    const answer = await ask(station.origin, '/api/faults', { method: 'POST' })
    expect([answer.status, answer.json()]).toMatchObject([400, { code: 'BAD_REQUEST' }])
  })

  test.each(['{"where":"a"', 'where=a', '"'])('that is broken JSON (%s) is refused', async (body) => {
    const answer = await send(body, { 'content-type': 'application/json' })
    expect([answer.status, answer.json()]).toMatchObject([400, { code: 'BAD_REQUEST', message: '发来的内容不是 JSON，请检查括号、引号和逗号' }])
  })

  test('of more than 64 KB is refused, also when it comes in pieces', async () => {
    const large = JSON.stringify({ where: 'test', message: 'x'.repeat(64 * 1024) })
    for (const chunked of [{}, { 'transfer-encoding': 'chunked' }]) {
      const answer = await send(large, { 'content-type': 'application/json', ...chunked })
      expect([answer.status, answer.json()]).toEqual([413, { code: 'PAYLOAD_TOO_LARGE', message: '内容太大' }])
    }
  })

  test('of 64 KB is read', async () => {
    const frame = JSON.stringify({ where: 'test', message: '' }).length
    const answer = await send(JSON.stringify({ where: 'test', message: 'x'.repeat(64 * 1024 - frame) }), { 'content-type': 'application/json' })
    expect([answer.status, answer.json()]).toMatchObject([400, { message: '参数 message 太长了，最多 2000 个字，现在有 65507 个' }])
  })
})

describe('a message on the WebSocket', () => {
  const opened = async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`)
    await once(socket, 'open')
    return socket
  }

  test('of more than 64 KB ends it, and only it', async () => {
    const [socket, other] = [await opened(), await opened()]
    const closed = once(socket, 'close')
    socket.send('x'.repeat(64 * 1024 + 1))
    expect((await closed)[0]).toBe(1009)
    expect(other.readyState).toBe(WebSocket.OPEN)
    other.terminate()
    expect((await ask(station.origin, '/healthz')).status).toBe(200)
  })

  test.each([['no JSON', 'hello'], ['another JSON', '[1,2]'], ['bytes', Buffer.from([0xff, 0x00, 0x01])], ['nothing', '']])('that is %s harms nobody', async (_what, message) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const socket = await opened()
    socket.send(message)
    const answered = once(socket, 'message')
    socket.send(JSON.stringify({ i: '1', p: { u: '/content/procedure', b: { json: { id: 'dibao' } } } }))
    expect(String((await answered)[0])).toContain('最低生活保障待遇申请')
    socket.terminate()
    told.mockRestore()
  })
})
