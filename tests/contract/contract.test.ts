import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contract } from '../../core/contract/index.ts'
import { countyWith } from '../support/county-fixture.ts'
import { received } from '../support/library-fixture.ts'
import { LINKS, startLinkedStation, tokenOf, type Client, type Connection, type LinkedStation } from '../support/links.ts'
import { compileInto, journalLines, temporaryFolders } from '../support/station-fixture.ts'
import { CALLS, common } from './calls.ts'

const makeFolder = temporaryFolders('contract')
const SIGNAL = () => AbortSignal.timeout(8000)

/** The generations a screen is told of, until it is told of this one; other things may be told between: a notice, a full minute. */
async function newest(screen: Awaited<ReturnType<typeof follow>>, generation: number): Promise<number[]> {
  const told: number[] = []
  while (told.at(-1) !== generation) told.push((await screen.next() as { generation: number }).generation)
  return told
}

/** Follows the station's state as a screen does. */
async function follow(client: Client) {
  const stop = new AbortController()
  const events = await client.system.events(undefined, { signal: stop.signal })
  const next = async () => (await events.next()).value
  return {
    next,
    /** stops while it waits for the next state; gives how that wait ended */
    async leave(): Promise<unknown> {
      const waiting = next().catch((error: unknown) => error)
      stop.abort()
      return waiting
    },
  }
}

const paths = Object.entries(contract).flatMap(([group, procedures]) => Object.keys(procedures).map((name) => `${group}.${name}`))
const answers = new Map<string, Map<string, unknown>>()

