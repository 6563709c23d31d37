import { connect } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStation } from '../../../station/start.ts'
import type { Station } from '../../../station/station.ts'
import { ask, askJson } from '../../support/http.ts'
import { compileInto, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders()
let station: Station
beforeAll(async () => {
  const data = await makeFolder()
  station = await startStation(stationOptions(data, await compileInto(path.join(data, 'shipped'))))
})
afterAll(() => station.stop())

const get = (address: string) => askJson(station.origin, address)

describe('GET /api/openapi.json', () => {
  test('describes every call, its parameters and its errors', async () => {
    const { status, body } = await get('/api/openapi.json')
    expect(status).toBe(200)
    const document = body as { openapi: string; info: { version: string }; servers: unknown; paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown>; parameters?: { name: string; in: string }[] }>> }
    expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) as string, info: { version: '9.9.9' }, servers: [{ url: '/api' }] })
    expect(Object.entries(document.paths).map(([name, methods]) => `${Object.keys(methods).join()} ${name}`).sort()).toEqual([
      'get /businesses', 'get /calendar', 'get /counters', 'get /counters/events', 'get /events', 'get,post /notices', 'get /notices/local', 'put,delete /notices/{id}', 'post /notices/{id}/restore', 'post /notices/files',
      'post /notices/files/take', 'get /overview', 'get /printer', 'get /procedures',
      'get /procedures/{id}', 'get /queue', 'get /queue/events', 'get /screen', 'get /search', 'get /staff/me', 'get /tickets/{number}', 'get /villages', 'get,put /voice',
      'get /voice/events', 'post /businesses/{id}/close', 'post /businesses/{id}/open', 'post /counters/{id}/call', 'post /counters/{id}/call-next', 'post /counters/{id}/close',
      'post /counters/{id}/finish', 'post /counters/{id}/hold', 'post /counters/{id}/no-show', 'post /counters/{id}/open', 'post /counters/{id}/pause',
      'post /counters/{id}/recall', 'post /counters/{id}/resume', 'post /counters/{id}/start', 'post /counters/{id}/transfer', 'post /faults', 'post /help',
      'post /help/{id}/take', 'post /printer/test', 'post /procedures/{id}/print', 'post /queue/confirm-day', 'post /staff/login', 'post /staff/logout', 'post /tickets',
      'get /ratings', 'get,post /tickets/{number}/rating', 'post /tickets/{number}/cancel', 'post /tickets/{number}/print', 'post /voice/said',
      'get /update', 'post /update/check', 'get /update/sources', 'post /update/preview', 'post /update/import', 'post /update/cancel', 'post /update/rollback', 'post /update/report',
      'get /signage/events', 'get /signage/playlists', 'put,delete /signage/playlists/{id}', 'post,get /signage/plays', 'post /signage/preview',
      'get /staff/accounts', 'put,delete /staff/accounts/{name}', 'post /staff/accounts/{name}/end-sessions', 'get /staff/names', 'post /staff/pin',
      'get,put /system/settings', 'get /system/faults', 'get /system/journal', 'put /system/clock', 'post /system/restart', 'post /system/leave',
      'get /hall', 'put /hall/duty/{date}', 'put /hall/windows/{id}', 'put /hall/stars',
      'post,get /feedback', 'get /feedback/all', 'post /feedback/{id}/see', 'post /feedback/{id}/answer', 'delete /feedback/{id}',
      'get /statistics', 'get /statistics/export', 'post /statistics/stick', 'post /statistics/read', 'post /statistics/not-found',
      'get,post /satellites', 'post /satellites/code', 'delete /satellites/{id}', 'get /satellites/news', 'get /hub', 'post /hub/pair',
    ].sort())
    expect(Object.keys(document.paths['/tickets']?.['post']?.responses ?? {})).toEqual(expect.arrayContaining(['201', '404', '409', '429', '503']))
    expect(Object.keys(document.paths['/counters/{id}/transfer']?.['post']?.responses ?? {})).toEqual(expect.arrayContaining(['200', '401', '403', '404', '409']))

    expect(document.paths['/procedures']?.['get']?.parameters?.map(({ name }) => name)).toEqual(['category', 'department', 'audience', 'only', 'offset', 'limit'])
    expect(Object.keys(document.paths['/procedures/{id}']?.['get']?.responses ?? {})).toEqual(expect.arrayContaining(['200', '404', '503']))
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(new Set(operations).size).toBe(operations.length)
  })

  test('describes what refuses wrong input, before there is a call', async () => {
    const { paths } = (await get('/api/openapi.json')).body as { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }
    const statuses = (address: string, method: string) => Object.keys(paths[address]?.[method]?.responses ?? {})
    expect(statuses('/search', 'get')).toEqual(expect.arrayContaining(['200', '400']))
    expect(statuses('/tickets', 'post')).toEqual(expect.arrayContaining(['201', '400', '413', '415']))
    expect(statuses('/queue', 'get')).not.toContain('400')
  })

  test('has patterns that programs in other languages read', async () => {
    const patterns = [...JSON.stringify((await get('/api/openapi.json')).body).matchAll(/"pattern":"((?:[^"\\\\]|\\\\.)*)"/g)].map(([, pattern = '']) => pattern)
    expect(patterns.length).toBeGreaterThan(10)
    expect(patterns.filter((pattern) => /\\[pP]\{|\(\?</.test(pattern))).toEqual([])
  })

  test('refers to nothing that it does not hold', async () => {
    const { body } = await get('/api/openapi.json')
    const refs = [...JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, ref]) => ref!.split('/'))
    for (const steps of refs) expect(steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], body)).toBeDefined()
  })
})

