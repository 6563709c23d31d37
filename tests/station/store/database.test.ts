import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, databaseFault, openDatabase } from '../../../station/store/database.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('database')
let file = ''
let db: Database
beforeEach(async () => {
  file = path.join(await makeFolder(), 'some.db')
  db = openDatabase(file)
  db.run('CREATE TABLE note (text TEXT NOT NULL) STRICT')
  return () => { db.close() }
})
const notes = (from: Database = db) => from.all('SELECT text FROM note ORDER BY rowid').map(({ text }) => text)
const add = (text: string) => { db.run('INSERT INTO note (text) VALUES (?)', text) }

test('what was committed is on the disk before the call returns', () => {
  expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' })
  expect(db.get('PRAGMA synchronous')).toEqual({ synchronous: 2 })
})

describe('a transaction', () => {
  test('is written whole', () => {
    expect(db.transaction(() => { add('one'); add('two'); return 'both' })).toBe('both')
    expect(notes()).toEqual(['one', 'two'])
  })

  test('leaves nothing when something in it fails', () => {
    expect(() => db.transaction(() => { add('one'); throw new Error('the power of the thought failed') })).toThrow('the power of the thought failed')
    expect(() => db.transaction(() => { add('one'); db.run('INSERT INTO note (text) VALUES (NULL)') })).toThrow('NOT NULL')
    add('three')
    expect(notes()).toEqual(['three'])
  })

  test('leaves nothing when the disk is full, and the next one works when there is room again', () => {
    add('before')
    db.run('PRAGMA max_page_count = 10')
    const write = () => db.transaction(() => { for (let line = 0; line < 100; line++) add('x'.repeat(1000)) })
    expect(write).toThrow('full')
    try { write() } catch (error) { expect(databaseFault(error)).toBe('full') }
    expect(notes()).toEqual(['before'])
    db.run('PRAGMA max_page_count = 1000')
    write()
    expect(notes()).toHaveLength(101)
  })
})

test.each([undefined, new Date(0), true, 'cut\0off', 2n])('%s is refused, and not stored as something else', (value) => {
  expect(() => { add(value as string) }).toThrow('cannot be stored')
  expect(notes()).toEqual([])
})

describe('a copy', () => {
  test('holds what was there when it was begun, while the original goes on', async () => {
    db.transaction(() => { for (let line = 0; line < 2000; line++) add('x'.repeat(1000)) })
    const copied = db.copyTo(`${file}.copy`)
    let meanwhile = 0
    const writing = setInterval(() => { add('later'); meanwhile++ }, 1)
    await copied
    clearInterval(writing)
    const copy = openDatabase(`${file}.copy`, { readOnly: true })
    expect(copy.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    expect(notes(copy).length).toBeGreaterThanOrEqual(2000)
    expect(notes()).toHaveLength(2000 + meanwhile)
    copy.close()
  })

  test('to a place that is not there is refused, and the original goes on', async () => {
    await expect(db.copyTo(path.join(file, 'below'))).rejects.toThrow('unable to open')
    add('still here')
    expect(notes()).toEqual(['still here'])
  })
})

test('a file that is only read stays as it is', () => {
  const reader = openDatabase(file, { readOnly: true })
  expect(() => { reader.run("INSERT INTO note (text) VALUES ('x')") }).toThrow('readonly')
  reader.close()
})
