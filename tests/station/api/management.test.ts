import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRouterClient } from '@orpc/server'
import { createRouter } from '../../../station/api/router.ts'
import { KIOSK } from '../../../station/api/caller.ts'
import { type Client, clientFrom, STAFF, startLinkedStation, tokenOf, type LinkedStation } from '../../support/links.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { openStaff } from '../../../station/staff/staff.ts'
import { openStoreBeside } from '../../../station/store/store.ts'
import { publicLines } from '../../../station/sticks/public-lines.ts'
import { openVoiceChoice } from '../../../station/voice/voice-settings.ts'

const makeFolder = temporaryFolders('management')
const LAN = { source: '192.168.1.20', isLocal: false }
const PIN = '864201'
let linked: LinkedStation
const restart = vi.fn()
const leave = vi.fn()
beforeEach(async () => {
  restart.mockClear()
  linked = await startLinkedStation(await makeFolder(), { program: { restart, leave }, clock: '2026-11-23T10:00:00+08:00' })
})
afterEach(() => linked.station.stop())

/** A page with a token, or without, from the kiosk or from a PC. */
const page = (token?: string, caller = KIOSK): Client => createRouterClient(createRouter(linked.services), {
  context: { caller, reqHeaders: new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
})
const manager = async (caller = KIOSK) => page(await tokenOf(linked, 'manager'), caller)
const code = (asked: Promise<unknown>) => asked.then(() => 'answered', (error: unknown) => (error as { code: string }).code)
const kind = (asked: Promise<unknown>) => asked.then(() => 'answered', (error: unknown) => (error as { data?: { kind?: string } }).data?.kind)

describe('names of the managers', () => {
  test('are told to the kiosk, and to nobody on the LAN', async () => {
    expect(await page().staff.names()).toEqual([STAFF.manager])
    expect(await code(page(undefined, LAN).staff.names())).toBe('FORBIDDEN')
  })
})

describe('the manager\'s calls', () => {
  test('are refused on the kiosk\'s own link without a token, and to a clerk', async () => {
    const clerk = page(await tokenOf(linked, 'clerk'))
    for (const [who, refusal] of [[page(), 'UNAUTHORIZED'], [clerk, 'FORBIDDEN']] as const) {
      expect(await code(who.staff.accounts())).toBe(refusal)
      expect(await code(who.staff.putAccount({ name: '张三', role: 'manager', pin: '135792' }))).toBe(refusal)
      expect(await code(who.staff.removeAccount({ name: STAFF.manager }))).toBe(refusal)
      expect(await code(who.system.journal({}))).toBe(refusal)
      expect(await code(who.system.faults())).toBe(refusal)
      expect(await code(who.system.changeSettings({}))).toBe(refusal)
      expect(await code(who.system.restart())).toBe(refusal)
      expect(await code(who.system.leave())).toBe(refusal)
    }
    expect(restart).not.toHaveBeenCalled()
    expect(leave).not.toHaveBeenCalled()
  })

  test('restart comes after the answer; leaving only from the kiosk itself', async () => {
    expect(await (await manager()).system.restart()).toEqual({ restarting: true })
    await expect.poll(() => restart.mock.calls.length).toBe(1)
    expect(await code((await manager(LAN)).system.leave())).toBe('PRECONDITION_FAILED')
    expect((await (await manager(LAN)).system.settings()).canLeave).toBe(false)
    expect((await (await manager()).system.settings()).canLeave).toBe(true)
    expect(leave).not.toHaveBeenCalled()
  })

  test('a hall that the content does not have is told with the settings, until one is named that it has', async () => {
    const named = (hall: string) => createRouterClient(createRouter({ ...linked.services, running: { ...linked.services.running, hall } }), {
      context: { caller: KIOSK, reqHeaders: new Headers({ authorization: `Bearer ${token}` }) },
    }).system.settings()
    const token = await tokenOf(linked, 'manager')
    expect((await named('410423-nowhere')).fault).toContain('station.yaml 里的大厅 410423-nowhere 不在资料里，现在显示 410423-xinji（')
    expect((await named('410423-xinji')).fault).toBeNull()
  })

  test('settings that were changed wait for a restart', async () => {
    const chief = await manager()
    expect(await chief.system.settings()).toMatchObject({ printer: { driver: 'none' }, needsRestart: false, fault: null })
    expect(await chief.system.changeSettings({ screens: [{ name: 'front', diagonal: 43, orientation: 'portrait' }] }))
      .toMatchObject({ screens: [{ name: 'front', diagonal: 43, orientation: 'portrait' }], needsRestart: true })
    expect(await code(chief.system.changeSettings({ printer: { driver: 'escpos', width: '80mm' } }))).toBe('REFUSED')
  })
})

describe('accounts', () => {
  test('are added, changed and removed; a session ends with its account', async () => {
    const chief = await manager()
    const clerk = page(await tokenOf(linked, 'clerk'))
    expect(await chief.staff.putAccount({ name: '张三', role: 'clerk', pin: '135792' })).toEqual({ name: '张三', role: 'clerk', sessions: 0 })
    expect(await chief.staff.putAccount({ name: '张三', role: 'manager' })).toMatchObject({ role: 'manager' })
    expect(await chief.staff.accounts()).toEqual([{ name: '张三', role: 'manager', sessions: 0 }, { name: STAFF.manager, role: 'manager', sessions: 1 }, { name: STAFF.clerk, role: 'clerk', sessions: 1 }])
    expect(await chief.staff.endSessions({ name: STAFF.clerk })).toMatchObject({ sessions: 0 })
    expect(await code(clerk.staff.me())).toBe('UNAUTHORIZED')
    expect(await chief.staff.removeAccount({ name: STAFF.clerk })).toEqual({ removed: true })
    expect(await code(page().staff.login({ name: STAFF.clerk, pin: PIN }))).toBe('UNAUTHORIZED')
    expect(await code(chief.staff.removeAccount({ name: STAFF.clerk }))).toBe('NOT_FOUND')
  })

  test('a manager neither removes himself nor stops being one: somebody must be left', async () => {
    const chief = await manager()
    expect(await kind(chief.staff.removeAccount({ name: STAFF.manager }))).toBe('yourself')
    expect(await kind(chief.staff.putAccount({ name: STAFF.manager, role: 'clerk' }))).toBe('yourself')
    expect(await kind(chief.staff.putAccount({ name: '李四', role: 'clerk' }))).toBe('noPin')
    expect(await kind(chief.staff.putAccount({ name: '李四', role: 'clerk', pin: '123456' }))).toBe('weakPin')
    expect((await chief.staff.accounts()).map(({ name }) => name)).toEqual([STAFF.manager, STAFF.clerk])
  })

  test('a clerk changes his own PIN with the old one, and logs in with the new one', async () => {
    const clerk = page(await tokenOf(linked, 'clerk'))
    expect(await kind(clerk.staff.changePin({ old: '111222', pin: '975310' }))).toBe('wrongPin')
    expect(await kind(clerk.staff.changePin({ old: PIN, pin: '666666' }))).toBe('weakPin')
    expect(await clerk.staff.changePin({ old: PIN, pin: '975310' })).toEqual({ changed: true })
    expect(await code(clerk.staff.me())).toBe('UNAUTHORIZED')
    expect(await page().staff.login({ name: STAFF.clerk, pin: '975310' })).toMatchObject({ role: 'clerk' })
  })

  test('that the disk does not take stay as they are, and what to do is said; nobody hears of a bug', async () => {
    const [token, clerk] = [await tokenOf(linked, 'manager'), await tokenOf(linked, 'clerk')]
    const db = await openStoreBeside(linked.dataDir)
    db.run('PRAGMA query_only = ON')
    const full: LinkedStation = { ...linked, services: { ...linked.services, staff: openStaff(db), voiceSettings: openVoiceChoice(db, { volume: 80, quiet: [] }) } }
    const [chief, worker] = [clientFrom(full, KIOSK, token), clientFrom(full, KIOSK, clerk)]
    const calls = [
      () => chief.staff.putAccount({ name: '张三', role: 'clerk', pin: '135792' }), () => chief.staff.removeAccount({ name: STAFF.clerk }),
      () => chief.staff.endSessions({ name: STAFF.clerk }), () => worker.staff.changePin({ old: PIN, pin: '975310' }),
      () => chief.staff.login({ name: STAFF.manager, pin: PIN }), () => chief.voice.change({ volume: 10, quiet: [] }),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', status: 503, message: '机器的磁盘存不进去，这一步没有做成，请找大厅管理员' })
    expect(await chief.staff.accounts()).toHaveLength(2)
    expect(await chief.voice.settings()).toEqual({ volume: 80, quiet: [] })
    expect((await chief.system.journal({})).acts[0]).toMatchObject({ act: 'voice.change', outcome: 'refused', message: expect.stringContaining('磁盘存不进去') as string })
    db.close()
  })

  test('guessing the old PIN is slowed down as at the login', async () => {
    const clerk = page(await tokenOf(linked, 'clerk'))
    for (let tries = 0; tries < 5; tries += 1) await kind(clerk.staff.changePin({ old: '111222', pin: '975310' }))
    expect(await code(clerk.staff.changePin({ old: PIN, pin: '975310' }))).toBe('TOO_MANY_REQUESTS')
  })
})

describe('the book of who did what', () => {
  test('has each act with who, from where, what about and how it ended; no PIN stands in it', async () => {
    const chief = page((await page(undefined, LAN).staff.login({ name: STAFF.manager, pin: PIN })).token, LAN)
    await chief.staff.putAccount({ name: '张三', role: 'clerk', pin: '135792' })
    await kind(chief.staff.removeAccount({ name: STAFF.manager }))
    await chief.staff.accounts()
    const { acts, more } = await chief.system.journal({})
    expect(acts).toMatchObject([
      { act: 'staff.removeAccount', who: STAFF.manager, source: LAN.source, details: { name: STAFF.manager }, outcome: 'refused', message: expect.stringContaining('不能去掉自己') as string },
      { act: 'staff.putAccount', who: STAFF.manager, source: LAN.source, details: { name: '张三', role: 'clerk' }, outcome: 'done', message: '' },
      { act: 'staff.login', who: STAFF.manager, source: LAN.source, details: {}, outcome: 'done' },
    ])
    expect(more).toBe(false)
    expect(JSON.stringify(acts)).not.toContain('135792')
  })

  test('is read page by page, and a refused try of somebody without the role is no act', async () => {
    const chief = await manager()
    const clerk = page(await tokenOf(linked, 'clerk'))
    for (const name of ['甲', '乙', '丙']) await chief.staff.putAccount({ name, role: 'clerk', pin: '135792' })
    await code(clerk.staff.removeAccount({ name: '甲' }))
    await code(chief.staff.putAccount({ name: '', role: 'clerk' }))
    const first = await chief.system.journal({ limit: 2 })
    expect([first.acts.map(({ details }) => details['name']), first.more]).toEqual([['丙', '乙'], true])
    const second = await chief.system.journal({ limit: 2, before: first.acts[1]!.id })
    expect([second.acts.map(({ details }) => details['name']), second.more]).toEqual([['甲'], false])
  })

  test('forgets what is older than 400 days', async () => {
    const { audit, clock } = linked.services
    const act = { who: STAFF.manager, source: 'kiosk', act: 'staff.login', details: {}, outcome: 'done', message: '' } as const
    audit.write(act, clock.now() - 401 * 24 * 3_600_000)
    audit.write(act, clock.now() - 399 * 24 * 3_600_000)
    audit.write(act, clock.now())
    audit.forget(clock.now())
    expect(audit.read(undefined, 10).acts).toHaveLength(2)
  })

  test('is not lost by a clock that says a year too late while somebody logs in to put it right', async () => {
    const { audit, clock } = linked.services
    audit.write({ who: STAFF.manager, source: 'kiosk', act: 'queue.closeBusiness', details: {}, outcome: 'done', message: '' }, clock.now())
    await clock.set(clock.now() + 500 * 24 * 3_600_000)
    const { token } = await page().staff.login({ name: STAFF.manager, pin: PIN })
    await page(token).system.setClock({ now: '2026-11-23T02:30:00.000Z' })
    expect(audit.read(undefined, 10).acts.map(({ act }) => act)).toEqual(['system.setClock', 'staff.login', 'queue.closeBusiness'])
  })

  test('that cannot be written is told to the journal, which says who it was where no stick takes it', async () => {
    const chief = await manager()
    const db = await openStoreBeside(linked.dataDir)
    db.run(`CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`)
    expect(await chief.staff.endSessions({ name: STAFF.clerk })).toMatchObject({ name: STAFF.clerk })
    db.close()
    await linked.services.journal.close()
    const lines = (await readFile(path.join(linked.dataDir, 'logs', 'station.1.log'), 'utf8'))
    expect(lines).toContain(`"by":"${STAFF.manager}","act":"staff.endSessions"`)
    const told = publicLines(lines)
    expect(told).toContainEqual(expect.objectContaining({ where: 'audit', message: expect.stringMatching(/^staff\.endSessions：没有记下来/) as string }))
    expect(JSON.stringify(told)).not.toContain(STAFF.manager)
  })
})

test('the latest faults of the journal are told, the newest first, and other lines are not', async () => {
  const chief = await manager()
  linked.services.journal.event('something usual')
  for (let n = 1; n <= 3; n += 1) linked.services.journal.fault({ where: 'test', message: `fault ${n}` })
  await expect.poll(async () => (await chief.system.faults()).map(({ message }) => message)).toEqual(['fault 3', 'fault 2', 'fault 1'])
})

describe('the time', () => {
  test('set by the manager, is told to every screen at once, and who set it is written down', async () => {
    const boss = await manager()
    const events = (await page().system.events())[Symbol.asyncIterator]()
    await events.next()
    const next = events.next()
    expect(await boss.system.setClock({ now: '2026-11-23T03:30:00.000Z' })).toEqual({ now: expect.stringMatching(/^2026-11-23T03:30:0/) as string })
    expect(((await next).value as { now: number }).now).toBeGreaterThanOrEqual(Date.parse('2026-11-23T03:30:00Z'))
    await events.return(undefined)
    expect((await boss.system.journal({})).acts[0]).toMatchObject({ act: 'system.setClock', outcome: 'done', details: { now: '2026-11-23T03:30:00.000Z' } })
  })

  test('that the system does not let this program set, stays, with a sentence', async () => {
    const services = { ...linked.services, clock: { now: () => linked.services.clock.now(), set: () => Promise.resolve(false) } }
    const boss: Client = createRouterClient(createRouter(services), { context: { caller: KIOSK, reqHeaders: new Headers({ authorization: `Bearer ${await tokenOf(linked, 'manager')}` }) } })
    await expect(boss.system.setClock({ now: '2026-11-23T03:30:00.000Z' })).rejects.toMatchObject({ code: 'REFUSED', message: '系统不让在这里改时间，请懂电脑的人在系统的设置里改' })
  })
})
