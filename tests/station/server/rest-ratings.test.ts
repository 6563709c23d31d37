import { writeFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, post } from '../../support/http.ts'
import { type LinkedStation, startLinkedStation, tokenOf } from '../../support/links.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('rest-ratings')
let linked: LinkedStation
let manager = {}
let origin = ''

/** A hall where A001 and A002 were served, A003 is at window 1, and A004 waits. */
beforeAll(async () => {
  const data = await makeFolder()
  await writeFile(path.join(data, 'station.yaml'), 'listen: { host: 0.0.0.0 }')
  linked = await startLinkedStation(data)
  origin = linked.station.origin
  manager = { authorization: `Bearer ${await tokenOf(linked, 'manager')}` }
  for (const procedureId of ['dibao', undefined, undefined, undefined]) await post(origin, '/api/tickets', { businessId: 'civil', procedureId })
  for (const action of ['open', 'call-next', 'call-next', 'call-next']) await post(origin, `/api/counters/1/${action}`, {}, manager)
})
afterAll(() => linked.station.stop())

const rate = async (number: string, body: unknown, from = origin): Promise<unknown> => {
  const answer = await post(from, `/api/tickets/${number}/rating`, body)
  return [answer.status, answer.json()]
}
const get = async (address: string, headers = {}): Promise<unknown> => {
  const answer = await ask(origin, `/api${address}`, { headers })
  return [answer.status, answer.json()]
}

describe('GET /api/tickets/{number}/rating', () => {
  test('says what a number was for, and whether it can be rated', async () => {
    expect(await get('/tickets/a1/rating')).toEqual([200, { number: 'A001', businessId: 'civil', counter: '1', procedureId: 'dibao', refusal: null }])
    expect(await get('/tickets/A004/rating')).toEqual([200, { number: 'A004', businessId: 'civil', counter: null, procedureId: null, refusal: 'notServed' }])
    expect(await get('/tickets/C007/rating')).toMatchObject([404, { code: 'NOT_FOUND', message: '今天没有这个号' }])
  })
})

describe('POST /api/tickets/{number}/rating', () => {
  test('is a 201 for somebody who was served, and a 409 the second time', async () => {
    expect(await rate('a1', { score: 4, reasons: ['waited', 'trips'] })).toEqual([201, {
      number: 'A001', businessId: 'civil', counter: '1', procedureId: 'dibao', score: 4, reasons: ['waited', 'trips'],
      at: expect.stringMatching(/^2026-11-23T02:\d\d:\d\d\.\d{3}Z$/) as string,
    }])
    expect(await rate('A001', { score: 1 })).toMatchObject([409, { code: 'CONFLICT', message: '这个号评过了，一个号评一次', data: { kind: 'alreadyRated' } }])
    expect(await get('/tickets/A001/rating')).toMatchObject([200, { refusal: 'alreadyRated' }])
  })

  test('is a 409 for a number that is not done, a 404 for one that nobody has', async () => {
    for (const number of ['A003', 'A004']) expect(await rate(number, { score: 2 }), number).toMatchObject([409, { message: '这个号还没办完，办完再来评', data: { kind: 'notServed' } }])
    expect(await rate('B001', { score: 2 })).toMatchObject([404, { code: 'NOT_FOUND', message: '今天没有这个号' }])
  })

  test.each([
    ['a score that is none', { score: 6 }], ['no score', {}], ['a reason that is none', { score: 5, reasons: ['weather'] }], ['something else', { score: '满意' }],
  ])('with %s is a 400', async (_what, body) => {
    expect(await rate('A002', body)).toMatchObject([400, { code: 'BAD_REQUEST', message: expect.stringContaining('参数 ') as string }])
  })

  const lan = Object.values(networkInterfaces()).flatMap((each) => each ?? []).find(({ family, internal }) => family === 'IPv4' && !internal)?.address

  test.runIf(lan !== undefined)('from another machine is a 429 after ten in a minute; this machine is never throttled', async () => {
    const there = `http://${lan ?? ''}:${new URL(origin).port}`
    for (let count = 0; count < 10; count++) expect(await rate('A001', { score: 1 }, there)).toMatchObject([409, {}])
    expect(await rate('A001', { score: 1 }, there)).toMatchObject([429, { code: 'TOO_MANY_REQUESTS', message: '交得太快了，过一分钟再试' }])
    expect(await rate('A002', { score: 2, reasons: ['rude'] })).toMatchObject([201, { score: 2, reasons: [] }])
  })
})

test('GET /api/ratings tells managers what was said today, the latest first', async () => {
  expect(await get('/ratings')).toMatchObject([401, {}])
  expect(await get('/ratings', manager)).toMatchObject([200, expect.arrayContaining([expect.objectContaining({ number: 'A001', score: 4, reasons: ['waited', 'trips'] })])])
})
