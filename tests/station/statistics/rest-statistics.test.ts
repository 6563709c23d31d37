import { networkInterfaces } from 'node:os'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { unpack } from '../../../county/import/zip.ts'
import type { Statistics } from '../../../core/contract/statistics.ts'
import { ask, post } from '../../support/http.ts'
import { writeHistory } from '../../support/queue-history.ts'
import { compileInto, stationOptions, temporaryFolders } from '../../support/station-fixture.ts'
import { openStaff } from '../../../station/staff/staff.ts'
import { startStation } from '../../../station/start.ts'
import type { Station } from '../../../station/station.ts'
import { openStoreBeside } from '../../../station/store/store.ts'

const makeFolder = temporaryFolders('rest-statistics')
const PIN = '864201'
let station: Station
let manager = {}
let clerk = {}

/** A station whose hall has worked for two weeks without this program's statistics; it is Monday, 10:00. */
beforeAll(async () => {
  const data = await makeFolder()
  const db = await openStoreBeside(data)
  for (const [name, role] of [['王某', 'clerk'], ['主任', 'manager']] as const) await openStaff(db).put(name, role, PIN)
  writeHistory(db, { until: '2026-11-22', days: 14, ticketsPerDay: 20, businesses: { civil: 'A', gone: 'Z' }, counters: ['1', '9'] })
  db.close()
  await writeFile(path.join(data, 'station.yaml'), 'listen: { host: 0.0.0.0 }')
  station = await startStation(stationOptions(data, await compileInto(path.join(data, 'shipped'))))
  const bearer = async (name: string) => ({ authorization: `Bearer ${((await post(station.origin, '/api/staff/login', { name, pin: PIN })).json() as { token: string }).token}` })
  clerk = await bearer('王某')
  manager = await bearer('主任')
  await vi.waitFor(async () => { expect((await statistics('from=2026-11-09&until=2026-11-22')).total.issued).toBe(14 * 20) }, { timeout: 10_000 })
})
afterAll(() => station.stop())

const get = (query: string, headers = manager) => ask(station.origin, `/api/statistics?${query}`, { headers })
const statistics = async (query: string): Promise<Statistics> => (await get(query)).json() as Statistics
const note = async (what: string, body: unknown, origin = station.origin): Promise<unknown> => {
  const { status, json } = await post(origin, `/api/statistics/${what}`, body)
  return [status, json()]
}

describe('GET /api/statistics', () => {
  test('tells of days before this version, day by day, and of those before them', async () => {
    const told = await statistics('from=2026-11-16&until=2026-11-22')
    const day = { issued: 20, served: 20, noShow: 0, cancelled: 0, wait: { median: 1, p90: 1 }, service: { median: 7, p90: 7 }, ratings: [0, 0, 0, 0, 0] }
    const week = { ...day, issued: 140, served: 140 }
    expect(told).toMatchObject({ from: '2026-11-16', until: '2026-11-22', step: 'day', total: week, before: week })
    expect(told.steps).toEqual(Array.from({ length: 7 }, (_, index) => ({ from: `2026-11-${16 + index}`, ...day })))
    expect(told.hours).toEqual(Array.from({ length: 24 }, (_, hour) => (hour === 8 ? 140 : 0)))
  })

  test('names what the hall has, in its order, and shows the id of what it has no longer', async () => {
    const { businesses, windows, clerks } = await statistics('from=2026-11-16&until=2026-11-22')
    expect(businesses.map(({ id, name, issued }) => [id, name, issued])).toEqual([['civil', '民政', 70], ['police', '户籍', 0], ['gone', 'gone', 70]])
    expect(windows.map(({ id, name, served }) => [id, name, served])).toEqual([['1', '民政', 70], ['2', '户籍', 0], ['9', '9', 70]])
    expect(clerks.map(({ name, served }) => [name, served])).toEqual([['王某', 140]])
  })

  test('puts days into weeks and months', async () => {
    expect((await statistics('from=2026-11-11&until=2026-11-22&step=week')).steps.map(({ from, issued }) => [from, issued])).toEqual([['2026-11-11', 100], ['2026-11-16', 140]])
    expect((await statistics('from=2026-10-01&until=2026-12-31&step=month')).steps.map(({ from }) => from)).toEqual(['2026-10-01', '2026-11-01', '2026-12-01'])
    expect((await statistics('from=2026-10-01&until=2026-10-31')).before).toBeNull()
  })

  test('compares with the same weekdays, and with nothing when the hall was not there for all of them', async () => {
    expect((await statistics('from=2026-11-18&until=2026-11-20')).before?.issued).toBe(60)
    expect((await statistics('from=2026-11-15&until=2026-11-22')).before).toBeNull()
    expect((await statistics('from=2026-11-01&until=2026-11-22')).before).toBeNull()
  })

  test('tells the open day as it stands', async () => {
    const today = () => statistics('from=2026-11-23&until=2026-11-23')
    expect(await today()).toMatchObject({ total: { issued: 0 }, before: { issued: 20 } })
    for (let count = 0; count < 3; count++) await post(station.origin, '/api/tickets', { businessId: 'civil' })
    for (const act of ['open', 'call-next', 'finish', 'call-next', 'no-show']) await post(station.origin, `/api/counters/1/${act}`, {}, clerk)
    expect(await today()).toMatchObject({
      total: { issued: 3, served: 1, noShow: 1, cancelled: 0, wait: { median: 0, p90: 0 } }, clerks: [{ id: '王某', issued: 2, served: 1, noShow: 1 }],
    })
  })

  test.each([
    ['an end before the beginning', 'from=2026-11-23&until=2026-11-22', 400, '开始的日期要在结束的日期之前'],
    ['a day that does not exist', 'from=2026-02-30&until=2026-11-22', 400, '参数 from '],
    ['steps that there are not', 'from=2026-11-01&until=2026-11-22&step=year', 400, '参数 step '],
    ['more than 800 days', 'from=2024-01-01&until=2026-11-22', 422, '一次最多看 800 天'],
  ])('with %s is refused with a sentence', async (_what, query, status, sentence) => {
    const answer = await get(query)
    expect([answer.status, answer.json()]).toEqual([status, expect.objectContaining({ message: expect.stringContaining(sentence) as string })])
  })

  test('is for the manager', async () => {
    expect((await get('from=2026-11-23&until=2026-11-23', {})).status).toBe(401)
    expect((await get('from=2026-11-23&until=2026-11-23', clerk)).status).toBe(403)
  })
})

