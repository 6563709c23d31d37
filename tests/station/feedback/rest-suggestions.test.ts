import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRouterClient } from '@orpc/server'
import { createRouter } from '../../../station/api/router.ts'
import { ask, type Answer } from '../../support/http.ts'
import { type LinkedStation, startLinkedStation, tokenOf } from '../../support/links.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('rest-suggestions')

let linked: LinkedStation
let token: string
beforeAll(async () => {
  linked = await startLinkedStation(await makeFolder())
  token = await tokenOf(linked, 'manager')
})
afterAll(() => linked.station.stop())

const call = (method: string, address: string, body?: unknown, as?: string): Promise<Answer> => ask(linked.station.origin, `/api${address}`, {
  method, headers: { ...(as !== undefined && { authorization: `Bearer ${as}` }), ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }),
})
const later = async (minutes: number) => { await linked.services.clock.set(linked.services.clock.now() + minutes * 60_000) }
const messageOf = (answer: Answer) => (answer.json() as { message: string }).message

describe('a suggestion over REST', () => {
  test('is taken in with 201, read by the manager, answered, shown to everybody, and removed', async () => {
    const sent = await call('POST', '/feedback', { text: '  厕所不干净。\n天天这样  ', phone: '10000001234' })
    expect(sent.status).toBe(201)
    const { id } = sent.json() as { id: number }
    expect((await call('GET', '/feedback')).json()).toEqual([])
    expect((await call('GET', '/feedback/all?state=new', undefined, token)).json()).toMatchObject({
      suggestions: [{ id, text: '厕所不干净。\n天天这样', phone: '10000001234', state: 'new', answer: null }], more: false, counts: { new: 1, seen: 0, answered: 0 },
    })
    expect((await call('POST', `/feedback/${id}/see`, {}, token)).json()).toMatchObject({ state: 'seen' })
    expect((await call('POST', `/feedback/${id}/answer`, { answer: '换了保洁，一天打扫两次', isPublic: true }, token)).json()).toMatchObject({ state: 'answered', answeredBy: '张主任' })
    const [shown] = (await call('GET', '/feedback')).json() as object[]
    expect(Object.keys(shown!).toSorted()).toEqual(['answer', 'answeredAt', 'at', 'id', 'text'])
    expect(shown).toMatchObject({ id, text: '厕所不干净。\n天天这样', answer: '换了保洁，一天打扫两次' })
    expect((await call('DELETE', `/feedback/${id}`, undefined, token)).json()).toEqual({ removed: true })
    expect((await call('GET', '/feedback')).json()).toEqual([])
    const gone = await call('DELETE', `/feedback/${id}`, undefined, token)
    expect([gone.status, messageOf(gone)]).toEqual([404, '没有这条意见'])
  })

  test.each<[string, unknown, string]>([
    ['nothing', { text: '   ' }, '参数 text 后面是空的'],
    ['one character', { text: '好' }, '参数 text 太短了'],
    ['a book', { text: '长'.repeat(501) }, '参数 text 太长了，最多 500 个字'],
    ['a text with a control character', { text: '响铃\u0007一下' }, '不能有控制字符'],
    ['a text that ends a cell in the database', { text: '前面\0后面' }, '不能有控制字符'],
    ['one with a request id as long as a page', { text: '请回话', requestId: 'x'.repeat(65) }, '参数 requestId 太长了'],
    ['a phone that is none', { text: '请回话', phone: '12345' }, '电话是 11 位手机号，或区号加座机号'],
  ])('is refused in a sentence when it is %s', async (_what, body, sentence) => {
    await later(1)
    const answer = await call('POST', '/feedback', body)
    expect(answer.status).toBe(400)
    expect(messageOf(answer)).toContain(sentence)
  })

  test('is one, however often it is handed in under its request id', async () => {
    await later(1)
    const suggestion = { text: '想要早点开门', requestId: 'tap' }
    const first = await call('POST', '/feedback', suggestion)
    const again = await call('POST', '/feedback', suggestion)
    expect([first.status, again.status, again.json()]).toEqual([201, 201, first.json()])
  })

  test('is none of a clerk’s business, and the book of acts holds no word of an answer', async () => {
    const { id } = (await call('POST', '/feedback', { text: '有人态度不好' })).json() as { id: number }
    const clerk = await tokenOf(linked, 'clerk')
    for (const [method, address] of [['GET', '/feedback/all'], ['POST', `/feedback/${id}/see`], ['DELETE', `/feedback/${id}`]] as const) {
      expect((await call(method, address, method === 'POST' ? {} : undefined, clerk)).status).toBe(403)
    }
    await call('POST', `/feedback/${id}/answer`, { answer: '已经谈过话', isPublic: false }, token)
    const { acts } = (await call('GET', '/system/journal?limit=5', undefined, token)).json() as { acts: unknown[] }
    expect(acts[0]).toMatchObject({ act: 'feedback.answer', details: { id: String(id), isPublic: false }, outcome: 'done' })
    expect(JSON.stringify(acts)).not.toContain('谈过话')
  })
})

test('a machine of the LAN sends six a minute and a kiosk twenty, each for itself', async () => {
  const { client, kiosk } = {
    client: createRouterClient(createRouter(linked.services), { context: { caller: { source: '192.168.1.9', isLocal: false } } }),
    kiosk: createRouterClient(createRouter(linked.services), { context: { caller: { source: 'kiosk', isLocal: true } } }),
  }
  const often = async (one: typeof client, times: number) => {
    const ends = []
    for (let n = 0; n < times; n++) ends.push(await one.feedback.suggest({ text: `第${n}次` }).then(() => 'taken', (error: unknown) => (error as { code: string }).code))
    return ends.filter((end) => end === 'taken').length
  }
  expect([await often(client, 8), await often(kiosk, 22)]).toEqual([6, 20])
  await later(2)
  expect(await often(client, 1)).toBe(1)
})
