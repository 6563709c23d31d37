import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readManifest } from '../../../station/content/load.ts'
import type { OpenedServices } from '../../../station/open.ts'
import { trustRoot } from '../../../station/update/trust.ts'
import { type Answer, ask } from '../../support/http.ts'
import { type LinkedStation, startLinkedStation } from '../../support/links.ts'
import { type RunningSatellite, startSatellite } from '../../support/satellite.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'
import { at, updates } from '../../support/updating.ts'
import { checked } from '../../support/updating-station.ts'

const makeFolder = temporaryFolders('mirror')
const open = updates()
const ends: (() => Promise<void>)[] = []
afterEach(async () => { for (const end of ends.splice(0).reverse()) await end() })

/** A hub that asks the county when it is told to, and a satellite that has no county but its hub. */
async function hallOf(county: { readonly root: string }, url: string): Promise<{ hub: LinkedStation; satellite: RunningSatellite }> {
  const folder = await makeFolder()
  const [hubData, satelliteData] = [path.join(folder, 'hub'), path.join(folder, 'satellite')]
  const shippedDir = await compileInto(path.join(folder, 'shipped'), undefined, '2026-11-01T00:00:00.000Z')
  await mkdir(hubData)
  await writeFile(path.join(hubData, 'station.yaml'), `county: { url: "${url}", every: 1d }`)
  for (const data of [hubData, satelliteData]) await trustRoot(data, county.root)
  const hub = await startLinkedStation(hubData, { shippedDir })
  ends.push(() => hub.station.stop())
  const satellite = await startSatellite(satelliteData, { url: hub.station.origin, shippedDir, yaml: 'county: { every: 1d }' })
  ends.push(() => satellite.station.stop())
  return { hub, satellite }
}

/** A check to its end: how it ended, as the manager reads it. */
const outcomeOf = async (services: Pick<OpenedServices, 'updater'>): Promise<unknown> => (await checked(services)).lastOutcome
const placeIn = ({ library }: Pick<OpenedServices, 'library'>): string | undefined => library.current()?.catalog.byId.get('dibao')?.place

test('a satellite takes what its hub has verified, and asks the county nothing', async () => {
  const county = await open.county()
  const server = await open.serve(county.repo)
  const { hub, satellite } = await hallOf(county, server.url)
  // the hub runs what shipped with the program, which nobody signed
  expect(await outcomeOf(satellite.services)).toMatchObject({ outcome: 'refused', refusal: { kind: 'unreachable' } })
  expect(await outcomeOf(hub.services)).toMatchObject({ outcome: 'updated' })
  const asked = server.asked.length
  expect(await outcomeOf(satellite.services)).toMatchObject({ outcome: 'updated', from: 'county' })
  expect([placeIn(hub.services), placeIn(satellite.services)]).toEqual(['第1处', '第1处'])
  await county.publish(at('第2处'), '2026-11-21T00:00:00.000Z')
  expect(await outcomeOf(hub.services)).toMatchObject({ outcome: 'updated' })
  expect(await outcomeOf(satellite.services)).toMatchObject({ outcome: 'updated' })
  expect(placeIn(satellite.services)).toBe('第2处')
  expect(await outcomeOf(satellite.services)).toMatchObject({ outcome: 'current' })
  expect(server.asked.slice(asked).length).toBeLessThan(20)
})

test('what was changed on the hub is refused, as from anywhere', async () => {
  const county = await open.county()
  const server = await open.serve(county.repo)
  const { hub, satellite } = await hallOf(county, server.url)
  await checked(hub.services)
  const { library } = hub.services
  const { files } = await readManifest(library.blobs, library.running()!.county)
  // something that the satellite has not, from what shipped with the program
  const sizes = await Promise.all(files.map(({ sha256 }) => satellite.services.library.blobs.size(sha256)))
  const { sha256 } = files[sizes.indexOf(undefined)]!
  const bytes = await library.blobs.read(sha256)
  await writeFile(library.blobs.pathOf(sha256), bytes.with(0, 0x20))
  expect(await outcomeOf(satellite.services)).toMatchObject({ outcome: 'refused', refusal: { kind: 'damaged' } })
  expect(satellite.services.library.current()?.generation).toBe(0)
})

test('a hub steps back: its satellites keep what they have', async () => {
  const county = await open.county()
  const server = await open.serve(county.repo)
  const { hub, satellite } = await hallOf(county, server.url)
  await checked(hub.services)
  await checked(satellite.services)
  await county.publish(at('第2处'), '2026-11-21T00:00:00.000Z')
  await checked(hub.services)
  expect(await hub.services.updater.rollback()).toMatchObject({ ok: true })
  expect(await outcomeOf(satellite.services)).toMatchObject({ outcome: 'refused', refusal: { kind: 'unreachable' } })
  expect(placeIn(satellite.services)).toBe('第1处')
})

test('the mirror is a county\'s repository: ranges, ETags, and nothing that is not listed', async () => {
  const county = await open.county()
  const server = await open.serve(county.repo)
  const { hub } = await hallOf(county, server.url)
  const get = (file: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> => ask(hub.station.origin, `/mirror/${file}`, { method, headers })
  expect((await get('metadata/timestamp.json')).status).toBe(503)
  await checked(hub.services)
  const { county: manifest, metadata } = hub.services.library.running()!
  const timestamp = await get('metadata/timestamp.json')
  const etag = String(timestamp.headers['etag'])
  expect([timestamp.status, etag, timestamp.headers['cache-control']]).toEqual([200, `"${metadata!.timestamp}"`, 'no-cache'])
  expect((await get('metadata/timestamp.json', { 'if-none-match': etag })).status).toBe(304)
  const whole = await get(`targets/county/${manifest}.manifest.json`)
  const [blob] = (whole.json() as { files: { sha256: string; size: number }[] }).files
  const part = await get(`blobs/${blob!.sha256}`, { range: 'bytes=5-' })
  expect([part.status, part.headers['content-range'], part.headers['content-length']]).toEqual([206, `bytes 5-${blob!.size - 1}/${blob!.size}`, String(blob!.size - 5)])
  const head = await get(`blobs/${blob!.sha256}`, {}, 'HEAD')
  expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', String(blob!.size)])
  for (const other of ['', 'metadata/9.root.json', `blobs/${'0'.repeat(64)}`, 'blobs/../current.json', 'blobs/%2e%2e%2fcurrent.json', 'targets/halls/410423-center/manifest.json']) {
    expect((await get(other)).status, other).toBe(404)
  }
  expect((await get('metadata/timestamp.json', { 'content-type': 'application/json' }, 'POST')).status).toBe(404)
})
