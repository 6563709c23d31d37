import { describe, expect, test, vi } from 'vitest'
import type { RepositoryServer } from '../../support/repository-server.ts'
import { trustRoot } from '../../../station/update/trust.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { at, placeOf, updates } from '../../support/updating.ts'

const makeFolder = temporaryFolders('itself')
const open = updates()

const until = (expected: () => void) => vi.waitFor(expected, { timeout: 8000, interval: 20 })
const conditional = ({ asked }: RepositoryServer) => asked.filter(({ status }) => status === 304)

describe('a station that runs', () => {
  test('takes what is new by itself', async () => {
    const county = await open.county()
    const server = await open.serve(county.repo)
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, county: { url: server.url, every: '1s' } })
    expect((await station.updater.state()).nextCheck).toBeNull()
    station.updater.start()
    expect((await station.updater.state()).nextCheck).not.toBeNull()
    await until(() => { expect(placeOf(station)).toBe('第1处') })
    await county.publish(at('第2处'), '2026-11-21T00:00:00.000Z')
    await until(() => { expect(placeOf(station)).toBe('第2处') })
  })

  test('asks with one request of less than 2 KB when nothing changed', async () => {
    const county = await open.county()
    const server = await open.serve(county.repo)
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, county: { url: server.url, every: '1s' } })
    station.updater.start()
    await until(() => { expect(conditional(server)).toHaveLength(1) })
    const [asked, traffic] = [server.asked.length, server.traffic()]
    await until(() => { expect(conditional(server)).toHaveLength(2) })
    expect(server.asked.slice(asked)).toEqual([{ path: '/metadata/timestamp.json', range: undefined, status: 304, bytes: 0 }])
    expect(server.traffic() - traffic).toBeLessThan(2048)
    expect((await station.updater.state()).lastOutcome).toMatchObject({ outcome: 'current', message: '县里没有新的资料' })
  })

  test('takes up whom to trust without a restart', async () => {
    const county = await open.county()
    const server = await open.serve(county.repo)
    const station = await open.station({ dataDir: await makeFolder(), county: { url: server.url, every: '1s' } })
    station.updater.start()
    expect(await trustRoot(station.dataDir, county.root)).toBe('new')
    await until(() => { expect(placeOf(station)).toBe('第1处') })
  })

  test('leaves large media for the night, and switches when they are there', async () => {
    const film = `<svg xmlns="http://www.w3.org/2000/svg"><!--${'x'.repeat(6 * 2 ** 20)}--></svg>`
    const county = await open.county(new Map(at('第1处')).set('media/samples/hukou.svg', film))
    const server = await open.serve(county.repo)
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, county: { url: server.url, every: '1s', mediaWindow: '22:00-06:00' } })
    station.updater.start()
    const said = async () => (await station.updater.state()).lastOutcome?.message
    await vi.waitFor(async () => { expect(await said()).toBe('第 1 版里有大的视频，等到 22:00-06:00 再传，传齐了一起换上') }, 8000)
    await until(() => { expect(conditional(server).length).toBeGreaterThan(0) })
    expect([placeOf(station), server.asked.some(({ bytes }) => bytes > 2 ** 20)]).toEqual(['乡镇大厅', false])
    station.setClock('2026-11-23T22:30:00+08:00')
    await until(() => { expect(placeOf(station)).toBe('第1处') })
  })

  test('leaves the county for a manager with a stick', async () => {
    const county = await open.county()
    const server = await open.serve(county.repo)
    let arrived = () => undefined as void
    const reached = new Promise<void>((resolve) => { arrived = resolve })
    server.meddle = (request, response) => {
      if (request.url?.startsWith('/blobs/') !== true) return false
      response.writeHead(200)
      response.write('x')
      arrived()
      return true
    }
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, county: { url: server.url, every: '1s' }, sticks: { none: await makeFolder() } })
    station.updater.start()
    await reached
    expect(await station.updater.import('none')).toMatchObject({ error: { refusal: { kind: 'incomplete' } } })
  })
})
