import { copyFile, open, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ticketNumber } from '../../../core/queue/ticket.ts'
import { openRatingTable } from '../../../station/feedback/rating-table.ts'
import { openStaff } from '../../../station/staff/staff.ts'
import { listBackups, makeBackup } from '../../../station/store/backups.ts'
import { openStoreBeside } from '../../../station/store/store.ts'
import { writeHistory } from '../../support/queue-history.ts'
import { fileOf, openDayOf, openedStore, pastOf } from '../../support/store-fixture.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { pastDaysOf } from '../../support/statistics-fixture.ts'

const makeFolder = temporaryFolders('store')
const PAGE = 4096
const ASIDE = 'station.damaged-2026-11-23T02-00-00-000.db'

interface Hall {
  readonly data: string
  readonly file: string
  /** the last event of today, and the last one in the newest backup */
  readonly last: number
  readonly backedUp: number
}

/** Two days, a backup in the evening of each, today without one; and one account, which is logged in. */
async function hall({ backups = true } = {}): Promise<Hall> {
  const data = await makeFolder()
  const { db } = await openedStore(data)
  await openStaff(db).put('王某', 'manager', '864201')
  await openStaff(db).login('王某', '864201', 'kiosk', Date.parse('2026-11-22T01:00:00Z'))
  let backedUp = 0
  for (const until of ['2026-11-21', '2026-11-22', '2026-11-23']) {
    backedUp = openDayOf(db).seq
    if (backups && backedUp > 0) await makeBackup(db, data)
    writeHistory(db, { ...pastOf(1), until })
  }
  const { seq: last } = openDayOf(db)
  db.close()
  return { data, file: path.join(data, 'station.db'), last, backedUp }
}

async function overwrite(file: string, at: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(bytes, 0, bytes.length, at)
  await handle.close()
}

/** The pages of the file that hold events, in their order, and the events on each: from the first, and how many. */
function eventPages(data: string): { page: number; first: number; count: number }[] {
  const db = fileOf(data)
  let first = 1
  const pages = db.all("SELECT pageno, ncell FROM dbstat WHERE name = 'event' AND pagetype = 'leaf' ORDER BY path").map((row) => {
    const count = Number(row['ncell'])
    first += count
    return { page: Number(row['pageno']), first: first - count, count }
  })
  db.close()
  return pages
}

/** Starts the store and looks at all of it. */
async function start(data: string) {
  const { db, fault, faults } = await openedStore(data)
  const { seq, replayed, stored } = openDayOf(db)
  const rows = db.all('SELECT seq FROM event ORDER BY seq').map((row) => Number(row['seq']))
  const soundness = db.get('PRAGMA integrity_check')?.['integrity_check']
  const sessions = db.all('SELECT name FROM session').length
  const accounts = db.all('SELECT name FROM staff').map(({ name }) => name)
  const ratings = db.all('SELECT day, number FROM rating').map(({ day, number }) => `${day} ${number}`)
  db.close()
  expect(soundness).toBe('ok')
  expect(stored).toEqual(replayed)
  return { seq, rows, tickets: replayed.length, accounts, ratings, sessions, fault: fault(), told: faults.map(({ message }) => message) }
}

const keptFiles = async (data: string) => (await readdir(data)).filter((name) => name.startsWith('station.damaged-')).toSorted()

describe('a database file that', () => {
  test.each([
    ['begins with something else', (file: string) => overwrite(file, 0, Buffer.from('no database '.repeat(20)))],
    ['is another file altogether', (file: string) => writeFile(file, 'hello '.repeat(2000))],
    ['holds nothing but zeros', async (file: string) => { await writeFile(file, Buffer.alloc((await stat(file)).size)) }],
    ['is cut off', (file: string) => truncate(file, 3 * PAGE + 100)],
  ])('%s is set aside and kept, and the evening of the last backup goes on', async (_what, damage) => {
    const { data, file, backedUp } = await hall()
    await damage(file)
    const bytes = (await stat(file)).size
    const after = await start(data)
    expect(after).toMatchObject({ seq: backedUp, accounts: ['王某'], fault: `排队数据坏了，已经用 11月22日 的备份恢复，再后面的读不出来，手里有号的人请重新取号；原来的文件留着，叫 ${ASIDE}` })
    expect(after.told).toEqual([after.fault])
    expect(await keptFiles(data)).toContain(ASIDE)
    expect((await stat(path.join(data, ASIDE))).size).toBe(bytes)
    // the next start has nothing to tell
    expect(await start(data)).toMatchObject({ seq: backedUp, fault: undefined, told: [] })
  })

  test('is gone comes back from the backup', async () => {
    const { data, file, backedUp } = await hall()
    await rm(file)
    expect(await start(data)).toMatchObject({ seq: backedUp, accounts: ['王某'], fault: '排队数据不见了，已经用 11月22日 的备份恢复，再后面的读不出来，手里有号的人请重新取号' })
    expect(await keptFiles(data)).toEqual([])
  })

  test('was written by a newer program is set aside, with what it holds taken over', async () => {
    const { data, last } = await hall()
    const db = fileOf(data)
    db.run('PRAGMA user_version = 99')
    db.close()
    expect(await start(data)).toMatchObject({ seq: last, tickets: 40, fault: expect.stringContaining('排队数据是更新版本的程序写的，这个版本读不全') as string })
  })
})

