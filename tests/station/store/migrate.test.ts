import path from 'node:path'
import { expect, test } from 'vitest'
import { noSums, sumsText } from '../../../core/statistics/sums.ts'
import { openStaff } from '../../../station/staff/staff.ts'
import { openFigureTable } from '../../../station/statistics/figure-table.ts'
import { openDatabase } from '../../../station/store/database.ts'
import { migrate, versionOf } from '../../../station/store/migrate.ts'
import { MIGRATIONS } from '../../../station/store/migrations.ts'
import { writeHistory } from '../../support/queue-history.ts'
import { openDayOf, openedStore, pastOf } from '../../support/store-fixture.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('migrate')
const LATER = [...MIGRATIONS, `
  -- a comment; with a semicolon
  ALTER TABLE ticket ADD COLUMN note TEXT NOT NULL DEFAULT 'none';
  CREATE TABLE pledge (number TEXT PRIMARY KEY) STRICT
`, 'CREATE TABLE last (x INTEGER) STRICT']
const nobody = () => Promise.reject(new Error('there is nothing to back up'))

/** A database of today's program, in use for two days. */
async function usedFile(): Promise<string> {
  const data = await makeFolder()
  const { db } = await openedStore(data)
  await openStaff(db).put('王某', 'clerk', '864201')
  writeHistory(db, pastOf(2))
  db.close()
  return path.join(data, 'station.db')
}

test('an empty file gets all tables at once, and no backup', async () => {
  const db = openDatabase(path.join(await makeFolder(), 'new.db'))
  await migrate(db, nobody, LATER)
  expect(versionOf(db)).toBe(LATER.length)
  expect(db.all('SELECT note FROM ticket')).toEqual([])
  db.close()
})

test('a file of the program before keeps its tickets, events and accounts, and was backed up as it was', async () => {
  const file = await usedFile()
  const db = openDatabase(file)
  const before = { ...openDayOf(db), staff: db.all('SELECT * FROM staff'), events: db.all('SELECT * FROM event') }
  const backup = `${file}.backup`
  await migrate(db, () => db.copyTo(backup), LATER)
  expect(versionOf(db)).toBe(LATER.length)
  expect(db.get('SELECT count(*) AS tickets, min(note) AS note FROM ticket')).toEqual({ tickets: 80, note: 'none' })
  db.run('ALTER TABLE ticket DROP COLUMN note')
  expect({ ...openDayOf(db), staff: db.all('SELECT * FROM staff'), events: db.all('SELECT * FROM event') }).toEqual(before)
  await migrate(db, nobody, LATER)
  db.close()
  const old = openDatabase(backup, { readOnly: true })
  expect(versionOf(old)).toBe(MIGRATIONS.length)
  expect(openDayOf(old).stored).toEqual(before.stored)
  old.close()
})

test('sums of days from before they lay under what they are of are all there, each of what it was', async () => {
  const file = path.join(await makeFolder(), 'station.db')
  const db = openDatabase(file)
  const before = MIGRATIONS.findIndex((step) => step.includes('figures_before'))
  await migrate(db, nobody, MIGRATIONS.slice(0, before))
  for (const of of [['', '', ''], ['civil', '', ''], ['', '3', ''], ['', '', '王某']]) {
    db.run('INSERT INTO day_figures (day, business, counter, clerk, figures) VALUES (?, ?, ?, ?, ?)', '2026-11-20', ...of, sumsText(noSums()))
  }
  await migrate(db, () => Promise.resolve())
  const kept = openFigureTable(db, { fault: (fault) => { throw new Error(fault.message) } }).read('2026-11-20', '2026-11-20', 'all')
  expect(kept.map(({ kind, id }) => [kind, id])).toEqual(expect.arrayContaining([['total', ''], ['business', 'civil'], ['counter', '3'], ['clerk', '王某']]))
  expect(kept).toHaveLength(4)
  db.close()
})

test('without its backup a file is not touched', async () => {
  const db = openDatabase(await usedFile())
  await expect(migrate(db, () => Promise.reject(new Error('disk full')), LATER)).rejects.toThrow('disk full')
  expect(versionOf(db)).toBe(MIGRATIONS.length)
  db.close()
})

test('a step that fails leaves nothing of itself, and is taken again', async () => {
  const db = openDatabase(await usedFile())
  const wrong = [...MIGRATIONS, 'CREATE TABLE pledge (number TEXT PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)']
  await expect(migrate(db, () => Promise.resolve(), wrong)).rejects.toThrow('nowhere')
  expect(versionOf(db)).toBe(MIGRATIONS.length)
  await migrate(db, () => Promise.resolve(), LATER)
  expect(db.all('SELECT * FROM pledge')).toEqual([])
  db.close()
})

test('two programs that open a new file at the same time make its tables once', async () => {
  const data = await makeFolder()
  const stores = await Promise.all([openedStore(data), openedStore(data)])
  stores[0].db.run("INSERT INTO setting (key, value) VALUES ('a', '1')")
  expect(stores[1].db.all('SELECT key FROM setting')).toEqual([{ key: 'a' }])
  for (const { db } of stores) db.close()
})
