import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { contract } from '../../../core/contract/index.ts'
import { openStaff } from '../../../station/staff/staff.ts'
import { openServices } from '../../../station/open.ts'
import { serveStation, startStation } from '../../../station/start.ts'
import { openStoreBeside } from '../../../station/store/store.ts'
import { ask, post } from '../../support/http.ts'
import { compileInto, journalLines, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders()
let shipped = ''
beforeAll(async () => { shipped = await compileInto(path.join(await makeFolder('shipped'), 'content')) })

describe('a call in which something breaks', () => {
  const SECRET = 'cannot read /home/hall/secret'

  /** A station that started, and whose content then breaks whenever it is asked for. */
  const broken = async () => {
    const data = await makeFolder()
    const options = stationOptions(data, shipped)
    const services = await openServices(options)
    const { current } = services.library
    let isBroken = false
    const station = await serveStation({ ...services, library: { ...services.library, current: () => {
      if (isBroken) throw new Error(SECRET)
      return current()
    } } }, options)
    isBroken = true
    return { data, station }
  }

  test('is answered with one sentence and no word of the inside; the journal has it whole', async () => {
    const { data, station } = await broken()
    for (const address of ['/api/procedures', '/healthz']) {
      const answer = await ask(station.origin, address)
      expect(answer.status, address).toBe(500)
      expect(answer.json()).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: '工作站出了错，已经记下来了' })
      for (const inside of ['secret', 'Error:', '.ts', 'node_modules', '    at ']) expect(answer.text, address).not.toContain(inside)
    }
    await station.stop()
    const faults = (await journalLines(data)).filter(({ level }) => level === 50)
    expect(faults).toMatchObject([{ where: 'api content.procedures' }, { where: 'http GET /healthz' }])
    for (const { message } of faults) expect(message).toContain(SECRET)
  })

  test('tells no more on the WebSocket', async () => {
    const { data, station } = await broken()
    const socket = new WebSocket(`${station.origin.replace('http', 'ws')}/rpc`)
    const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ websocket: socket as never }))
    const error: unknown = await client.content.villages().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', status: 500, defined: false, message: '工作站出了错，已经记下来了' })
    expect(JSON.stringify(error)).not.toContain('secret')
    socket.terminate()
    await station.stop()
    expect((await journalLines(data)).filter(({ level }) => level === 50)).toMatchObject([{ where: 'api content.villages' }])
  })

  test('a page that was not built is one too', async () => {
    const data = await makeFolder()
    const station = await startStation(stationOptions(data, shipped))
    for (const answer of [await ask(station.origin, '/kiosk'), await station.pages(new Request('app://kiosk/kiosk')).then(async (each) => ({ status: each.status, text: await each.text() }))]) {
      expect([answer.status, JSON.parse(answer.text)]).toEqual([500, { code: 'INTERNAL_SERVER_ERROR', message: '工作站出了错，已经记下来了' }])
    }
    await station.stop()
    expect((await journalLines(data)).filter(({ level }) => level === 50)).toHaveLength(2)
  })
})

describe('a disk that is full', () => {
  test('refuses tickets and calls in a sentence, while everything else is answered; what was refused has not happened', async () => {
    const data = await makeFolder()
    const db = await openStoreBeside(data)
    await openStaff(db).put('王某', 'manager', '864201')
    const station = await startStation(stationOptions(data, shipped))
    const { token } = (await post(station.origin, '/api/staff/login', { name: '王某', pin: '864201' })).json() as { token: string }
    const staff = { authorization: `Bearer ${token}` }
    db.run('CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(FAIL, \'database or disk is full\'); END')
    for (const [address, body] of [['/api/tickets', { businessId: 'civil', requestId: 'tap' }], ['/api/counters/1/open', {}], ['/api/businesses/civil/close', {}]] as const) {
      const answer = await post(station.origin, address, body, staff)
      expect([address, answer.status, answer.json()]).toMatchObject([address, 503, { code: 'SERVICE_UNAVAILABLE', message: '机器的磁盘存不进去，这一步没有做成，请找大厅管理员' }])
    }
    expect((await ask(station.origin, '/api/queue')).json()).toMatchObject({ waiting: [{ count: 0 }, {}], counters: [{ state: 'closed' }, {}] })
    expect((await ask(station.origin, '/api/procedures')).status).toBe(200)
    db.run('DROP TRIGGER full')
    expect((await post(station.origin, '/api/tickets', { businessId: 'civil', requestId: 'tap' })).json()).toMatchObject({ number: 'A001' })
    db.close()
    await station.stop()
    expect((await journalLines(data)).filter(({ level }) => level === 50)).toHaveLength(3)
  })
})

describe('what is refused as it should be', () => {
  test('is no fault in the journal', async () => {
    const data = await makeFolder()
    const station = await startStation(stationOptions(data, shipped))
    for (const address of ['/api/procedures/none', '/api/procedures?limit=0', '/nothing', '/media/x']) await ask(station.origin, address)
    await ask(station.origin, '/healthz', { headers: { host: 'evil.example' } })
    await station.stop()
    expect((await journalLines(data)).map(({ msg }) => msg)).toEqual(['business day opened', 'started', 'stopped'])
  })
})

describe('a station without content', () => {
  test('runs, says so in its health, and answers with a typed error', async () => {
    const data = await makeFolder()
    const station = await startStation(stationOptions(data, path.join(data, 'nothing')))
    expect((await ask(station.origin, '/healthz')).json()).toMatchObject({ status: 'ok', hall: null, generation: -1, contentDate: '' })
    for (const address of ['/api/procedures', '/api/procedures/dibao', '/api/search?q=a', '/api/notices', '/api/overview', '/api/villages', '/api/calendar']) {
      const answer = await ask(station.origin, address)
      expect([address, answer.status, answer.json()]).toMatchObject([address, 503, { defined: true, code: 'SERVICE_UNAVAILABLE', message: '这台机器里还没有资料' }])
    }
    expect((await ask(station.origin, '/api/screen')).status).toBe(200)
    await station.stop()
    const where = (await journalLines(data)).filter(({ level }) => level === 50).map((line) => line['where'])
    expect(new Set(where)).toEqual(new Set(['content']))
  })
})
