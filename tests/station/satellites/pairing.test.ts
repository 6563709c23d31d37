import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { KIOSK } from '../../../station/api/caller.ts'
import { openPairing } from '../../../station/satellites/pairing.ts'
import { countyFiles } from '../../support/county-fixture.ts'
import { ask } from '../../support/http.ts'
import { freePort } from '../../support/ports.ts'
import { clientFrom, type LinkedStation, startLinkedStation, tokenOf } from '../../support/links.ts'
import { pair, type RunningSatellite, startSatellite } from '../../support/satellite.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('pairing')
const failure = (call: Promise<unknown>): Promise<unknown> => call.then(() => 'it was answered', (error: unknown) => error)
const NOW = Date.parse('2026-11-23T10:00:00+08:00')
const MINUTE = 60_000

describe('a code', () => {
  const wrong = (code: string): string => String((Number(code) + 1) % 10 ** 8).padStart(8, '0')

  test('is eight digits, good for ten minutes, and void once it was used', () => {
    const pairing = openPairing()
    const { code, until } = pairing.newCode(NOW)
    expect(code).toMatch(/^\d{8}$/)
    expect(until).toBe(NOW + 10 * MINUTE)
    expect(pairing.isCode(code, NOW + 10 * MINUTE - 1)).toBe(true)
    expect(pairing.isCode(code, NOW + 10 * MINUTE)).toBe(false)
    pairing.spend()
    expect(pairing.isCode(code, NOW)).toBe(false)
  })

  test('is void after five wrong tries, also for who has the right one', () => {
    const pairing = openPairing()
    const { code } = pairing.newCode(NOW)
    for (let tries = 0; tries < 4; tries++) expect(pairing.isCode(wrong(code), NOW)).toBe(false)
    expect(pairing.isCode(code, NOW)).toBe(true)
    expect(pairing.isCode('1', NOW)).toBe(false)
    expect(pairing.isCode(code, NOW)).toBe(false)
  })

  test('is void when there is a newer one, or the clock was set back an hour', () => {
    const pairing = openPairing()
    const first = pairing.newCode(NOW).code
    const second = pairing.newCode(NOW).code
    expect([pairing.isCode(first, NOW), pairing.isCode(second, NOW), pairing.isCode(second, NOW - 60 * MINUTE)]).toEqual([first === second, true, false])
  })
})

