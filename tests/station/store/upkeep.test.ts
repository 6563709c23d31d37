import { readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../core/calendar/local-time.ts'
import { createClock } from '../../../station/clock.ts'
import { openRatingTable } from '../../../station/feedback/rating-table.ts'
import { openSuggestions } from '../../../station/feedback/suggestions.ts'
import { createChanges } from '../../../station/queue/changes.ts'
import { openQueueLog } from '../../../station/queue/log.ts'
import type { Fault } from '../../../station/log/journal.ts'
import { openDatabase } from '../../../station/store/database.ts'
import { listBackups } from '../../../station/store/backups.ts'
import { keepStore } from '../../../station/store/upkeep.ts'
import { writeHistory } from '../../support/queue-history.ts'
import { pastDaysOf } from '../../support/statistics-fixture.ts'
import { openDayOf, openedStore, pastOf } from '../../support/store-fixture.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('upkeep')

/** A station's store that is looked after, with a day that is open already, or none. */
async function kept(data: string, day?: string) {
  const { db } = await openedStore(data)
  const faults: Fault[] = []
  const state = { day }
  const changes = createChanges()
  const journal = { fault: (fault: Fault) => { faults.push(fault) } }
  const suggestions = openSuggestions({ db, clock: createClock('2026-11-23T10:00:00+08:00'), journal: { event: () => undefined, ...journal } })
  const forget = [(now: number) => openQueueLog(db).prune(now), (now: number) => { suggestions.forgetPhones(now) }]
  const upkeep = keepStore({ db, dataDir: data, queue: { changes, state: state as never }, statistics: pastDaysOf(db), forget, journal })
  return {
    db, faults,
    openDay(next: string) {
      writeHistory(db, { ...pastOf(1), until: next })
      state.day = next
      changes.tell()
    },
    async stop() {
      await upkeep.stop()
      changes.stop()
      db.close()
    },
  }
}

/** The days of which there is a backup, the newest first. */
const backedUp = async (data: string) => (await listBackups(data)).map(({ day }) => day)
const names = async (data: string) => (await readdir(path.join(data, 'backups')).catch(() => [])).toSorted()

describe('the daily backup', () => {
  test('is made once a day, holds everything, and three are kept', async () => {
    const data = await makeFolder()
    const store = await kept(data)
    const days = Array.from({ length: 5 }, (_, index) => addDays('2026-11-23', index))
    for (const day of days) {
      store.openDay(day)
      await expect.poll(() => backedUp(data)).toContain(day)
    }
    const { seq, stored } = openDayOf(store.db)
    await store.stop()
    const backups = await listBackups(data)
    expect(await backedUp(data)).toEqual(days.slice(-3).toReversed())
    expect(await names(data)).toHaveLength(3)
    const newest = openDatabase(backups[0]!.file, { readOnly: true })
    expect(newest.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    expect(openDayOf(newest)).toMatchObject({ seq, stored })
    newest.close()
  })

  test('is not made again when the station starts again on the same day', async () => {
    const data = await makeFolder()
    const morning = await kept(data)
    morning.openDay('2026-11-23')
    await expect.poll(() => backedUp(data)).toEqual(['2026-11-23'])
    await morning.stop()
    const made = await stat((await listBackups(data))[0]!.file)
    const noon = await kept(data, '2026-11-23')
    noon.openDay('2026-11-24')
    await expect.poll(() => backedUp(data)).toEqual(['2026-11-24', '2026-11-23'])
    await noon.stop()
    expect((await stat((await listBackups(data))[1]!.file)).ino).toBe(made.ino)
    expect(noon.faults).toEqual([])
  })

  test('that was cut off by the power leaves nothing, and is made anew', async () => {
    const data = await makeFolder()
    const first = await kept(data)
    first.openDay('2026-11-23')
    await expect.poll(() => backedUp(data)).toHaveLength(1)
    await first.stop()
    await writeFile(path.join(data, 'backups', 'station-2026-11-24-99.db.0123456789ab.tmp'), 'half')
    await writeFile(path.join(data, 'backups', 'station-2026-11-24-99.db.0123456789ab.tmp-journal'), 'half')
    const second = await kept(data)
    second.openDay('2026-11-24')
    await expect.poll(() => backedUp(data)).toHaveLength(2)
    await second.stop()
    expect(await names(data)).toEqual(['station-2026-11-23-163.db', 'station-2026-11-24-326.db'])
  })

  test('that cannot be written is told, and the hall goes on', async () => {
    const data = await makeFolder()
    await writeFile(path.join(data, 'backups'), 'a file where the folder should be')
    const store = await kept(data)
    store.openDay('2026-11-23')
    await expect.poll(() => store.faults).toEqual([{ where: 'store', message: expect.stringMatching(/^今天的备份没有做成：/) as string }])
    store.openDay('2026-11-24')
    expect(openDayOf(store.db).replayed).toHaveLength(40)
    await store.stop()
  })
})

describe('history older than 400 days', () => {
  test('is kept while the days cannot be summed up, which is told, and the backup is made all the same', async () => {
    const data = await makeFolder()
    const store = await kept(data)
    writeHistory(store.db, { ...pastOf(402), until: '2026-11-22', ticketsPerDay: 2 })
    store.db.run(`CREATE TRIGGER broken BEFORE INSERT ON day_figures BEGIN SELECT RAISE(FAIL, 'disk I/O error'); END`)
    store.openDay('2026-11-23')
    await expect.poll(() => backedUp(data)).toEqual(['2026-11-23'])
    expect(store.faults).toEqual([{ where: 'statistics', message: expect.stringMatching(/^前几天的统计没有做成：/) as string }])
    expect(store.db.get('SELECT min(day) AS day FROM ticket')).toEqual({ day: '2025-10-17' })
    await store.stop()
  })

  test('stays when it cannot be forgotten, which is told, and all else goes on', async () => {
    const data = await makeFolder()
    const store = await kept(data)
    writeHistory(store.db, { ...pastOf(402), until: '2026-11-22', ticketsPerDay: 2 })
    store.db.run("INSERT INTO suggestion (text, phone, at, state, is_public) VALUES ('请回话', '10000000001', 0, 'seen', 0)")
    store.db.run(`CREATE TRIGGER broken BEFORE DELETE ON ticket BEGIN SELECT RAISE(FAIL, 'disk I/O error'); END`)
    store.openDay('2026-11-23')
    await expect.poll(() => backedUp(data), { timeout: 20_000 }).toEqual(['2026-11-23'])
    expect(store.faults).toEqual([{ where: 'store', message: expect.stringMatching(/^过期的记录没有清理：/) as string }])
    expect(store.db.get('SELECT phone FROM suggestion')).toEqual({ phone: null })
    await store.stop()
  })

  test('is forgotten, in portions, and no day of the 400 with it', async () => {
    const data = await makeFolder()
    const store = await kept(data)
    const log = openQueueLog(store.db)
    writeHistory(store.db, { ...pastOf(500), until: '2026-11-22', ticketsPerDay: 10 })
    const ratings = openRatingTable(store.db)
    for (let ago = 0; ago < 500; ago++) ratings.put({ day: addDays('2026-11-22', -ago), number: 'A001', businessId: 'relief', score: 1, reasons: [], at: 0 })
    const oldest = () => ['event', 'ticket', 'rating'].map((name) => store.db.get(`SELECT min(day) AS day FROM ${name}`)?.['day'])
    // nothing before it has been summed up
    expect(log.prune(Date.parse('2026-11-22'))).toBe(false)
    const first = oldest()
    expect(first[0]! < '2025-10-18').toBe(true)
    await pastDaysOf(store.db).keepUp('2026-11-22')
    expect(oldest()).toEqual(first)
    // a portion is a part of it
    expect(log.prune(Date.parse('2026-11-22'))).toBe(true)
    expect(oldest()[0]! > first[0]!).toBe(true)
    expect(oldest()[0]! < '2025-10-18').toBe(true)
    store.openDay('2026-11-23')
    await expect.poll(() => backedUp(data), { timeout: 20_000 }).toEqual(['2026-11-23'])
    expect(oldest()).toEqual(['2025-10-19', '2025-10-19', '2025-10-19'])
    expect(log.prune(Date.parse('2026-11-23'))).toBe(false)
    await store.stop()
  })
})

test('a new business day forgets the phones that were left 90 days ago', async () => {
  const data = await makeFolder()
  const store = await kept(data)
  for (const [day, phone] of [['2026-08-24', '10000000001'], ['2026-09-01', '10000000002']] as const) {
    store.db.run('INSERT INTO suggestion (text, phone, at, state, is_public) VALUES (?, ?, ?, ?, 0)', '请回话', phone, Date.parse(day), 'seen')
  }
  store.openDay('2026-11-23')
  await expect.poll(() => backedUp(data)).toContain('2026-11-23')
  expect(store.db.all('SELECT phone FROM suggestion ORDER BY id')).toEqual([{ phone: null }, { phone: '10000000002' }])
  await store.stop()
})