describe('a page of today that is damaged costs what stands on it, and nothing else', () => {
  test.each([
    ['zeros', Buffer.alloc(PAGE)],
    ['something else', Buffer.alloc(PAGE, 'x')],
  ])('when there are %s', async (_what, bytes) => {
    const { data, file, last, backedUp } = await hall()
    const { page, first, count } = eventPages(data).find((one) => one.first > backedUp + 5)!
    await overwrite(file, (page - 1) * PAGE, bytes)
    const after = await start(data)
    const unreadable = Array.from({ length: count }, (_, index) => first + index)
    expect(after.rows.filter((seq) => unreadable.includes(seq))).toEqual([])
    // what follows a lost ticket makes no sense without it, and all others go on
    expect(after.rows.filter((seq) => seq < first)).toHaveLength(first - 1)
    expect(after.seq).toBe(last)
    expect(after.fault).toContain(`有 ${last - after.rows.length} 条读不出来`)
  })

  test('when one event is no event any more', async () => {
    const { data, last } = await hall()
    const db = fileOf(data)
    db.run(`UPDATE event SET fact = replace(fact, 'finished', 'finishéd') WHERE seq = ${last}`)
    db.close()
    expect(await start(data)).toMatchObject({ seq: last - 1, tickets: 40, fault: expect.stringContaining('有 1 条读不出来') as string })
  })
})

describe('without a good backup', () => {
  test('everything that can be read is taken over, the accounts too', async () => {
    const { data, file, last } = await hall({ backups: false })
    const { page, count } = eventPages(data)[1]!
    await overwrite(file, (page - 1) * PAGE, Buffer.alloc(PAGE))
    await writeFile(path.join(data, 'station.db-damaged'), '')
    const after = await start(data)
    expect(after).toMatchObject({ seq: last, tickets: 40, accounts: ['王某'] })
    expect(after.rows.length).toBeGreaterThan(last / 2)
    expect(after.rows.length).toBeLessThanOrEqual(last - count)
  })

  test('what visitors thought of it is taken over, but what stands on a damaged page', async () => {
    const { data, file } = await hall({ backups: false })
    const { db } = await openedStore(data)
    const table = openRatingTable(db)
    for (const day of ['2026-11-20', '2026-11-23']) {
      // more than a page of each
      for (let count = 1; count <= 300; count++) table.put({ day, number: ticketNumber('A', count), businessId: 'relief', score: 5, reasons: ['waited'], at: count })
    }
    const [page] = db.all("SELECT pageno FROM dbstat WHERE name = 'rating' AND pagetype = 'leaf' ORDER BY path")
    db.close()
    await overwrite(file, (Number(page?.['pageno']) - 1) * PAGE, Buffer.alloc(PAGE))
    await writeFile(path.join(data, 'station.db-damaged'), '')
    const after = await start(data)
    expect(after.ratings.filter((one) => one.startsWith('2026-11-23'))).toHaveLength(300)
    expect(after.ratings.length).toBeLessThan(2 * 300)
  })

  test('figures of days whose tickets are forgotten are taken over, but for a day that is damaged', async () => {
    const { data } = await hall({ backups: false })
    const { db } = await openedStore(data)
    const { keepUp, table } = pastDaysOf(db)
    await keepUp('2026-11-23')
    const figures = table.read('2026-11-21', '2026-11-21', 'all')
    for (const day of ['2020-05-06', '2020-05-07']) table.put(day, figures)
    db.run(`INSERT INTO day_count VALUES ('2026-11-21', 'read', 'dibao', 7), ('2026-11-21', 'what', 'dibao', 7)`)
    db.run(`UPDATE day_figures SET figures = '[' WHERE day = '2020-05-07' AND kind = 'business' AND id = 'relief'`)
    db.close()
    await writeFile(path.join(data, 'station.db-damaged'), '')
    await start(data)
    const { db: after } = await openedStore(data)
    const days = (from: string, until: string) => [...new Set(pastDaysOf(after).table.read(from, until, 'all').map(({ day }) => day))]
    expect(days('2000-01-01', '2099-12-31')).toEqual(['2020-05-06', '2026-11-21', '2026-11-22'])
    expect(pastDaysOf(after).table.read('2020-05-06', '2020-05-06', 'all').map(({ sums }) => sums)).toEqual(figures.map(({ sums }) => sums))
    expect(after.all('SELECT kind, count FROM day_count')).toEqual([{ kind: 'read', count: 7 }])
    after.close()
  })

  test('and with nothing to read the hall begins anew, and is told what that means', async () => {
    const { data, file } = await hall({ backups: false })
    await writeFile(file, 'hello '.repeat(2000))
    expect(await start(data)).toMatchObject({ seq: 0, accounts: [], fault: `排队数据坏了，没有备份，也读不出来，从头开始；工作人员账号要重新加；原来的文件留着，叫 ${ASIDE}` })
  })

  test('an older backup serves when the newest is damaged too', async () => {
    const { data, file, last } = await hall()
    const [newest, older] = await listBackups(data)
    await overwrite(newest!.file, 2 * PAGE, Buffer.alloc(20 * PAGE, 'x'))
    await overwrite(file, PAGE + 200, Buffer.alloc(100, 'x'))
    await writeFile(path.join(data, 'station.db-damaged'), '')
    const after = await start(data)
    expect(older).toMatchObject({ day: '2026-11-21' })
    expect(after.fault).toContain('11月21日 的备份')
    expect(after.rows.at(-1)).toBe(last)
  })
})

