import { writeFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStation } from '../../../station/start.ts'
import type { Station } from '../../../station/station.ts'
import { openStaff } from '../../../station/staff/staff.ts'
import { openStoreBeside } from '../../../station/store/store.ts'
import { type Answer, ask, post } from '../../support/http.ts'
import { countyWith } from '../../support/county-fixture.ts'
import { compileInto, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('rest-queue')
const PIN = '864201'
let station: Station
let clerk = {}
let manager = {}
let colleague = {}

/** A station with staff; at the first business there are three tickets a day. */
beforeAll(async () => {
  const data = await makeFolder()
  const db = await openStoreBeside(data)
  for (const [name, role] of [['王某', 'clerk'], ['李某', 'clerk'], ['主任', 'manager']] as const) await openStaff(db).put(name, role, PIN)
  db.close()
  await writeFile(path.join(data, 'station.yaml'), 'listen: { host: 0.0.0.0 }')
  const files = countyWith('halls/410423-xinji/hall.yaml', 'name: 户籍, nameEn: Household, departments: [police] }', 'name: 户籍, nameEn: Household, departments: [police], dailyLimit: 2 }')
  station = await startStation(stationOptions(data, await compileInto(path.join(data, 'shipped'), files)))
  const bearer = async (name: string) => ({ authorization: `Bearer ${((await post(station.origin, '/api/staff/login', { name, pin: PIN })).json() as { token: string }).token}` })
  clerk = await bearer('王某')
  colleague = await bearer('李某')
  manager = await bearer('主任')
})
afterAll(() => station.stop())

const told = (answer: Answer): unknown => [answer.status, answer.json()]
const get = async (address: string, headers = {}): Promise<unknown> => told(await ask(station.origin, `/api${address}`, { headers }))
const send = async (address: string, body: unknown = {}, headers = {}): Promise<unknown> => told(await post(station.origin, `/api${address}`, body, headers))
const at = (action: string, body: unknown = {}, headers = clerk): Promise<unknown> => send(`/counters/1/${action}`, body, headers)
const error = (status: number, code: string, message: string, data?: unknown): unknown =>
  [status, expect.objectContaining({ code, message, ...(data !== undefined && { data: expect.objectContaining(data as object) as unknown }) })]
const ISO = expect.stringMatching(/^2026-11-23T02:\d\d:\d\d\.\d{3}Z$/) as string

describe('GET /api/businesses', () => {
  test('says of each what one needs to know before taking a ticket', async () => {
    expect(await get('/businesses')).toEqual([200, [
      { id: 'civil', prefix: 'A', name: '民政', nameEn: 'Civil', open: true, reason: null, opens: null, opensAt: null, waiting: 0, estimate: null, windows: ['1'], openWindows: [] },
      { id: 'police', prefix: 'B', name: '户籍', nameEn: 'Household', open: true, reason: null, opens: null, opensAt: null, waiting: 0, estimate: null, windows: ['2'], openWindows: [] },
    ]])
  })
})

describe('POST /api/tickets', () => {
  test('gives a ticket, and for the same requestId the same one', async () => {
    const ticket = { id: '2026-11-23-A001', number: 'A001', businessId: 'civil', ahead: 0, estimate: null, issuedAt: ISO, state: 'waiting', priority: false, procedureId: 'dibao' }
    const first = await send('/tickets', { businessId: 'civil', procedureId: 'dibao', requestId: 'tap' })
    expect(first).toMatchObject([201, ticket])
    expect(await send('/tickets', { businessId: 'civil', procedureId: 'dibao', requestId: 'tap' })).toEqual(first)
    expect(await send('/tickets', { businessId: 'civil', priority: true, procedureId: 'no-longer-there' })).toMatchObject([201, { number: 'A002', priority: true, procedureId: null }])
  })

  test.each<[string, unknown, string]>([
    ['no business', {}, '参数 businessId 没有写，请补上'],
    ['a business that is no id', { businessId: '../x' }, '参数 businessId “../x”不对'],
    ['a priority that is no yes or no', { businessId: 'civil', priority: 'yes' }, '参数 priority 只能写 true（是）或 false（否）'],
    ['an empty requestId', { businessId: 'civil', requestId: '' }, '参数 requestId 后面是空的'],
    ['a requestId as long as a page', { businessId: 'civil', requestId: 'x'.repeat(65) }, '参数 requestId 太长了'],
    ['papers that are none', { businessId: 'civil', brought: [30] }, '参数 brought.0 '],
    ['a list', [], '参数 '],
  ])('with %s is a 400 in a sentence', async (_what, body, sentence) => {
    expect(await send('/tickets', body)).toMatchObject([400, { code: 'BAD_REQUEST', message: expect.stringContaining(sentence) as string }])
  })

  test('of a business that is not there is a 404', async () => {
    expect(await send('/tickets', { businessId: 'nothing' })).toEqual(error(404, 'NOT_FOUND', '没有这项业务'))
  })

  test('beyond the limit of the day is a 409, with when there are some again', async () => {
    for (let count = 0; count < 2; count++) await send('/tickets', { businessId: 'police' })
    expect(await send('/tickets', { businessId: 'police' })).toEqual(error(409, 'CLOSED', '今天的号取完了', { reason: 'full', opens: { date: '2026-11-24', minutes: 480 }, opensAt: '2026-11-24T00:00:00.000Z' }))
    expect(await get('/businesses')).toMatchObject([200, [{}, { id: 'police', open: false, reason: 'full', waiting: 2, opensAt: '2026-11-24T00:00:00.000Z' }]])
  })

  const lan = Object.values(networkInterfaces()).flatMap((each) => each ?? []).find(({ family, internal }) => family === 'IPv4' && !internal)?.address

  test.runIf(lan !== undefined)('from another machine is a 429 after thirty in a minute; this machine is never throttled', async () => {
    const there = `http://${lan ?? ''}:${new URL(station.origin).port}`
    const statuses = await Promise.all(Array.from({ length: 32 }, async () => (await post(there, '/api/tickets', { businessId: 'civil' })).status))
    expect(statuses.toSorted()).toEqual([...Array.from({ length: 30 }, () => 201), 429, 429])
    expect(told(await post(there, '/api/tickets', { businessId: 'civil' }))).toEqual(error(429, 'TOO_MANY_REQUESTS', '取号太快了，过一分钟再试'))
    expect(await send('/tickets', { businessId: 'civil' })).toMatchObject([201, {}])
  })
})

describe('GET /api/tickets/{number}', () => {
  test('tells where a ticket is, however its number is typed', async () => {
    for (const typed of ['A001', 'a1', 'a001']) expect(await get(`/tickets/${typed}`)).toMatchObject([200, { number: 'A001', state: 'waiting', ahead: 1, counter: null }])
  })

  test('that was not issued today is a 404, and what is no number a 400', async () => {
    expect(await get('/tickets/Z999')).toEqual(error(404, 'NOT_FOUND', '今天没有这个号'))
    expect(await get('/tickets/12')).toEqual(error(400, 'BAD_REQUEST', '参数 number “12”不对：号是一个字母加数字，如 A012'))
    expect(await get('/tickets/%E7%94%B2')).toMatchObject([400, {}])
  })
})

describe('GET /api/queue', () => {
  test('is the board: calls, who waits, and the counters', async () => {
    expect(await get('/queue')).toMatchObject([200, {
      calls: [], waiting: [{ businessId: 'civil' }, { businessId: 'police', count: 2 }],
      counters: [{ id: '1', name: '民政', state: 'closed', serving: null }, { id: '2', name: '户籍', state: 'closed', serving: null }],
    }])
  })
})

describe('POST /api/staff/login', () => {
  test('gives a token that opens the calls of the role, for twelve hours', async () => {
    expect(await send('/staff/login', { name: '王某', pin: PIN })).toMatchObject([200, { token: expect.stringMatching(/^[\w-]{43}$/) as string, role: 'clerk', name: '王某', expiresAt: expect.stringMatching(/^2026-11-23T14:/) as string }])
    expect(await get('/staff/me', clerk)).toMatchObject([200, { name: '王某', role: 'clerk' }])
  })

  test('with a wrong PIN is a 401 that does not say what was wrong', async () => {
    const wrong = error(401, 'UNAUTHORIZED', '名字或密码不对')
    expect(await send('/staff/login', { name: '王某', pin: '000000' })).toEqual(wrong)
    expect(await send('/staff/login', { name: '没有人', pin: PIN })).toEqual(wrong)
    expect(await send('/staff/login', { name: '', pin: PIN })).toMatchObject([400, { code: 'BAD_REQUEST' }])
    expect(await send('/staff/login', { name: '王\u0000某', pin: PIN })).toMatchObject([400, { code: 'BAD_REQUEST', message: expect.stringContaining('不能有控制字符') as string }])
  })

  test('is throttled: after five wrong ones even the right one waits', async () => {
    for (let count = 0; count < 5; count++) await send('/staff/login', { name: '李某', pin: '000000' })
    expect(await send('/staff/login', { name: '李某', pin: PIN })).toMatchObject([429, { code: 'TOO_MANY_REQUESTS', message: expect.stringMatching(/^密码错了好几次，\d+ 秒后再试$/) as string, data: { waitSeconds: expect.any(Number) as number } }])
  })

  test('and a logout ends the token', async () => {
    const { token } = (await post(station.origin, '/api/staff/login', { name: '主任', pin: PIN })).json() as { token: string }
    const own = { authorization: `Bearer ${token}` }
    expect(await send('/staff/logout', {}, own)).toEqual([200, { ended: true }])
    expect(await get('/staff/me', own)).toEqual(error(401, 'UNAUTHORIZED', '请先登录'))
  })
})

describe('POST /api/counters/{id}/…', () => {
  test('opens, calls, calls again, serves and finishes; each answer is the counter after it', async () => {
    expect(await at('call-next')).toEqual(error(409, 'CONFLICT', '窗口没开，先点“开窗”', { kind: 'counterNotOpen' }))
    expect(await at('open')).toMatchObject([200, { id: '1', name: '民政', state: 'open', clerk: '王某', current: null, next: 'A002' }])
    expect(await at('recall')).toEqual(error(409, 'CONFLICT', '窗口现在没有人，先叫下一位', { kind: 'nobodyThere' }))
    expect(await at('call-next')).toMatchObject([200, { current: { number: 'A002', state: 'called', businessId: 'civil', calledAt: ISO } }])
    for (let recall = 0; recall < 3; recall++) expect(await at('recall')).toMatchObject([200, { current: { calls: recall + 2 } }])
    expect(await at('recall')).toEqual(error(409, 'CONFLICT', '已经叫了好几遍，没来就点“过号”', { kind: 'recalledOften' }))
    expect(await at('start')).toMatchObject([200, { current: { number: 'A002', state: 'serving' } }])
    expect(await at('no-show')).toEqual(error(409, 'CONFLICT', 'A002 正在办，不能这样做', { kind: 'wrongState', number: 'A002' }))
    expect(await at('close')).toEqual(error(409, 'CONFLICT', 'A002 还在窗口，先办结、过号或放一放', { kind: 'counterBusy', number: 'A002' }))
    expect(await at('finish')).toMatchObject([200, { current: null }])
    expect(await get('/tickets/A002')).toMatchObject([200, { state: 'done', counter: '1' }])
  })

  test('sets aside who does not come, and takes back who comes later', async () => {
    await at('call-next')
    expect(await at('no-show')).toMatchObject([200, { current: null }])
    expect(await get('/tickets/A001')).toMatchObject([200, { state: 'noShow' }])
    expect(await at('resume', { number: 'A001' })).toMatchObject([200, { next: 'A001' }])
    expect(await at('call', { number: 'a1' })).toMatchObject([200, { current: { number: 'A001', state: 'called' } }])
    expect(await at('hold')).toMatchObject([200, { current: null }])
    expect(await at('resume', { number: 'A001' })).toMatchObject([200, { current: { number: 'A001', state: 'serving' } }])
  })

  test('transfers to a business or to a counter, and to one of both only', async () => {
    for (const body of [{}, { businessId: 'police', counterId: '2' }]) {
      expect(await at('transfer', body)).toMatchObject([400, { code: 'BAD_REQUEST', message: expect.stringContaining('业务和窗口要写一个，也只能写一个') as string }])
    }
    expect(await at('transfer', { businessId: 'nothing' })).toEqual(error(404, 'NOT_FOUND', '没有这项业务'))
    expect(await at('transfer', { counterId: '9' })).toEqual(error(404, 'NOT_FOUND', '没有这个窗口'))
    expect(await at('transfer', { counterId: '2', position: 'back' })).toMatchObject([200, { current: null }])
    expect(await get('/tickets/A001')).toMatchObject([200, { state: 'waiting', windows: ['2'] }])
  })

  test('is a 404 for a counter or a ticket that is not there, and a 400 for what is none', async () => {
    expect(await send('/counters/9/open', {}, clerk)).toEqual(error(404, 'NOT_FOUND', '没有这个窗口'))
    expect(await at('call', { number: 'Z999' })).toEqual(error(404, 'NOT_FOUND', '今天没有这个号'))
    expect(await at('call', {})).toMatchObject([400, { message: '参数 number 没有写，请补上' }])
    expect(await send('/counters/1234/open', {}, clerk)).toMatchObject([400, { code: 'BAD_REQUEST' }])
    expect(await send('/counters/1/fly', {}, clerk)).toMatchObject([404, { code: 'NOT_FOUND' }])
  })

  test('is a 409 for another clerk while one works there, and never for a manager', async () => {
    expect(await at('pause', {}, colleague)).toEqual(error(409, 'CONFLICT', '这个窗口是王某在用', { kind: 'counterTaken', clerk: '王某' }))
    expect(await at('pause', {}, manager)).toMatchObject([200, { state: 'paused' }])
    expect(await at('close')).toMatchObject([200, { state: 'closed', clerk: null }])
    expect(await at('open', {}, colleague)).toMatchObject([200, { clerk: '李某' }])
  })

  test('needs no body', async () => {
    expect(told(await ask(station.origin, '/api/counters/2/open', { method: 'POST', headers: clerk }))).toMatchObject([200, { state: 'open' }])
  })
})

describe('GET /api/counters', () => {
  test('lists all of them for a clerk', async () => {
    expect(await get('/counters', clerk)).toMatchObject([200, [{ id: '1', state: 'open', clerk: '李某', current: null }, { id: '2', state: 'open', clerk: '王某', current: null }]])
    expect(await get('/counters')).toEqual(error(401, 'UNAUTHORIZED', '请先登录'))
  })
})

describe('POST /api/tickets/{number}/cancel', () => {
  test('takes a ticket out, once', async () => {
    expect(await send('/tickets/B001/cancel', {}, clerk)).toMatchObject([200, { number: 'B001', state: 'cancelled' }])
    expect(await send('/tickets/B001/cancel', {}, clerk)).toEqual(error(409, 'CONFLICT', 'B001 已经作废，不能这样做', { kind: 'wrongState' }))
    expect(await send('/tickets/Z999/cancel', {}, clerk)).toEqual(error(404, 'NOT_FOUND', '今天没有这个号'))
  })
})

describe('a manager', () => {
  test('closes a business for today, and opens it again', async () => {
    expect(await send('/businesses/civil/close', {}, manager)).toMatchObject([200, { id: 'civil', open: false, reason: 'byManager' }])
    expect(await send('/tickets', { businessId: 'civil' })).toEqual(error(409, 'CLOSED', '这项业务今天不办', { reason: 'byManager' }))
    expect(await send('/businesses/civil/open', {}, manager)).toMatchObject([200, { open: true, reason: null }])
    expect(await send('/businesses/nothing/open', {}, manager)).toEqual(error(404, 'NOT_FOUND', '没有这项业务'))
    expect(await send('/businesses/civil/close', {}, clerk)).toEqual(error(403, 'FORBIDDEN', '这件事要大厅管理员来做'))
  })

  test('confirms no date but the one that the clock says', async () => {
    expect(await send('/queue/confirm-day', { date: '2026-11-23' }, manager)).toEqual([200, { day: '2026-11-23' }])
    expect(await send('/queue/confirm-day', { date: '2026-11-24' }, manager)).toEqual(error(409, 'CONFLICT', '机器的钟说今天是 2026-11-23，先把钟调对', { today: '2026-11-23' }))
    expect(await send('/queue/confirm-day', { date: '2026-02-30' }, manager)).toMatchObject([400, {}])
  })
})

describe('GET /healthz', () => {
  test('counts who waits and who is served', async () => {
    const [, board] = await get('/queue') as [number, { waiting: { count: number }[] }]
    const waiting = board.waiting.reduce((sum, { count }) => sum + count, 0)
    await send('/counters/2/call-next', {}, clerk)
    await send('/counters/2/start', {}, clerk)
    expect(told(await ask(station.origin, '/healthz'))).toMatchObject([200, { queue: { waiting: waiting - 1, serving: 1 } }])
  })
})
