import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Program } from '../../../core/signage/program.ts'
import type { SystemState } from '../../../core/contract/system.ts'
import { ask, type Answer, post } from '../../support/http.ts'
import { clientFrom, type LinkedStation, startLinkedStation, tokenOf } from '../../support/links.ts'
import { KIOSK } from '../../../station/api/caller.ts'
import { countyFiles } from '../../support/county-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('rest-hall')
const CHEN = { leader: '陈某（示例）', staff: '李某（示例）' }
let linked: LinkedStation
let manager: string
let clerk: string
beforeAll(async () => {
  const data = await makeFolder()
  const files = new Map([...countyFiles(), ['playlists/day.yaml', 'title: 白天\nitems:\n  - { show: duty }\n  - { show: clock }\n']])
  linked = await startLinkedStation(data, { shippedDir: await compileInto(path.join(data, 'shipped'), files) })
  manager = await tokenOf(linked, 'manager')
  clerk = await tokenOf(linked, 'clerk')
})
afterAll(() => linked.station.stop())

const call = (method: string, address: string, body?: unknown, token = manager): Promise<Answer> => ask(linked.station.origin, `/api${address}`, {
  method, headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }),
})
const told = (answer: Answer) => [answer.status, answer.json()]
const get = async (address: string): Promise<unknown> => (await call('GET', address)).json()

describe('the manager says over REST', () => {
  test('who is on duty today: the calendar and the screens say so, and no longer once it is taken back', async () => {
    const stop = new AbortController()
    const programs = await clientFrom(linked, KIOSK).signage.watch({ screen: 'door' }, { signal: stop.signal })
    const kinds = async () => ((await programs.next()).value as Program).slides.map(({ kind }) => kind)
    expect(await kinds()).not.toContain('duty')
    expect(told(await call('PUT', '/hall/duty/2026-11-23', CHEN))).toMatchObject([200, { today: '2026-11-23', duty: { now: CHEN, county: null, isChanged: true } }])
    expect(await kinds()).toContain('duty')
    expect(await get('/calendar')).toMatchObject({ duty: CHEN })
    expect(told(await call('PUT', '/hall/duty/2026-11-23', { leader: null, staff: null }))).toMatchObject([200, { duty: { now: null, isChanged: false } }])
    expect(await kinds()).not.toContain('duty')
    stop.abort()
  })

  test('which window handles what: whoever waits is called there, and every list names it', async () => {
    const states = await clientFrom(linked, KIOSK).system.events()
    const revision = async () => ((await states.next()).value as SystemState).hallRevision
    const before = await revision()
    const { number } = (await post(linked.station.origin, '/api/tickets', { businessId: 'civil' })).json() as { number: string }
    await call('PUT', '/hall/windows/2', { businesses: ['police', 'civil'] })
    const moved = await call('PUT', '/hall/windows/1', { businesses: ['police'] })
    expect(moved.json()).toMatchObject({ windows: [{ id: '1', name: '户籍', businesses: ['police'], county: ['civil'], isChanged: true }, { id: '2', name: '民政 · 户籍', isChanged: true }] })
    expect([await revision(), await revision()]).toEqual([before + 1, before + 2])
    expect(await get('/overview')).toMatchObject({ hallRevision: before + 2, hall: { windows: [{ businesses: ['police'] }, { businesses: ['civil', 'police'] }] } })
    expect(await get('/procedures/dibao')).toMatchObject({ windows: ['2'] })
    expect(await get(`/tickets/${number}`)).toMatchObject({ windows: ['2'] })
    expect(await get('/queue')).toMatchObject({ counters: [{ name: '户籍' }, { name: '民政 · 户籍' }] })

    await call('POST', '/counters/1/open', {}, clerk)
    expect((await call('POST', '/counters/1/call-next', {}, clerk)).json()).toMatchObject({ current: null })
    await call('POST', '/counters/2/open', {}, clerk)
    expect((await call('POST', '/counters/2/call-next', {}, clerk)).json()).toMatchObject({ current: { number } })
    await states.return()
  })

  test('what cannot be, and is refused in a sentence', async () => {
    const refused = async (address: string, body: unknown) => {
      const { status, message } = await call('PUT', address, body).then((answer) => ({ status: answer.status, ...answer.json() as { message: string } }))
      return [status, message]
    }
    expect(await refused('/hall/duty/2026-11-22', CHEN)).toEqual([422, '只能改今天和以后的值班'])
    expect(await refused('/hall/windows/2', { businesses: ['police'] })).toEqual([422, '民政就没有窗口办了，先让别的窗口也办它'])
    expect(await refused('/hall/windows/2', { businesses: [] })).toEqual([422, '一个窗口至少要办一样；没人坐的窗口，关窗就行'])
    expect(await refused('/hall/windows/7', { businesses: ['police'] })).toEqual([404, '没有这个窗口或这项业务'])
    expect((await call('PUT', '/hall/duty/2026-11-23', { leader: '陈某（示例）', staff: null })).status).toBe(400)
    expect((await call('PUT', '/hall/duty/2026-11-23', { ...CHEN, staff: '一\n二' })).status).toBe(400)
    expect((await call('PUT', '/hall/stars', { stars: { month: '2026-11', earned: ['月亮'] } })).status).toBe(400)
  })

  test('which stars there are, and it is written down who said it; a clerk says nothing of all this', async () => {
    expect((await call('PUT', '/hall/stars', { stars: { month: '2026-11', earned: ['服务星'] } })).json()).toMatchObject({ stars: { now: { earned: ['服务星'] }, county: null, isChanged: true } })
    expect(await get('/overview')).toMatchObject({ hall: { stars: { month: '2026-11', earned: ['服务星'] } } })
    const { acts } = await clientFrom(linked, KIOSK, manager).system.journal({ limit: 1 })
    expect(acts).toMatchObject([{ act: 'hall.setStars', who: '张主任', outcome: 'done' }])
    expect((await call('GET', '/hall', undefined, clerk)).status).toBe(403)
    expect((await call('PUT', '/hall/stars', { stars: null }, clerk)).status).toBe(403)
  })
})