describe('what visitors open and do not find', () => {
  test('is told with the name of the matter, the most frequent first; what could name a person is not kept', async () => {
    for (const id of ['shenfenzheng', 'dibao', 'dibao']) expect(await note('read', { id })).toEqual([202, { noted: true }])
    expect(await note('read', { id: 'nothing' })).toEqual([202, { noted: false }])
    for (const words of ['ETC卡', '=HYPERLINK("x.cn")', ' etc卡 ']) expect(await note('not-found', { words })).toEqual([202, { noted: true }])
    expect(await note('not-found', { words: '10000138000' })).toEqual([202, { noted: false }])
    const { read, notFound } = await statistics('from=2026-11-23&until=2026-11-23')
    expect(read.map(({ id, count }) => [id, count])).toEqual([['dibao', 2], ['shenfenzheng', 1]])
    expect(read[0]?.name).toBe('低保')
    expect(notFound).toEqual([{ words: 'etc卡', count: 2 }, { words: '=hyperlink("x.cn")', count: 1 }])
  })

  const lan = Object.values(networkInterfaces()).flatMap((each) => each ?? []).find(({ family, internal }) => family === 'IPv4' && !internal)?.address

  test.runIf(lan !== undefined)('is counted sixty times a minute from another machine, and then refused', async () => {
    const there = `http://${lan ?? ''}:${new URL(station.origin).port}`
    const statuses = await Promise.all(Array.from({ length: 62 }, async () => (await note('read', { id: 'dibao' }, there) as [number])[0]))
    expect(statuses.toSorted()).toEqual([...Array.from({ length: 60 }, () => 202), 429, 429])
    expect(await note('not-found', { words: '医保' }, there)).toEqual([429, expect.objectContaining({ message: '记得太快了，过一分钟再试' })])
  })
})

describe('GET /api/statistics/export', () => {
  const download = async (query: string) => {
    const answer = await fetch(`${station.origin}/api/statistics/export?${query}`, { headers: manager })
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
  }

  test('is a workbook that a spreadsheet opens: hall and days, headings with units, numbers and dates as such', async () => {
    const { answer, bytes } = await download('from=2026-11-16&until=2026-11-22&step=day')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('辛集乡-统计-2026-11-16-2026-11-22.xlsx')
    const sheets = await readWorkbook(bytes)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['合计', '按天', '业务', '窗口', '窗口人员', '时段', '看得最多', '没搜到'])
    const [total, days] = sheets.map(({ data }) => data)
    expect(total?.slice(0, 2).map(([first]) => first)).toEqual(['辛集乡便民服务中心', '2026-11-16 至 2026-11-22'])
    expect(total?.at(3)?.slice(0, 6)).toEqual(['哪几天', '取号（个）', '办结（个）', '过号没回来（个）', '作废（个）', '等候时间中位数（分钟）'])
    expect(total?.at(4)?.slice(0, 6)).toEqual(['2026-11-16 至 2026-11-22', 140, 140, 0, 0, 1])
    expect(total?.at(5)?.slice(0, 2)).toEqual(['2026-11-09 至 2026-11-15', 140])
    expect(days?.at(4)?.slice(0, 2)).toEqual([new Date('2026-11-16T00:00:00Z'), 20])
    expect(days).toHaveLength(4 + 7)
  })

  test('holds no formula, whatever a visitor typed', async () => {
    const { bytes } = await download('from=2026-11-23&until=2026-11-23')
    const words = (await readWorkbook(bytes)).at(-1)?.data
    expect(words?.at(-1)).toEqual(['=hyperlink("x.cn")', 1])
    const parts = unpack(bytes, (name) => name.endsWith('.xml'))
    expect(parts?.size).toBeGreaterThan(8)
    for (const [name, xml] of parts ?? []) expect(/<f[ >/]/.test(xml.toString('utf8')), name).toBe(false)
  })

  test('of too many days is refused', async () => {
    expect((await download('from=2024-01-01&until=2026-11-22')).answer.status).toBe(422)
  })
})
