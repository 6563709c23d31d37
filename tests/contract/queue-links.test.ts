import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CounterState } from '../../core/contract/counter.ts'
import { openStoreBeside } from '../../station/store/store.ts'
import { type Client, clientFrom, type Connection, LINKS, type LinkedStation, STAFF, startLinkedStation, tokenOf } from '../support/links.ts'
import { temporaryFolders } from '../support/station-fixture.ts'

const makeFolder = temporaryFolders('queue-links')
const failure = (call: Promise<unknown>): Promise<unknown> => call.then(() => 'it was answered', (error: unknown) => error)

describe.each(LINKS)('the queue $name', (link) => {
  let linked: LinkedStation
  const connections: Connection[] = []
  const as = async (token?: string): Promise<Client> => {
    const connection = await link.connect(linked, token)
    connections.push(connection)
    return connection.client
  }
  beforeAll(async () => { linked = await startLinkedStation(await makeFolder()) })
  afterAll(async () => {
    for (const connection of connections) connection.close()
    await linked.station.stop()
  })

  /** Follows the clerks' page with a session; gives how that ends. */
  async function follow(token: string): Promise<{ first: CounterState; end: Promise<unknown> }> {
    const events = await (await as(token)).counter.events()
    const first = (await events.next()).value as CounterState
    return { first, end: (async () => { for await (const _ of events) { /* until it ends */ } })().then(() => 'it just ended', (error: unknown) => error) }
  }
  const ENDED = { code: 'UNAUTHORIZED', status: 401, defined: true, message: '请先登录' }

  test('ends the page of a clerk who logs out, at once', async () => {
    const token = await tokenOf(linked, 'clerk')
    const { first, end } = await follow(token)
    expect(first).toMatchObject({ day: '2026-11-23', dayFault: null, counters: [{ id: '1', clerk: null }, { id: '2' }] })
    await (await as(token)).staff.logout()
    expect(await end).toMatchObject(ENDED)
  })

  test('ends the pages of a clerk whose PIN is changed or whose session is over, when they look again, and no others', async () => {
    const [over, changed, stays] = [await follow(await tokenOf(linked, 'manager')), await follow(await tokenOf(linked, 'clerk')), await follow(await tokenOf(linked, 'manager'))]
    const db = await openStoreBeside(linked.dataDir)
    db.run('UPDATE session SET expires_at = ? WHERE rowid = (SELECT min(rowid) FROM session WHERE name = ?)', linked.services.clock.now(), STAFF.manager)
    db.close()
    await linked.services.staff.put(STAFF.clerk, 'clerk', '864201')
    // as each minute does
    linked.services.queue.changes.tell()
    expect(await Promise.all([over.end, changed.end])).toMatchObject([ENDED, ENDED])
    const another = await (await as()).queue.events()
    await another.next()
    linked.services.queue.changes.tell()
    await another.next()
    await another.return(undefined)
    expect(await Promise.race([stays.end, Promise.resolve('it goes on')])).toBe('it goes on')
  })

  test('refuses with the same typed errors', async () => {
    const visitor = await as()
    const clerk = await as(await tokenOf(linked, 'clerk'))
    expect(await failure(visitor.queue.issue({ businessId: 'nothing' }))).toMatchObject({ code: 'NOT_FOUND', status: 404, defined: true, message: '没有这项业务' })
    expect(await failure(visitor.queue.ticket({ number: 'Z999' }))).toMatchObject({ code: 'NOT_FOUND', status: 404, defined: true, message: '今天没有这个号' })
    expect(await failure(visitor.queue.ticket({ number: '12' }))).toMatchObject({ code: 'BAD_REQUEST', status: 400, message: '参数 number “12”不对：号是一个字母加数字，如 A012' })
    expect(await failure(clerk.counter.callNext({ id: '1' }))).toMatchObject({ code: 'CONFLICT', status: 409, defined: true, message: '窗口没开，先点“开窗”', data: { kind: 'counterNotOpen' } })
    expect(await failure(clerk.counter.open({ id: '9' }))).toMatchObject({ code: 'NOT_FOUND', status: 404, defined: true, message: '没有这个窗口' })
    expect(await failure(clerk.counter.transfer({ id: '1' }))).toMatchObject({ code: 'BAD_REQUEST', status: 400, message: expect.stringContaining('业务和窗口要写一个，也只能写一个') as string })
    expect(await failure(visitor.staff.login({ name: STAFF.clerk, pin: '000000' }))).toMatchObject({ code: 'UNAUTHORIZED', status: 401, defined: true, message: '名字或密码不对' })
    expect(await failure(visitor.staff.login({ name: 'a\0b', pin: '000000' }))).toMatchObject({ code: 'BAD_REQUEST', status: 400 })
  })

  test('refuses tickets of a closed business with why, and when there are some again', async () => {
    const manager = await as(await tokenOf(linked, 'manager'))
    await manager.queue.closeBusiness({ id: 'police' })
    expect(await failure(manager.queue.issue({ businessId: 'police' }))).toMatchObject({
      code: 'CLOSED', status: 409, defined: true, message: '这项业务今天不办', data: { reason: 'byManager', opens: { date: '2026-11-24', minutes: 480 }, opensAt: '2026-11-24T00:00:00.000Z' },
    })
  })

  test('tells every page of a ticket, a call and a call for help', async () => {
    const visitor = await as()
    const clerk = await as(await tokenOf(linked, 'clerk'))
    const board = await visitor.queue.events()
    const desk = await clerk.counter.events()
    await Promise.all([board.next(), desk.next()])
    const { number } = await visitor.queue.issue({ businessId: 'civil', procedureId: 'dibao', brought: [0] })
    expect((await board.next()).value).toMatchObject({ next: [{ number, businessId: 'civil' }], businesses: [{ waiting: 1 }, {}] })
    expect((await desk.next()).value).toMatchObject({ waiting: [{ number, procedure: '低保', papers: [{ name: '全家人的户口本', brought: true }] }], waitingCount: 1 })
    await clerk.counter.open({ id: '1' })
    await clerk.counter.callNext({ id: '1' })
    await expect.poll(async () => (await board.next()).value, { timeout: 8000 }).toMatchObject({ calls: [{ number, counter: '1', state: 'called' }] })
    const { id } = await visitor.help.call({ screen: 'front' })
    await expect.poll(async () => (await desk.next()).value, { timeout: 8000 }).toMatchObject({ help: [{ id, screen: 'front', takenBy: null }] })
    await clerk.help.take({ id })
    await expect.poll(async () => (await board.next()).value, { timeout: 8000 }).toMatchObject({ help: [{ takenBy: STAFF.clerk }] })
    expect(await failure(clerk.help.take({ id }))).toMatchObject({ code: 'NOT_FOUND', defined: true, message: '已经有人去了' })
    await Promise.all([board.return(undefined), desk.return(undefined)])
  })
})

