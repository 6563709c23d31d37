import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { changeWindow } from '../../../core/content/hall-acts.ts'
import { overviewOf } from '../../../station/api/content.ts'
import { createClock } from '../../../station/clock.ts'
import { keepLastOverview, readLastOverview } from '../../../station/content/last-overview.ts'
import { openOwnHall } from '../../../station/hall/own-hall.ts'
import { openTestLibrary, recordingJournal } from '../../support/library-fixture.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'
import { openedStore } from '../../support/store-fixture.ts'

const makeFolder = temporaryFolders('last-overview')
const closing: (() => void)[] = []
afterEach(() => { for (const close of closing.splice(0)) close() })

/** A hall whose overview is kept, in a data folder. */
async function keeping(version = '1.0.0') {
  const dataDir = await makeFolder()
  const county = await openTestLibrary(dataDir, await compileInto(path.join(dataDir, 'shipped')))
  const { db } = await openedStore(dataDir)
  closing.push(() => { db.close() })
  const ownHall = openOwnHall({ county, db, clock: createClock('2026-11-23T10:00:00+08:00') })
  const journal = recordingJournal()
  const said = () => overviewOf({ library: ownHall.library, ownHall })
  const written = keepLastOverview({ dataDir, version, library: ownHall.library, overview: said, journal })
  await written()
  return { dataDir, ownHall, journal, said, written }
}

test('what the station said last is read before it is there, as it said it', async () => {
  const { dataDir, said } = await keeping()
  expect(await readLastOverview(dataDir, '1.0.0')).toEqual(JSON.parse(JSON.stringify(said())))
  expect((await readLastOverview(dataDir, '1.0.0'))?.hall.name).toBe(said().hall.name)
})

test('a change of the hall is in it, and nothing unfinished is left', async () => {
  const { dataDir, ownHall, said, written } = await keeping()
  const before = await readLastOverview(dataDir, '1.0.0')
  ownHall.change((facts) => changeWindow(facts, '2', ['civil', 'police']))
  await written()
  const after = await readLastOverview(dataDir, '1.0.0')
  expect([before?.hallRevision, after?.hallRevision]).toEqual([0, 1])
  expect(after?.hall.windows).toEqual(said().hall.windows)
  expect((await readdir(dataDir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('another version of the program, a damaged file, a file that is far too large, none: nothing is known', async () => {
  const { dataDir } = await keeping()
  const file = path.join(dataDir, 'overview.json')
  expect(await readLastOverview(dataDir, '1.0.1')).toBeUndefined()
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.slice(0, text.length / 2))
  expect(await readLastOverview(dataDir, '1.0.0')).toBeUndefined()
  await writeFile(file, `${text}${' '.repeat(1024 * 1024)}`)
  expect(await readLastOverview(dataDir, '1.0.0')).toBeUndefined()
  expect(await readLastOverview(await makeFolder(), '1.0.0')).toBeUndefined()
})

test('a station without content says nothing, and what it said before is gone', async () => {
  const { dataDir, journal } = await keeping()
  const written = keepLastOverview({ dataDir, version: '1.0.0', library: { onSwitch: () => undefined }, overview: () => undefined, journal })
  await written()
  expect(await readdir(dataDir)).not.toContain('overview.json')
  expect(journal.faults).toEqual([])
})

test('where it cannot be written the journal says so, and the hall goes on', async () => {
  const { said, journal } = await keeping()
  const nowhere = path.join(await makeFolder(), 'file')
  await writeFile(nowhere, '')
  const written = keepLastOverview({ dataDir: nowhere, version: '1.0.0', library: { onSwitch: () => undefined }, overview: said, journal })
  await written()
  expect(journal.faults.map(({ where }) => where)).toEqual(['overview'])
})
