import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallMeta } from '../../core/contract/base.ts'
import { contract } from '../../core/contract/index.ts'
import { ask } from '../support/http.ts'
import { type Client, type Connection, LINKS, type LinkedStation, startLinkedStation, tokenOf } from '../support/links.ts'
import { temporaryFolders } from '../support/station-fixture.ts'

const makeFolder = temporaryFolders('roles')

interface Procedure {
  readonly path: string
  readonly role: CallMeta['role']
  readonly method: string
  readonly address: string
}

/** Every procedure of the contract, with the role that it names; logging out last, since it ends the session of the test. */
const PROCEDURES: readonly Procedure[] = Object.entries(contract).flatMap(([group, procedures]) => Object.entries(procedures).map(([name, procedure]) => {
  const { meta, route } = (procedure as { '~orpc': { meta: CallMeta; route: { method?: string; path?: string } } })['~orpc']
  return { path: `${group}.${name}`, role: meta.role, method: route.method ?? '', address: `/api${(route.path ?? '').replaceAll(/\{\w+\}/g, '1')}` }
})).sort((a, b) => Number(a.path === 'staff.logout') - Number(b.path === 'staff.logout'))
const STAFF = PROCEDURES.filter(({ role }) => role !== 'visitor')
const MANAGERS = PROCEDURES.filter(({ role }) => role === 'manager')

/** How a call with an input that no procedure takes ends: the code of its error; undefined when it is answered. */
async function endOf(client: Client, path: string): Promise<string | undefined> {
  const [group = '', name = ''] = path.split('.')
  const call = (client as unknown as Record<string, Record<string, (input: unknown, options: { signal: AbortSignal }) => Promise<unknown>>>)[group]![name]!
  const stop = new AbortController()
  try {
    await call({ nonsense: true }, { signal: stop.signal })
    return undefined
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    stop.abort()
  }
}

test('the contract has calls of every role, each with an address of its own', () => {
  for (const role of ['visitor', 'clerk', 'manager']) expect(PROCEDURES.filter((one) => one.role === role).length, role).toBeGreaterThan(2)
  expect(new Set(PROCEDURES.map(({ method, address }) => `${method} ${address}`)).size).toBe(PROCEDURES.length)
})

describe.each(LINKS)('$name', (link) => {
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

  test.each([['nobody', undefined], ['somebody with a token that is none', 'A'.repeat(43)], ['somebody with a text for a token', '"; DROP TABLE session']])('%s makes no call of a clerk or a manager', async (_who, token) => {
    const client = await as(token)
    for (const { path } of STAFF) expect(await endOf(client, path), path).toBe('UNAUTHORIZED')
  })

  test('a visitor needs no token, and a wrong one is in nobody\'s way', async () => {
    for (const client of [await as(), await as('A'.repeat(43))]) {
      for (const { path, role } of PROCEDURES) if (role === 'visitor') expect(await endOf(client, path), path).not.toBe('UNAUTHORIZED')
    }
  })

  test('a clerk makes the calls of a clerk, and none of a manager', async () => {
    const client = await as(await tokenOf(linked, 'clerk'))
    for (const { path } of MANAGERS) expect(await endOf(client, path), path).toBe('FORBIDDEN')
    for (const { path, role } of STAFF) if (role === 'clerk') expect(['UNAUTHORIZED', 'FORBIDDEN'], path).not.toContain(await endOf(client, path))
    expect(await endOf(client, 'staff.me')).toBe('UNAUTHORIZED')
  })

  test('a manager makes all of them', async () => {
    const client = await as(await tokenOf(linked, 'manager'))
    for (const { path } of STAFF) expect(['UNAUTHORIZED', 'FORBIDDEN'], path).not.toContain(await endOf(client, path))
  })
})

describe('over HTTP', () => {
  let linked: LinkedStation
  beforeAll(async () => { linked = await startLinkedStation(await makeFolder()) })
  afterAll(() => linked.station.stop())

  /** The status of a call with an empty body, or none where a method has none, and what it says. */
  async function statusOf({ method, address }: Procedure, token?: string): Promise<{ status: number; body: unknown }> {
    const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }
    const answer = await ask(linked.station.origin, address, { method, headers, ...(method !== 'GET' && method !== 'DELETE' && { body: '{}' }) })
    return { status: answer.status, body: answer.json() }
  }

  test('no call of a clerk or a manager is answered without a token', async () => {
    for (const procedure of STAFF) {
      for (const token of [undefined, 'A'.repeat(43)]) expect(await statusOf(procedure, token), procedure.path).toMatchObject({ status: 401, body: { code: 'UNAUTHORIZED', message: '请先登录' } })
    }
  })

  test('no call of a manager is answered to a clerk', async () => {
    const token = await tokenOf(linked, 'clerk')
    for (const procedure of MANAGERS) expect(await statusOf(procedure, token), procedure.path).toMatchObject({ status: 403, body: { code: 'FORBIDDEN', message: '这件事要大厅管理员来做' } })
  })
})
