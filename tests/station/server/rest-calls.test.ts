import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStation } from '../../../station/start.ts'
import type { Station } from '../../../station/station.ts'
import { askJson, post } from '../../support/http.ts'
import { compileInto, journalLines, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders()
let station: Station
let data = ''
beforeAll(async () => {
  data = await makeFolder()
  station = await startStation(stationOptions(data, await compileInto(path.join(data, 'shipped'))))
})
afterAll(() => station.stop())

const get = (address: string) => askJson(station.origin, address)

describe('GET /healthz', () => {
  test('tells how the station is', async () => {
    const { status, body } = await get('/healthz')
    expect(status).toBe(200)
    expect(body).toEqual({
      status: 'ok', version: '9.9.9', hall: '410423-xinji', generation: 0, contentDate: '2026-11-20', uptimeSeconds: expect.any(Number) as number,
      printer: 'none', queue: { waiting: 0, serving: 0 },
    })
  })
})

describe('GET /api/search', () => {
  test('finds by what people say, and tells why', async () => {
    const { status, body } = await get('/api/search?q=%E4%BD%8E%E4%BF%9D')
    expect(status).toBe(200)
    expect(body).toMatchObject({ hits: [{ id: 'dibao', name: '最低生活保障待遇申请', category: 'relief', department: 'civil', match: { kind: 'alias', text: '低保' } }], tookMs: expect.any(Number) as number })
  })

  test('finds by initials, and as many as asked for', async () => {
    const { body } = await get('/api/search?q=z&limit=1')
    expect((body as { hits: unknown[]; total: number }).hits).toHaveLength(1)
    expect((body as { total: number }).total).toBeGreaterThanOrEqual(1)
  })

  test('of nothing finds nothing', async () => {
    expect(await get('/api/search')).toMatchObject({ status: 200, body: { hits: [], total: 0 } })
  })

  test.each([['limit=0', 'limit'], ['limit=51', 'limit'], ['q=' + 'x'.repeat(61), 'q']])('with %s is refused and names the parameter', async (query, name) => {
    expect(await get(`/api/search?${query}`)).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST', message: expect.stringContaining(`参数 ${name} `) as string } })
  })
})

describe('what is sent in the wrong shape', () => {
  test.each(['[]', 'null', '"words"', '12'])('as %s is told that an object is wanted', async (body) => {
    const answer = await post(station.origin, '/api/faults', JSON.parse(body))
    expect([answer.status, answer.json()]).toMatchObject([400, { message: '参数 没有写，请补上：放在一个 JSON 对象里，如 { "字段": "内容" }' }])
  })

  test('as something else than a text is told that a text is wanted, and not how files are written', async () => {
    expect(await get('/api/search?q=a&q=b')).toMatchObject({ status: 400, body: { message: '参数 q 要写成一段文字' } })
    const answers = await Promise.all([12, null].map((message) => post(station.origin, '/api/faults', { where: 'kiosk', message })))
    expect(answers.map((answer) => (answer.json() as { message: string }).message)).toEqual(['参数 message 要写成文字', '参数 message 后面是空的，请填上内容'])
  })

  test('left out is asked for', async () => {
    const answer = await post(station.origin, '/api/faults', { where: 'kiosk' })
    expect(answer.json()).toMatchObject({ message: '参数 message 没有写，请补上' })
  })
})

describe('GET /api/procedures', () => {
  test('lists the matters in the county\'s order', async () => {
    expect(await get('/api/procedures')).toMatchObject({
      status: 200,
      body: { total: 3, items: [{ id: 'dibao', name: '最低生活保障待遇申请', category: 'relief', department: 'civil', handling: '承办' }, { id: 'shenfenzheng' }, { id: 'zanzhuzheng' }] },
    })
  })

  test.each([
    ['category=household', ['shenfenzheng', 'zanzhuzheng'], 2],
    ['department=civil', ['dibao'], 1],
    ['audience=residents', ['dibao', 'shenfenzheng', 'zanzhuzheng'], 3],
    ['only=frequent', ['dibao'], 1],
    ['only=village', ['dibao'], 1],
    ['only=atOnce', ['shenfenzheng'], 1],
    ['category=household&department=civil', [], 0],
    ['category=nothing', [], 0],
    ['limit=1', ['dibao'], 3],
    ['offset=1&limit=1', ['shenfenzheng'], 3],
    ['offset=3', [], 3],
    ['limit=500', ['dibao', 'shenfenzheng', 'zanzhuzheng'], 3],
    ['unheard=of', ['dibao', 'shenfenzheng', 'zanzhuzheng'], 3],
  ])('with %s gives %j of %i', async (query, ids, total) => {
    const { status, body } = await get(`/api/procedures?${query}`)
    const list = body as { items: { id: string }[]; total: number }
    expect([status, list.items.map(({ id }) => id), list.total]).toEqual([200, ids, total])
  })

  test.each([
    ['limit=501', '参数 limit 不能大于 500'],
    ['limit=0', '参数 limit 不能小于 1'],
    ['limit=1.5', '参数 limit 要写成整数'],
    ['limit=many', '参数 limit 要写成数字，现在是“many”'],
    ['limit=1&limit=2', '参数 limit '],
    ['offset=-1', '参数 offset 不能小于 0'],
    ['category=Relief', '参数 category “Relief”不对：只能用小写字母、数字和连字符'],
    ['only=everything', '参数 only 不能写“everything”，只能写：frequent、village、atOnce'],
    ['limit=0&offset=-1', '；'],
  ])('with %s is refused in a sentence', async (query, sentence) => {
    const { status, body } = await get(`/api/procedures?${query}`)
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining(sentence) as string })
  })
})

