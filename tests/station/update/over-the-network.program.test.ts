import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rotate } from '../../../county/keys/rotate.ts'
import { CHEAP, PASSPHRASE } from '../../support/county-repository.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { at, placeOf, updates } from '../../support/updating.ts'
import { checked } from '../../support/updating-station.ts'

const makeFolder = temporaryFolders('update')
const open = updates()

async function published() {
  const county = await open.county()
  return { county, server: await open.serve(county.repo) }
}

describe('a station that trusts its county', () => {
  test('takes what the county published, and holds it after a restart', async () => {
    const { county, server } = await published()
    const dataDir = await makeFolder()
    const station = await open.station({ dataDir, root: county.root, county: { url: server.url } })
    const state = await checked(station)
    expect(state).toMatchObject({
      isTrusted: true, phase: 'idle', running: { generation: 1, origin: 'county', version: 1, published: '2026-11-20T00:00:00.000Z' },
      kept: [{ generation: 0, origin: 'shipped', version: null }], lastOutcome: { outcome: 'updated', message: '换上了第 1 版资料', refusal: null },
    })
    expect(placeOf(station)).toBe('第1处')
    const again = await open.station({ dataDir, county: { url: server.url } })
    expect(placeOf(again)).toBe('第1处')
    expect((await again.updater.state()).lastOutcome?.outcome).toBe('updated')
    expect(await readdir(path.join(dataDir, 'content'))).not.toContain('staging')
  })

  test('fetches only what it does not have', async () => {
    const { county, server } = await published()
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, county: { url: server.url } })
    await checked(station)
    await county.publish(at('第2处'), '2026-11-22T00:00:00.000Z')
    server.asked.length = 0
    const state = await checked(station)
    expect([placeOf(station), state.running?.version]).toEqual(['第2处', 2])
    expect(server.asked.filter((one) => one.path.startsWith('/blobs/'))).toHaveLength(1)
    expect(server.asked.filter((one) => one.path.startsWith('/targets/'))).toHaveLength(1)
  })

  test('says that nothing is new when nothing is', async () => {
    const { county, server } = await published()
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, county: { url: server.url } })
    await checked(station)
    const before = station.library.current()
    const state = await checked(station)
    expect(state.lastOutcome).toMatchObject({ outcome: 'current', message: '已经是这一版了：第 1 版' })
    expect(station.library.current()).toBe(before)
  })

  test('takes only the county and its own hall, the one of its settings', async () => {
    const { county, server } = await published()
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, hall: '410423-center', county: { url: server.url } })
    await checked(station)
    expect(Object.keys(station.library.running()?.halls ?? {})).toEqual(['410423-center'])
    expect(station.library.current()?.catalog.hall.code).toBe('410423-center')
  })

  test('of a hall that the county does not have goes on as before', async () => {
    const { county, server } = await published()
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, hall: '410423-nowhere', county: { url: server.url } })
    const state = await checked(station)
    expect(state.lastOutcome).toMatchObject({ outcome: 'refused', refusal: { kind: 'notForUs', message: '县里传来的资料里没有本厅的（410423-nowhere），没有用它' } })
    expect(placeOf(station)).toBe('乡镇大厅')
  })

  test('goes from a mirror when the first address does not answer', async () => {
    const { county, server } = await published()
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, county: { url: 'http://127.0.0.1:9/', mirrors: [server.url] } })
    expect((await checked(station)).lastOutcome?.outcome).toBe('updated')
    expect(placeOf(station)).toBe('第1处')
  })
})

describe('a station', () => {
  test('that trusts nobody asks nobody', async () => {
    const { server } = await published()
    const { updater } = await open.station({ dataDir: await makeFolder(), county: { url: server.url } })
    expect(await updater.check()).toEqual({ ok: false, error: { kind: 'notReady' } })
    expect(await updater.state()).toMatchObject({ isTrusted: false, lastOutcome: null })
    expect(server.asked).toEqual([])
  })

  test('whose county does not answer says so, and its content stays', async () => {
    const { county } = await published()
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, county: { url: 'http://127.0.0.1:9/' } })
    const state = await checked(station)
    expect(state.lastOutcome).toMatchObject({ outcome: 'refused', refusal: { kind: 'unreachable', message: '县里没连上，过一会儿会再试。现在的资料照样能用' } })
    expect(placeOf(station)).toBe('乡镇大厅')
  })

  test('takes nothing that somebody else signed', async () => {
    const { server } = await published()
    const { county: other } = await published()
    const station = await open.station({ dataDir: await makeFolder(), root: other.root, county: { url: server.url } })
    const state = await checked(station)
    expect(state.lastOutcome?.refusal).toMatchObject({ kind: 'foreign', message: '县里传来的资料不是鲁山县发的（metadata/timestamp.json），没有用它' })
    expect([placeOf(station), state.running?.generation]).toEqual(['乡镇大厅', 0])
  })

  test('follows the county to new keys', async () => {
    const { county, server } = await published()
    const station = await open.station({ dataDir: await makeFolder(), root: county.root, county: { url: server.url } })
    await checked(station)
    for (const roles of [['targets', 'timestamp'], ['snapshot', 'root']] as const) {
      const rotated = await rotate({ keys: county.keys, repo: county.repo, roles, passphrase: PASSPHRASE, now: '2026-11-21T00:00:00.000Z', cost: CHEAP })
      expect(rotated).toMatchObject({ ok: true, value: { state: 'done' } })
    }
    await county.publish(at('第2处'), '2026-11-22T00:00:00.000Z')
    await checked(station)
    expect(placeOf(station)).toBe('第2处')
  })

})
