import { copyFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { at, placeOf, updates } from '../../support/updating.ts'
import { checked } from '../../support/updating-station.ts'

const makeFolder = temporaryFolders('update')
const world = updates()

test('a version whose power went just before its pointer turned is not kept twice, and nothing fetched stays behind', async () => {
  const county = await world.county()
  const server = await world.serve(county.repo)
  const dataDir = await makeFolder()
  const content = path.join(dataDir, 'content')
  const setup = { dataDir, root: county.root, county: { url: server.url } }
  await checked(await world.station(setup))
  await county.publish(at('第2处'), '2026-11-22T00:00:00.000Z')
  await checked(await world.station(setup))
  // as it was before the pointer turned
  await copyFile(path.join(content, 'generations/1.json'), path.join(content, 'current.json'))
  const station = await world.station(setup)
  expect([placeOf(station), station.library.running()?.generation]).toEqual(['第1处', 1])
  const state = await checked(station)
  expect(state).toMatchObject({ running: { generation: 2, version: 2 }, kept: [{ generation: 1, version: 1 }, { generation: 0 }] })
  expect(placeOf(station)).toBe('第2处')
  expect(await readdir(content)).not.toContain('staging')
})