test('what only the log beside a damaged file holds is taken over too', async () => {
  const { data } = await hall()
  const killed = await makeFolder()
  const { db } = await openedStore(data)
  writeHistory(db, { ...pastOf(1), until: '2026-11-24' })
  const { seq } = openDayOf(db)
  // as a killed program leaves them
  for (const name of ['station.db', 'station.db-wal']) await copyFile(path.join(data, name), path.join(killed, name))
  db.close()
  await writeFile(path.join(killed, 'station.db-damaged'), '')
  expect(await start(killed)).toMatchObject({ seq, tickets: 40 })
  expect(await keptFiles(killed)).toEqual([ASIDE, `${ASIDE}-shm`, `${ASIDE}-wal`])
})

test('damage that is found while the hall works is told, and put right at the next start', async () => {
  const { data, file, last } = await hall()
  const [{ page, count } = { page: 0, count: 0 }] = eventPages(data)
  await overwrite(file, (page - 1) * PAGE, Buffer.alloc(PAGE))
  const { db, fault, faults } = await openedStore(data)
  expect(fault()).toBeUndefined()
  expect(() => db.all('SELECT sum(length(fact)) FROM event')).toThrow('malformed')
  expect(() => db.all('SELECT sum(length(fact)) FROM event')).toThrow('malformed')
  expect(fault()).toBe('排队数据有一处坏了。请重新启动这台机器，它会自己恢复')
  expect(faults).toHaveLength(1)
  await expect.poll(async () => (await readdir(data)).includes('station.db-damaged')).toBe(true)
  db.close()
  const after = await start(data)
  expect(after.rows).toHaveLength(last)
  expect(count).toBeGreaterThan(0)
  expect(await readdir(data)).not.toContain('station.db-damaged')
})

describe('a power cut while a new database takes the place of the damaged one', () => {
  /** The folder as it is in the middle: the new one is whole, so many parts of the old one are aside. */
  async function cutAfter(moved: number): Promise<Hall> {
    const made = await hall()
    await writeFile(made.file, 'hello '.repeat(2000))
    await start(made.data)
    await rename(made.file, path.join(made.data, 'station.rescued-2026-11-23T02-00-00-000.db'))
    await writeFile(path.join(made.data, `${ASIDE}-wal`), 'what was written last')
    for (const part of ['', '-wal'].slice(moved)) await rename(path.join(made.data, ASIDE + part), made.file + part)
    return made
  }

  test.each([0, 1, 2])('is made good when %i of its two files were moved', async (moved) => {
    const { data, backedUp } = await cutAfter(moved)
    expect(await start(data)).toMatchObject({ seq: backedUp, accounts: ['王某'], fault: '排队数据上次坏了，已经恢复' })
    expect(await keptFiles(data)).toEqual([ASIDE, `${ASIDE}-wal`])
    expect(await start(data)).toMatchObject({ seq: backedUp, told: [] })
  })
})

test('three damaged files are kept, the latest ones', async () => {
  const { data, file } = await hall()
  for (let day = 1; day <= 5; day++) {
    await writeFile(file, 'hello '.repeat(2000))
    const { db } = await openedStore(data, Date.parse(`2026-12-0${day}T02:00:00Z`))
    db.close()
  }
  expect(await keptFiles(data)).toEqual([3, 4, 5].map((day) => `station.damaged-2026-12-0${day}T02-00-00-000.db`))
})

test('who was logged in logs in again, since a session that was ended must not come back', async () => {
  const { data, file } = await hall()
  expect(await start(data)).toMatchObject({ sessions: 1, told: [] })
  await writeFile(file, 'hello '.repeat(2000))
  expect(await start(data)).toMatchObject({ sessions: 0, accounts: ['王某'] })
})

test('an account is not added to a database that only the station can put right', async () => {
  const { data, file } = await hall()
  await writeFile(file, 'hello '.repeat(2000))
  await expect(openStoreBeside(data)).rejects.toThrow('这个数据文件夹里的数据打不开。启动工作站（开着就重新启动），它会自己恢复，再来一次')
  expect(await keptFiles(data)).toEqual([])
})