describe('a machine of the LAN', () => {
  let linked: LinkedStation
  beforeAll(async () => { linked = await startLinkedStation(await makeFolder()) })
  afterAll(() => linked.station.stop())
  const from = (source: string): Client => clientFrom(linked, { source, isLocal: false })
  const codes = async (calls: Promise<unknown>[]): Promise<number> => (await Promise.all(calls.map(failure))).filter((error) => (error as { code?: string }).code === 'TOO_MANY_REQUESTS').length

  test('takes thirty tickets a minute; another one, and the kiosk, are not in its way', async () => {
    const take = (client: Client) => client.queue.issue({ businessId: 'civil' })
    const one = from('192.168.1.20')
    expect(await codes(Array.from({ length: 35 }, () => take(one)))).toBe(5)
    expect(await failure(take(one))).toMatchObject({ status: 429, defined: true, message: '取号太快了，过一分钟再试' })
    expect(await codes([take(from('192.168.1.21'))])).toBe(0)
    const kiosk = clientFrom(linked, { source: 'kiosk', isLocal: true })
    expect(await codes(Array.from({ length: 60 }, () => take(kiosk)))).toBe(0)
  })

  test('calls for help six times a minute', async () => {
    const one = from('192.168.1.20')
    expect(await codes(Array.from({ length: 8 }, () => one.help.call({ screen: 'front' })))).toBe(2)
  })

  test('waits after five wrong PINs, and is told how long', async () => {
    const one = from('192.168.1.20')
    for (let count = 0; count < 5; count++) await failure(one.staff.login({ name: STAFF.clerk, pin: '000000' }))
    expect(await failure(one.staff.login({ name: STAFF.clerk, pin: '864201' }))).toMatchObject({
      code: 'TOO_MANY_REQUESTS', status: 429, defined: true, message: expect.stringMatching(/^密码错了好几次，1[45] 秒后再试$/) as string, data: { waitSeconds: expect.any(Number) as number },
    })
    expect(await from('192.168.1.21').staff.login({ name: STAFF.clerk, pin: '864201' })).toMatchObject({ role: 'clerk' })
  })
})