describe('a machine that is to join', () => {
  let hub: LinkedStation
  let shippedDir = ''
  const running: RunningSatellite[] = []
  const satelliteOf = async (url: string, over: Partial<Parameters<typeof startSatellite>[1]> = {}) => {
    const satellite = await startSatellite(path.join(await makeFolder(), 'satellite'), { url, shippedDir, ...over })
    running.push(satellite)
    return satellite
  }
  beforeAll(async () => {
    const folder = await makeFolder()
    hub = await startLinkedStation(folder)
    shippedDir = path.join(folder, 'shipped')
  })
  afterEach(async () => { for (const satellite of running.splice(0)) await satellite.station.stop() })
  afterAll(() => hub.station.stop())

  test('with a wrong code, or one that was used, is not taken in', async () => {
    const satellite = await satelliteOf(hub.station.origin)
    const { code } = hub.services.satellites.newCode()
    const other = code === '00000000' ? '00000001' : '00000000'
    expect(await failure(satellite.screen.hub.pair({ code: other }))).toMatchObject({ code: 'UNAUTHORIZED', status: 401, defined: true, message: '配对码不对，或者过时了' })
    expect(await satellite.screen.hub.pair({ code })).toMatchObject({ state: 'connected' })
    expect(await failure(satellite.screen.hub.pair({ code }))).toMatchObject({ code: 'UNAUTHORIZED' })
    // what was there stays
    expect(await satellite.screen.hub.get()).toMatchObject({ state: 'connected' })
    expect(await failure(satellite.screen.hub.pair({ code: '12' }))).toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining('配对码是 8 位数字') as string })
  })

  test('of another hall is not taken in, and the code is still good', async () => {
    const files = countyFiles()
    const elsewhere = (text: string) => text.replaceAll('410423-xinji', '410423-zhaocun')
    const moved = new Map([...files].map(([name, text]) => [elsewhere(name), elsewhere(text)]))
    const satellite = await satelliteOf(hub.station.origin, { shippedDir: await compileInto(path.join(await makeFolder(), 'other'), moved) })
    const { code } = hub.services.satellites.newCode()
    expect(await failure(satellite.screen.hub.pair({ code }))).toMatchObject({ code: 'CONFLICT', status: 409, defined: true, data: { hall: '410423-xinji' } })
    const ours = await satelliteOf(hub.station.origin)
    expect(await ours.screen.hub.pair({ code })).toMatchObject({ state: 'connected' })
  })

  test('is told when nobody is at the address, something else is, or another satellite', async () => {
    const nowhere = await satelliteOf(`http://127.0.0.1:${await freePort()}`)
    const away = { code: 'HUB_AWAY', status: 503, defined: true, message: '连不上主机，看看网线和主机的地址' }
    expect(await failure(nowhere.screen.hub.pair({ code: '12345678' }))).toMatchObject(away)
    const toPage = await satelliteOf(`${hub.station.origin}/kiosk`)
    expect(await failure(toPage.screen.hub.pair({ code: '12345678' }))).toMatchObject(away)
    const toOther = await satelliteOf(nowhere.station.origin)
    expect(await failure(toOther.screen.hub.pair({ code: '12345678' }))).toMatchObject({ code: 'HUB_AWAY', message: '那个地址上的机器也是分机：station.yaml 里的 hub.url 要写主机的地址' })
  })

  test('that tries codes one after the other has to wait', async () => {
    const one = clientFrom(hub, { source: '192.168.1.66', isLocal: false })
    const tries = Array.from({ length: 12 }, () => failure(one.satellites.join({ code: '00000000', name: '它', hall: '410423-xinji', version: '1' })))
    const codes = (await Promise.all(tries)).map((error) => (error as { code: string }).code)
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(2)
  })

  test('is nobody with a token that is none, and nobody special with the word of another machine alone', async () => {
    const headers = (more: Record<string, string>) => ({ headers: { ...more, 'content-type': 'application/json' }, method: 'POST', body: '{"businessId":"civil"}' })
    for (const token of ['nonsense', 'A'.repeat(43), '" OR 1=1']) {
      const answer = await ask(hub.station.origin, '/api/tickets', headers({ 'x-station-token': token }))
      expect([answer.status, answer.json()]).toMatchObject([401, { code: 'UNAUTHORIZED', message: '这台分机没有接进来，或者被断开了' }])
    }
    expect((await ask(hub.station.origin, '/api/satellites/news?version=1')).text).toContain('UNAUTHORIZED')
    const before = hub.services.queue.state.tickets.size
    expect((await ask(hub.station.origin, '/api/tickets', headers({ 'x-station-caller': '192.168.1.9' }))).status).toBe(201)
    expect(hub.services.queue.state.tickets.size).toBe(before + 1)
  })

  test('needs no code on the hub itself', async () => {
    expect(await failure(clientFrom(hub, KIOSK).hub.pair({ code: '12345678' }))).toMatchObject({ code: 'PRECONDITION_FAILED', status: 409, message: '这台机器不是分机，不用接' })
    expect(await clientFrom(hub, KIOSK).hub.get()).toBeNull()
  })

  test('is listed with its name; when it is paired anew the old row goes; when it is cut off it is told at once', async () => {
    const manager = clientFrom(hub, KIOSK, await tokenOf(hub, 'manager'))
    for (const { id } of await manager.satellites.list()) await manager.satellites.revoke({ id })
    const satellite = await satelliteOf(hub.station.origin, { yaml: 'screens: [{ name: 侧门 }]' })
    await pair(hub, satellite)
    const [row] = await manager.satellites.list()
    expect(row).toMatchObject({ name: '侧门', address: '127.0.0.1', isConnected: true, version: '9.9.9', lastSeen: expect.any(String) as string })
    expect(await manager.satellites.revoke({ id: row!.id })).toEqual({ revoked: true })
    await expect.poll(async () => (await satellite.screen.hub.get())?.state).toBe('refused')
    expect(await failure(satellite.screen.queue.issue({ businessId: 'civil' }))).toMatchObject({ code: 'HUB_AWAY' })
    expect(await failure(manager.satellites.revoke({ id: row!.id }))).toMatchObject({ code: 'NOT_FOUND' })
    await pair(hub, satellite)
    expect((await manager.satellites.list()).map(({ name, isConnected }) => ({ name, isConnected }))).toEqual([{ name: '侧门', isConnected: true }])
  })

  test('that is paired anew while it is connected has one row; another machine of the same name keeps its own, also while it is off', async () => {
    const manager = clientFrom(hub, KIOSK, await tokenOf(hub, 'manager'))
    for (const { id } of await manager.satellites.list()) await manager.satellites.revoke({ id })
    const yaml = 'screens: [{ name: 侧门 }]'
    const first = await satelliteOf(hub.station.origin, { yaml })
    await pair(hub, first)
    await pair(hub, first)
    const rows = await manager.satellites.list()
    expect(rows.map(({ isConnected }) => isConnected)).toEqual([true])
    for (const off of running.splice(0)) await off.station.stop()
    await pair(hub, await satelliteOf(hub.station.origin, { yaml }))
    expect((await manager.satellites.list()).map(({ id, name }) => ({ id, name }))).toEqual([{ id: rows[0]!.id, name: '侧门' }, { id: rows[0]!.id + 1, name: '侧门' }])
  })
})