describe.each(LINKS)('the contract $name', (link) => {
  let linked: LinkedStation
  let connection: Connection
  let client: Client
  let token: string
  beforeAll(async () => {
    linked = await startLinkedStation(await makeFolder())
    token = await tokenOf(linked, 'manager')
  })
  afterAll(async () => { await linked.station.stop() })
  beforeEach(async () => {
    connection = await link.connect(linked, token)
    client = connection.client
    return () => { connection.close() }
  })

  const failure = (call: Promise<unknown>): Promise<unknown> => call.then(() => 'it was answered', (error: unknown) => error)
  const lastGeneration = () => linked.services.library.current()?.generation ?? -1
  const switchOn = async (place: string) => {
    const { library } = linked.services
    const folder = await compileInto(path.join(await makeFolder(), 'content'), countyWith('procedures/dibao.md', 'place: 乡镇大厅', `place: ${place}`))
    await library.switchTo(await received(library, folder, lastGeneration() + 1))
  }

  test('has a good call of every procedure', () => {
    expect(Object.keys(CALLS).sort()).toEqual(paths.toSorted())
  })

  test.each(Object.keys(CALLS))('%s is answered', async (name) => {
    const others: Connection[] = []
    const as = async (other: string) => {
      others.push(await link.connect(linked, other))
      return others.at(-1)!.client
    }
    const answer = await CALLS[name]!({ client, as })
    expect(answer).toBeDefined()
    answers.set(name, (answers.get(name) ?? new Map<string, unknown>()).set(link.name, common(answer)))
    for (const other of others) other.close()
  })

  test('a matter that does not exist is a typed error', async () => {
    expect(await failure(client.content.procedure({ id: 'nothing' }, { signal: SIGNAL() }))).toMatchObject({ code: 'NOT_FOUND', status: 404, defined: true, message: '没有这个事项' })
  })

  test.each<[string, (to: Client) => Promise<unknown>, string]>([
    ['an id that is none', (to) => to.content.procedure({ id: '../etc' }), '参数 id “../etc”不对'],
    ['a limit beyond the bound', (to) => to.content.procedures({ limit: 501 }), '参数 limit 不能大于 500'],
    ['a text for a number', (to) => to.content.procedures({ offset: 'x' }), '参数 offset 要写成数字'],
    ['no input where there must be one', (to) => to.content.procedure(undefined as never), '没有写，请补上'],
    ['a word too long to search', (to) => to.search.query({ q: 'x'.repeat(61) }), '参数 q 太长了，最多 60 个字'],
    ['a month that does not exist', (to) => to.calendar.month({ month: '2026-13' }), '参数 month '],
    ['an empty fault', (to) => to.system.reportFault({ where: ' ', message: '' }), '参数 where '],
    ['a fault as long as a book', (to) => to.system.reportFault({ where: 'invalid', message: 'x'.repeat(2001) }), '参数 message 太长了'],
    ['an object for a text', (to) => to.system.screen({ name: { $ne: null } as never }), '参数 name '],
  ])('%s is refused with a sentence', async (_what, call, sentence) => {
    const before = lastGeneration()
    expect(await failure(call(client))).toMatchObject({ code: 'BAD_REQUEST', status: 400, message: expect.stringContaining(sentence) as string })
    expect(lastGeneration()).toBe(before)
  })

  test('events begin with the state, and tell of a switch', async () => {
    const screen = await follow(client)
    expect(await screen.next()).toMatchObject({
      generation: lastGeneration(), timezone: 'Asia/Shanghai', contentDate: '2026-11-20', stale: false, opening: { state: 'open', until: 720, again: true },
    })
    const [state] = await Promise.all([screen.next(), switchOn('新址')])
    expect(state).toMatchObject({ generation: lastGeneration() })
    expect((await client.content.procedure({ id: 'dibao' })).place).toBe('新址')
    await screen.leave()
  })

  test('switches while nobody waits are told one after the other', async () => {
    const screen = await follow(client)
    const before = await newest(screen, lastGeneration())
    await switchOn('别处')
    await switchOn('另一处')
    const told = [...before, ...await newest(screen, lastGeneration())]
    expect([...new Set(told)]).toEqual([lastGeneration() - 2, lastGeneration() - 1, lastGeneration()])
    await screen.leave()
  })

  test('who stops following ends it at the station', async () => {
    const screen = await follow(client)
    await screen.next()
    expect(linked.followers()).toBe(1)
    expect(await screen.leave()).toMatchObject({ name: 'AbortError' })
    await expect.poll(linked.followers).toBe(0)
  })

  test('who leaves after the first state, without a signal, ends it too', async () => {
    const events = await client.system.events()
    await events.next()
    expect(linked.followers()).toBe(1)
    await events.return(undefined)
    await expect.poll(linked.followers).toBe(0)
  })

  test('of two that follow one may leave, and the other goes on', async () => {
    const [one, other] = [await follow(client), await follow(client)]
    await Promise.all([one.next(), other.next()])
    await one.leave()
    await expect.poll(linked.followers).toBe(1)
    const [told] = await Promise.all([newest(other, lastGeneration() + 1), switchOn('第三处')])
    expect(told.at(-1)).toBe(lastGeneration())
    await other.leave()
    await expect.poll(linked.followers).toBe(0)
  })

  if (link.closes) test('a connection that is lost ends its subscriptions; a new one begins with a fresh state', async () => {
    const events = await client.system.events()
    await events.next()
    const lost = failure(events.next())
    connection.close()
    await expect.poll(linked.followers).toBe(0)
    expect(await lost).toBeInstanceOf(Error)
    await switchOn('重连之后')
    const again = await link.connect(linked)
    const screen = await follow(again.client)
    expect(await screen.next()).toMatchObject({ generation: lastGeneration() })
    await screen.leave()
    await expect.poll(linked.followers).toBe(0)
    again.close()
  })

  test('a fault that a page reports is a line in the journal file; a refused one is not', async () => {
    await client.system.reportFault({ where: 'kiosk /guide', message: `页面出错 ${link.name}` })
    await failure(client.system.reportFault({ where: 'kiosk /refused', message: '' }))
    await expect.poll(async () => (await journalLines(linked.dataDir)).filter(({ where }) => String(where).startsWith('kiosk'))).toMatchObject([{ level: 50, msg: 'fault', where: 'kiosk /guide', message: `页面出错 ${link.name}` }])
  })
})

describe('the three links', () => {
  test('give the same answers', () => {
    for (const [name, each] of answers) {
      const [first, ...others] = [...each.values()]
      expect(each.size, name).toBe(LINKS.length)
      for (const other of others) expect(other, name).toEqual(first)
    }
  })
})
