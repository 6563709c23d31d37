import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../core/contract/index.ts'
import { isHallCall } from '../../../core/contract/hall-calls.ts'
import { KIOSK } from '../../../station/api/caller.ts'
import { localMediaFolder } from '../../../station/notices/media-store.ts'
import { countyFiles } from '../../support/county-fixture.ts'
import { ask, post } from '../../support/http.ts'
import { holdLine, type HeldLine } from '../../support/held-line.ts'
import { clientFrom, type Client, type LinkedStation, STAFF, startLinkedStation, tokenOf } from '../../support/links.ts'
import { pair, type RunningSatellite, startSatellite } from '../../support/satellite.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('satellites')
const PIN = '864201'
const failure = (call: Promise<unknown>): Promise<unknown> => call.then(() => 'it was answered', (error: unknown) => error)
const AWAY = { code: 'HUB_AWAY', status: 503, defined: true, message: '主机没有联系上，现在取不了号' }
const SOON = { timeout: 15_000, interval: 50 }

const PLAYLIST = `title: 常办的事
items:
  - { show: frequent }
  - { show: notices }
`

describe('a satellite', () => {
  let hub: LinkedStation
  let line: HeldLine
  let satellite: RunningSatellite
  let folder = ''
  let manager: Client
  let token = ''
  const yaml = () => `screens: [{ name: 侧门 }]\nimportFolders: [${path.join(folder, 'stick')}]`
  const restart = async () => {
    await satellite.station.stop()
    satellite = await startSatellite(path.join(folder, 'satellite'), { url: line.url, shippedDir: path.join(folder, 'shipped'), yaml: yaml() })
  }
  const state = async () => (await satellite.screen.hub.get())?.state
  beforeAll(async () => {
    folder = await makeFolder()
    const shippedDir = await compileInto(path.join(folder, 'shipped'), countyFiles().set('playlists/daily.yaml', PLAYLIST))
    for (const name of ['hub', 'stick']) await mkdir(path.join(folder, name))
    await writeFile(path.join(folder, 'hub', 'station.yaml'), 'screens: [{ name: 门口 }]')
    hub = await startLinkedStation(path.join(folder, 'hub'), { shippedDir })
    line = await holdLine(hub.station.origin)
    satellite = await startSatellite(path.join(folder, 'satellite'), { url: line.url, shippedDir, yaml: yaml() })
    token = await tokenOf(hub, 'manager')
    manager = clientFrom(hub, KIOSK, token)
  })
  afterAll(async () => {
    await satellite.station.stop()
    await line.stop()
    await hub.station.stop()
  })

  test('that is not paired takes no tickets, and says so; its guides are there', async () => {
    expect(await satellite.screen.hub.get()).toMatchObject({ state: 'unpaired', url: line.url, place: '', lastSeen: null })
    expect(await satellite.screen.queue.businesses()).toMatchObject([{ id: 'civil', open: false, reason: 'hubAway', opens: null }, { id: 'police', open: false, reason: 'hubAway' }])
    expect(await failure(satellite.screen.queue.issue({ businessId: 'civil' }))).toMatchObject(AWAY)
    expect((await satellite.screen.search.query({ q: 'dibao' })).hits).toHaveLength(1)
    expect(await post(satellite.station.origin, '/api/tickets', { businessId: 'civil' })).toMatchObject({ status: 503 })
  })

  test('that is not paired decides nothing of the hall by itself, whatever it is asked', async () => {
    const calls = Object.entries(contract).flatMap(([group, procedures]) => Object.keys(procedures).map((name) => [group, name] as const)).filter(isHallCall)
    const screen = satellite.screen as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
    const ends = await Promise.all(calls.map(async ([group, name]) => [`${group}.${name}`, (await failure(screen[group]![name]!({ nonsense: true })) as { code?: string }).code] as const))
    expect(ends.length).toBeGreaterThan(40)
    // it knows its own accounts, and that it is no hub
    expect(new Map(ends.filter(([, code]) => code !== 'HUB_AWAY'))).toEqual(new Map([['staff.names', undefined], ['satellites.join', 'BAD_REQUEST'], ['satellites.news', 'BAD_REQUEST']]))
  })

  test('takes a ticket that a clerk calls at the hub, and both show the same', async () => {
    await pair(hub, satellite)
    const ticket = await satellite.screen.queue.issue({ businessId: 'civil', procedureId: 'dibao', brought: [0] })
    expect(ticket).toMatchObject({ number: 'A001', state: 'waiting' })
    // this machine knows it at once
    expect(await satellite.screen.queue.ticket({ number: 'A001' })).toMatchObject({ number: 'A001', state: 'waiting', ahead: 0 })
    await manager.counter.open({ id: '1' })
    await manager.counter.callNext({ id: '1' })
    await expect.poll(async () => (await satellite.screen.queue.board()).calls).toMatchObject([{ number: 'A001', counter: '1', state: 'called' }])
    expect(satellite.services.queue.state).toEqual(hub.services.queue.state)
    expect(await satellite.screen.queue.businesses()).toEqual(await manager.queue.businesses())
    expect((await ask(satellite.station.origin, '/healthz')).json()).toMatchObject({ queue: { waiting: 0 } })
  })

  test('lets a clerk work at it as at the hub: what is followed, typed errors, and who may', async () => {
    const clerk = satellite.as(await tokenOf(hub, 'clerk'))
    const desk = await clerk.counter.events()
    expect((await desk.next()).value).toMatchObject({ day: '2026-11-23', counters: [{ id: '1', current: { number: 'A001' } }, { id: '2' }] })
    expect(await failure(clerk.counter.finish({ id: '2' }))).toMatchObject({ code: 'CONFLICT', status: 409, defined: true, data: { kind: 'nobodyThere' } })
    expect(await failure(clerk.queue.closeBusiness({ id: 'civil' }))).toMatchObject({ code: 'FORBIDDEN', status: 403, defined: true })
    expect(await failure(satellite.screen.counter.list())).toMatchObject({ code: 'UNAUTHORIZED', status: 401, defined: true })
    expect(await failure(satellite.screen.queue.issue({ businessId: '../' }))).toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining('参数 businessId') as string })
    await manager.queue.closeBusiness({ id: 'police' })
    await expect.poll(async () => (await satellite.screen.queue.businesses())[1]).toMatchObject({ open: false, reason: 'byManager' })
    expect(await failure(satellite.screen.queue.issue({ businessId: 'police' }))).toMatchObject({ code: 'CLOSED', status: 409, defined: true, data: { reason: 'byManager' } })
    await manager.queue.openBusiness({ id: 'police' })
    await desk.return(undefined)
  })

  test('is as good as the hub\'s own screens; other machines behind it are counted one by one', async () => {
    const linked = { services: satellite.services } as LinkedStation
    const codes = async (client: Client, calls: number) => (await Promise.all(Array.from({ length: calls }, () => failure(client.queue.issue({ businessId: 'police' })))))
      .filter((error) => (error as { code?: string }).code === 'TOO_MANY_REQUESTS').length
    expect(await codes(satellite.screen, 40)).toBe(0)
    expect(await codes(clientFrom(linked, { source: '192.168.1.7', isLocal: false }), 32)).toBe(2)
    expect(await satellite.screen.staff.names()).toEqual([STAFF.manager])
    expect(await failure(clientFrom(linked, { source: '192.168.1.7', isLocal: false }).staff.names())).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('shows the notices of the hall with their pictures, playlists and calls for help, as the hub does', async () => {
    const bytes = Buffer.from('a picture')
    const media = `${createHash('sha256').update(bytes).digest('hex')}.webp`
    await mkdir(localMediaFolder(hub.dataDir), { recursive: true })
    await writeFile(path.join(localMediaFolder(hub.dataDir), media), bytes)
    const posted = hub.services.owned!.notices.post({ title: '下午停水', body: '', level: 'urgent', until: '2026-11-24', where: ['kiosk'], media }, STAFF.manager)
    expect(posted.ok).toBe(true)
    await expect.poll(() => satellite.screen.notices.list({}), { timeout: 2000 }).toEqual(await manager.notices.list({}))
    const picture = await ask(satellite.station.origin, `/local/${media}`)
    expect([picture.status, picture.text, picture.headers['content-type']]).toEqual([200, 'a picture', 'image/webp'])
    expect((await ask(satellite.station.origin, `/local/${'0'.repeat(64)}.webp`)).status).toBe(404)

    await manager.signage.saveLocal({ id: 'daily', isOn: false, items: [] })
    await expect.poll(() => satellite.services.signage.local(), { timeout: 2000 }).toMatchObject({ daily: { isOn: false } })

    const { id } = await satellite.screen.help.call({ screen: '侧门' })
    await manager.help.take({ id })
    const told = await satellite.screen.queue.events()
    await expect.poll(async () => (await told.next()).value, SOON).toMatchObject({ help: [{ id, screen: '侧门', takenBy: STAFF.manager }] })
    await told.return(undefined)
    // and what a manager does here is done there
    const here = satellite.as(token)
    await here.notices.withdraw({ id: (await here.notices.local())[0]!.id })
    await expect.poll(async () => (await satellite.screen.notices.list({})).some(({ title }) => title === '下午停水'), { timeout: 2000 }).toBe(false)
    expect(await failure(here.notices.takeFiles({ source: 'none', names: ['a.jpg'], until: '2026-11-30', where: ['kiosk'] }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is looked after by the staff of the hub, and writes down who did what here', async () => {
    const login = await satellite.screen.staff.login({ name: STAFF.manager, pin: PIN })
    const here = satellite.as(login.token)
    await here.voice.change({ volume: 30, quiet: [] })
    expect(await here.system.journal({ limit: 1 })).toMatchObject({ acts: [{ who: STAFF.manager, act: 'voice.change', outcome: 'done' }] })
    await here.queue.closeBusiness({ id: 'police' })
    expect(await manager.system.journal({ limit: 1 })).toMatchObject({ acts: [{ who: STAFF.manager, source: '侧门', act: 'queue.closeBusiness' }] })
    await here.queue.openBusiness({ id: 'police' })
    await here.staff.logout()
    expect(await failure(here.system.settings())).toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await failure(satellite.as(await tokenOf(hub, 'clerk')).system.settings())).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('saves the hub\'s statistics on a stick that is here', async () => {
    const here = satellite.as(token)
    const period = { from: '2026-11-23', until: '2026-11-23' } as const
    const stick = (await here.update.sources()).find(({ kind }) => kind === 'folder')
    const { file } = await here.statistics.saveToStick({ ...period, source: stick!.id })
    const saved = await readFile(path.join(folder, 'stick', file))
    expect(saved.subarray(0, 2).toString()).toBe('PK')
    expect((await here.statistics.get(period)).total).toEqual((await manager.statistics.get(period)).total)
    expect((await here.statistics.export(period)).size).toBeGreaterThan(1000)
    expect(await failure(here.statistics.saveToStick({ ...period, source: 'none' }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('gives one ticket when the line breaks between the question and the answer', async () => {
    const before = hub.services.queue.state.tickets.size
    line.holdAnswers = true
    const asking = satellite.screen.queue.issue({ businessId: 'civil' })
    // the hub has issued it, and nobody here has heard
    await expect.poll(() => hub.services.queue.state.tickets.size, SOON).toBe(before + 1)
    line.holdAnswers = false
    line.cut()
    const { number } = await asking
    expect(hub.services.queue.state.tickets.size).toBe(before + 1)
    expect(satellite.services.queue.state.tickets.get(number)).toEqual(hub.services.queue.state.tickets.get(number))
    expect(await state()).toBe('connected')
  })

  test('hands in one suggestion when the line breaks between the question and the answer', async () => {
    const texts = () => hub.services.suggestions.list({ limit: 10 }).suggestions.map(({ text }) => text)
    line.holdAnswers = true
    const handing = satellite.screen.feedback.suggest({ text: '厕所不干净' })
    await expect.poll(texts, SOON).toEqual(['厕所不干净'])
    line.holdAnswers = false
    line.cut()
    const { id } = await handing
    expect(hub.services.suggestions.list({ limit: 10 }).suggestions).toMatchObject([{ id, text: '厕所不干净' }])
    await expect.poll(state, SOON).toBe('connected')
  })

  test('says that the hub is away while it is, keeps what it knew, and comes back by itself', async () => {
    await satellite.services.staff.put('技术员', 'manager', PIN)
    const events = await satellite.screen.system.events()
    const next = async () => ((await events.next()).value as { hub: unknown }).hub
    expect(await next()).toEqual({ state: 'connected', place: '门口' })
    const { calls } = await satellite.screen.queue.board()
    line.unplug()
    expect(await next()).toEqual({ state: 'connecting', place: '门口' })
    expect(await next()).toEqual({ state: 'away', place: '门口' })
    expect(await satellite.screen.queue.businesses()).toMatchObject([{ open: false, reason: 'hubAway', opens: null }, { reason: 'hubAway' }])
    expect(await failure(satellite.screen.queue.issue({ businessId: 'civil' }))).toMatchObject(AWAY)
    expect(await failure(satellite.screen.counter.list())).toMatchObject({ code: 'HUB_AWAY', message: '主机没有联系上，过一会儿再试' })
    expect((await satellite.screen.queue.board()).calls).toEqual(calls)
    expect(await satellite.screen.queue.ticket({ number: 'A001' })).toMatchObject({ number: 'A001' })
    // somebody who has an account of this machine can look after it
    expect(await failure(satellite.screen.staff.login({ name: STAFF.manager, pin: PIN }))).toMatchObject({ code: 'HUB_AWAY' })
    expect(await satellite.screen.staff.names()).toEqual(['技术员'])
    const own = satellite.as((await satellite.screen.staff.login({ name: '技术员', pin: PIN })).token)
    expect(await own.staff.me()).toMatchObject({ name: '技术员', role: 'manager' })
    expect(await own.system.faults()).toBeInstanceOf(Array)

    hub.services.owned!.queue.run({ type: 'issue', businessId: 'civil', priority: false }, hub.services.library.current()!)
    line.mend()
    expect(await next()).toEqual({ state: 'connected', place: '门口' })
    expect(satellite.services.queue.state).toEqual(hub.services.queue.state)
    expect(await satellite.screen.queue.issue({ businessId: 'civil' })).toMatchObject({ state: 'waiting' })
    await events.return(undefined)
  })

  test('follows a hub that starts again, and finds it after a start of its own; where the hub is, it knew, and the pictures of the hall are there', async () => {
    const port = Number(new URL(hub.station.origin).port)
    const media = `${createHash('sha256').update('a poster').digest('hex')}.webp`
    await writeFile(path.join(localMediaFolder(hub.dataDir), media), 'a poster')
    hub.services.owned!.notices.post({ title: '明天义诊', body: '', level: 'normal', until: '2026-11-24', where: ['kiosk'], media }, STAFF.manager)
    const fetched = () => stat(path.join(localMediaFolder(path.join(folder, 'satellite')), media)).then(({ mtimeMs }) => mtimeMs, () => undefined)
    await expect.poll(fetched, SOON).toBeTypeOf('number')
    const before = await fetched()
    await hub.station.stop()
    await restart()
    expect(await satellite.screen.hub.get()).toMatchObject({ state: 'connecting', place: '门口', lastSeen: expect.any(String) as string })
    hub = await startLinkedStation(hub.dataDir, { shippedDir: path.join(folder, 'shipped'), port })
    await expect.poll(state, SOON).toBe('connected')
    expect(satellite.services.queue.state).toEqual(hub.services.queue.state)
    expect(await satellite.screen.queue.issue({ businessId: 'civil' })).toMatchObject({ state: 'waiting' })
    // a film of 500 MB is not fetched anew after each start
    expect((await ask(satellite.station.origin, `/local/${media}`)).text).toBe('a poster')
    expect(await fetched()).toBe(before)
  })
})