describe('GET /api/procedures/{id}', () => {
  test('gives one whole, with its windows and what one often needs next', async () => {
    expect(await get('/api/procedures/dibao')).toMatchObject({
      status: 200,
      body: { id: 'dibao', materials: [{ name: '全家人的户口本' }], body: '## 怎么办\n\n带户口本到窗口。', windows: ['1'], relatedMatters: [{ id: 'shenfenzheng' }] },
    })
  })

  test('that does not exist is a 404 with code and message', async () => {
    expect(await get('/api/procedures/nothing')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', message: '没有这个事项' } })
  })

  test.each(['constructor', 'to-string'])('is none where the language has a word %s', async (id) => {
    expect((await get(`/api/procedures/${id}`)).status).toBe(404)
  })

  test.each(['..%2f..%2fetc%2fpasswd', '%00', '__proto__', 'a'.repeat(65), '%E4%BD%8E%E4%BF%9D'])('%s is no id', async (id) => {
    expect(await get(`/api/procedures/${id}`)).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST', message: expect.stringContaining('参数 id') as string } })
  })
})

describe('GET /api/notices', () => {
  test('lists those in force today, without the halls they are for', async () => {
    const { status, body } = await get('/api/notices')
    expect(status).toBe(200)
    expect(body).toEqual([{
      id: 'dongji', title: '冬季取暖补贴', level: 'normal', from: '2026-11-01', until: '2026-12-31', where: ['kiosk', 'signage'], publisher: '县民政局', procedures: ['dibao'],
      body: '![取暖](media/notices/winter.svg)\n\n请带户口本。', source: 'county',
    }])
  })

  test('of a surface', async () => {
    expect(await get('/api/notices?where=board')).toEqual({ status: 200, body: [] })
    expect(await get('/api/notices?where=telly')).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } })
  })
})

describe('the other calls', () => {
  test('GET /api/overview has the hall, the county and the numbers on the tiles', async () => {
    expect(await get('/api/overview')).toMatchObject({
      status: 200,
      body: {
        generation: 0, hall: { code: '410423-xinji' }, county: { name: '鲁山县' },
        counts: { all: 3, category: { relief: 1, household: 2 }, department: { civil: 1, police: 2 }, audience: { residents: 3 }, frequent: 1, village: 1 },
        media: { 'samples/hukou.svg': expect.stringMatching(/^\/media\/[0-9a-f]{64}\.svg$/) as string },
      },
    })
  })

  test('GET /api/villages has the stations below the hall', async () => {
    expect(await get('/api/villages')).toMatchObject({ status: 200, body: [{ code: '410423-xinji-chaizhuang' }] })
  })

  test('GET /api/calendar has the running month, or the one asked for', async () => {
    expect(await get('/api/calendar')).toMatchObject({ status: 200, body: { month: '2026-11', today: '2026-11-23' } })
    expect(await get('/api/calendar?month=2026-02')).toMatchObject({ status: 200, body: { month: '2026-02', days: { length: 28 } } })
    expect(await get('/api/calendar?month=2026-13')).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } })
  })

  test('GET /api/screen has the settings of a screen, the first one\'s for an unknown name', async () => {
    for (const name of ['', '?name=front', '?name=nobody']) {
      expect(await get(`/api/screen${name}`)).toEqual({ status: 200, body: { name: 'front', diagonal: 21.5, orientation: 'auto' } })
    }
  })

  test('POST /api/faults is a line in the journal; a wrong one is not', async () => {
    const told = await post(station.origin, '/api/faults', { where: 'kiosk', message: '页面出错' })
    expect([told.status, told.json()]).toEqual([202, { recorded: true }])
    const wrong = await post(station.origin, '/api/faults', { where: 'kiosk' })
    expect([wrong.status, wrong.json()]).toMatchObject([400, { code: 'BAD_REQUEST', message: '参数 message 没有写，请补上' }])
    await expect.poll(async () => (await journalLines(data)).filter(({ where }) => where === 'kiosk')).toMatchObject([{ message: '页面出错' }])
  })

  test('GET /api/events is a stream that begins with the state', async () => {
    const stop = new AbortController()
    const response = await fetch(`${station.origin}/api/events`, { signal: stop.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (!text.includes('"timezone"')) text += (await reader.read()).value ?? ''
    stop.abort()
    expect(text).toContain('"opening":{"state":"open","until":720,"again":true}')
  })
})
