import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, type Answer } from '../../support/http.ts'
import { type LinkedStation, startLinkedStation, tokenOf } from '../../support/links.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { film, makePorts, type Ports, poster, writeStick } from '../../support/sticks.ts'

const makeFolder = temporaryFolders('rest-notices')
const WATER = { title: '下午停水', body: '两点到六点', level: 'urgent', until: '2026-11-24', where: ['kiosk', 'board'] }

let linked: LinkedStation
let ports: Ports
let token: string
beforeAll(async () => {
  ports = makePorts()
  linked = await startLinkedStation(await makeFolder(), { drives: ports })
  token = await tokenOf(linked, 'manager')
})
afterAll(() => linked.station.stop())

const call = (method: string, address: string, body?: unknown, as = token): Promise<Answer> => ask(linked.station.origin, `/api${address}`, {
  method, headers: { authorization: `Bearer ${as}`, ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }),
})
interface Shown { readonly id: string; readonly title: string; readonly source: string; readonly media?: { readonly address: string } }
const shown = async (where = 'kiosk') => ((await call('GET', `/notices?where=${where}`)).json() as Shown[]).filter(({ source }) => source === 'local')
const messageOf = (answer: Answer) => [answer.status, (answer.json() as { message: string }).message]
const withdrawAll = async () => { for (const { id } of await shown()) await call('DELETE', `/notices/${id}`) }

describe('a notice of this hall over REST', () => {
  beforeEach(withdrawAll)

  test('is posted with 201, changed with PUT, and withdrawn with DELETE', async () => {
    const posted = await call('POST', '/notices', WATER)
    expect(posted.status).toBe(201)
    const { id } = posted.json() as Shown
    expect(await shown()).toMatchObject([{ id, title: '下午停水', body: '两点到六点', level: 'urgent', until: '2026-11-24', where: ['kiosk', 'board'], source: 'local', publisher: '辛集乡便民服务中心' }])
    expect(await shown('signage')).toEqual([])
    expect((await call('PUT', `/notices/${id}`, { ...WATER, title: '明天停水' })).json()).toMatchObject({ id, title: '明天停水', state: 'inForce', by: '张主任' })
    expect((await call('DELETE', `/notices/${id}`)).json()).toMatchObject({ id, state: 'withdrawn' })
    expect(await shown()).toEqual([])
    expect((await call('POST', `/notices/${id}/restore`, {})).json()).toMatchObject({ id, state: 'inForce' })
  })

  test('is refused in a sentence when it makes no sense', async () => {
    expect(messageOf(await call('POST', '/notices', { ...WATER, from: '2026-11-30' }))).toEqual([400, '结束的时间在开始之前，改一下日期'])
    expect(messageOf(await call('PUT', '/notices/none', WATER))).toEqual([404, '没有这条通知'])
    expect((await call('POST', '/notices', { ...WATER, title: 'x'.repeat(41) })).status).toBe(400)
    expect((await call('POST', '/notices', { ...WATER, until: '2026-02-30' })).status).toBe(400)
    expect(await shown()).toEqual([])
  })

  test('is none of a clerk\'s business', async () => {
    expect((await call('POST', '/notices', WATER, await tokenOf(linked, 'clerk'))).status).toBe(403)
  })
})

test('pictures of a stick are looked at, taken and served; a manager who asks for another stick is told', async () => {
  const stick = await makeFolder('stick')
  const movie = film(4000)
  await writeStick(stick, { 'local/义诊.jpg': await poster('jpeg'), 'local/防火.mp4': movie })
  ports.plug(stick)
  const [source] = (await call('GET', '/update/sources')).json() as { id: string }[]
  const files = (await call('POST', '/notices/files', { source: source!.id })).json() as { name: string; fault: string | null }[]
  expect(files.map(({ name, fault }) => [name, fault])).toEqual([['防火.mp4', null], ['义诊.jpg', null]])
  const taken = await call('POST', '/notices/files/take', { source: source!.id, names: ['义诊.jpg', '防火.mp4'], until: '2026-11-30', where: ['kiosk'] })
  expect([taken.status, (taken.json() as { fault: unknown }[]).map(({ fault }) => fault)]).toEqual([201, [null, null]])

  const addresses = Object.fromEntries((await shown()).map(({ title, media }) => [title, media?.address ?? '']))
  const picture = await ask(linked.station.origin, addresses['义诊']!)
  expect([picture.status, picture.headers['content-type'], picture.headers['x-content-type-options']]).toEqual([200, 'image/webp', 'nosniff'])
  expect(picture.headers['content-security-policy']).toContain('sandbox')
  const part = await ask(linked.station.origin, addresses['防火']!, { headers: { range: 'bytes=4-7' } })
  expect([part.status, part.text, part.headers['content-range'], part.headers['content-type']]).toEqual([206, 'ftyp', 'bytes 4-7/4000', 'video/mp4'])
  const end = await ask(linked.station.origin, addresses['防火']!, { headers: { range: 'bytes=-2' } })
  expect([end.status, end.headers['content-length'], end.headers['content-range']]).toEqual([206, '2', 'bytes 3998-3999/4000'])
  expect((await ask(linked.station.origin, addresses['防火']!, { headers: { range: 'bytes=4000-' } })).status).toBe(416)
  expect((await ask(linked.station.origin, addresses['防火']!, { method: 'HEAD' })).headers['content-length']).toBe('4000')

  expect(messageOf(await call('POST', '/notices/files', { source: 'drive-0000' }))).toEqual([404, '这个 U 盘不在了'])
  const report = await call('POST', '/update/report', { source: source!.id })
  expect(report.json()).toMatchObject({ folder: 'kiosk-report/410423-xinji-2026-11-23' })
  await ports.pull(stick)
  expect(messageOf(await call('POST', '/update/report', { source: source!.id }))).toEqual([404, '这个 U 盘不在了'])
})

test.each(['/local/station.db', '/local/../station.db', '/local/%2e%2e/station.db', `/local/${'0'.repeat(64)}.webp`, `/local/${'0'.repeat(64)}.db`, '/local/media', '/local/'])('%s is not served', async (address) => {
  expect((await ask(linked.station.origin, address)).status).toBe(404)
})

test('a report tells how the hall is, and names nobody', async () => {
  const stick = await makeFolder('stick')
  ports.plug(stick)
  const [source] = (await call('GET', '/update/sources')).json() as { id: string }[]
  await call('POST', '/update/report', { source: source!.id })
  const text = await readFile(path.join(stick, 'kiosk-report/410423-xinji-2026-11-23/运行情况.txt'), 'utf8')
  expect(text).toContain('辛集乡便民服务中心（410423-xinji）\r\n2026-11-23 10:0')
  expect(text).toContain('打印机：没有设打印机')
  expect(text).not.toContain('张主任')
})