describe('the address without a path', () => {
  test('leads to the kiosk', async () => {
    const answer = await ask(station.origin, '/')
    expect([answer.status, answer.headers['location']]).toEqual([302, '/kiosk'])
  })
})

describe('asked for the headers only', () => {
  test.each(['/healthz', '/api/search?q=a', '/api/procedures/dibao', '/api/events', '/api/openapi.json'])('%s answers as if asked for all', async (address) => {
    const answer = await ask(station.origin, address, { method: 'HEAD' })
    expect([answer.status, answer.text]).toEqual([200, ''])
  })

  test('what is not there is not there', async () => {
    for (const address of ['/api/procedures/nothing', '/api/nothing']) expect((await ask(station.origin, address, { method: 'HEAD' })).status, address).toBe(404)
  })
})

describe('what is no HTTP', () => {
  const says = async (line: string): Promise<{ head: string; body: unknown }> => {
    const socket = connect(Number(new URL(station.origin).port), '127.0.0.1')
    socket.write(`${line} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`)
    const chunks: Buffer[] = await socket.toArray()
    const [head = '', body = ''] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n')
    return { head, body: JSON.parse(body) as unknown }
  }

  test('a Chinese word typed into the address is told how to be written', async () => {
    const { head, body } = await says('GET /api/search?q=低保')
    expect(head).toMatch(/^HTTP\/1\.1 400 /)
    expect(body).toEqual({ code: 'BAD_REQUEST', message: '网址里的汉字和空格要先编码，如“低保”写成 %E4%BD%8E%E4%BF%9D' })
  })

  test.each([[`GET /api/search?q=${'a'.repeat(20_000)}`, '431', '网址或请求头太长'], ['低保 /', '400', '请求的格式不对']])('%.20s… is refused in JSON', async (line, status, message) => {
    const { head, body } = await says(line)
    expect(head).toContain(` ${status} `)
    expect(body).toMatchObject({ message })
  })
})

describe('an address that does not exist', () => {
  test.each(['/nothing', '/api', '/api/', '/api/nothing', '/api/procedures/dibao/more', '/rpc', '/kiosk/more', '/API/search'])('%s is a 404 in JSON', async (address) => {
    expect(await get(address)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', message: '没有这个地址' } })
  })

  test.each([['POST', '/api/procedures'], ['DELETE', '/api/notices'], ['PUT', '/api/faults'], ['OPTIONS', '/api/search']])('nor does %s %s', async (method, address) => {
    const answer = await ask(station.origin, address, { method })
    expect([answer.status, answer.json()]).toMatchObject([404, { code: 'NOT_FOUND' }])
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
})
