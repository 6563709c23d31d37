import { copyFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { placeDurably, renameDurably, unfinished } from '../files/durable.ts'
import { type Backup, listBackups } from './backups.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate, versionOf } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { type Recovered, recover } from './recover.ts'

/** Why a database cannot be used: damage, a file of a newer program, or nothing there though there are backups of something. */
export type Unusable = 'damaged' | 'newer' | 'missing'

/** How many damaged databases are kept, for somebody who can read more of them. */
const KEPT = 3

/** What SQLite keeps beside a database. */
const PARTS = ['', '-wal', '-shm']

const WHY: Readonly<Record<Unusable, string>> = {
  damaged: '排队数据坏了', newer: '排队数据是更新版本的程序写的，这个版本读不全', missing: '排队数据不见了',
}

/**
 * Puts a new database in the place of one that cannot be used: the newest good backup, with what can be read of the old
 * file. That one is kept as `station.damaged-<time>.db`. The new one is whole on the disk before the old one moves, so a
 * power cut at any point is made good at the next start ({@link finishRescue}).
 * @returns what happened, as a sentence for the manager
 */
export async function rescue(file: string, why: Unusable, now: number): Promise<string> {
  const folder = path.dirname(file)
  const fresh = unfinished(file)
  const backup = await newestGood(folder, fresh)
  const recovered = await fill(fresh, file)
  const stamp = new Date(now).toISOString().slice(0, -1).replaceAll(/[:.]/g, '-')
  // what lies there then is the empty file of this start
  if (why === 'missing') await removeParts(file)
  await placeDurably(fresh, path.join(folder, `station.rescued-${stamp}.db`))
  await finishRescue(file)
  const kept = (await readdir(folder)).includes(damagedName(stamp))
  return `${WHY[why]}，${outcome(backup, recovered)}${kept ? `；原来的文件留着，叫 ${damagedName(stamp)}` : ''}`
}

/** Ends a rescue that has got as far as a new database: moves the old one aside and the new one in. True when there was one to end. */
export async function finishRescue(file: string): Promise<boolean> {
  const folder = path.dirname(file)
  const names = await readdir(folder)
  const stamp = names.map((name) => /^station\.rescued-(.+)\.db$/.exec(name)?.[1]).find((one) => one !== undefined)
  if (stamp === undefined) return false
  const aside = path.join(folder, damagedName(stamp))
  // the log of the old file must never lie beside the new one: SQLite would take it for its own
  for (const part of PARTS) if (names.includes(path.basename(file + part))) await renameDurably(file + part, aside + part)
  await renameDurably(path.join(folder, `station.rescued-${stamp}.db`), file)
  const old = names.filter((name) => /^station\.damaged-.+\.db$/.test(name)).toSorted().toReversed().slice(KEPT - 1)
  for (const name of old) await removeParts(path.join(folder, name))
  return true
}

async function removeParts(file: string): Promise<void> {
  for (const part of PARTS) await rm(file + part, { force: true })
}

const damagedName = (stamp: string): string => `station.damaged-${stamp}.db`

/** Copies the newest backup that is whole, and that this program can read, to a place; undefined when there is none. */
async function newestGood(folder: string, to: string): Promise<Backup | undefined> {
  for (const backup of await listBackups(folder)) {
    await copyFile(backup.file, to)
    if (isGood(to)) return backup
    await removeParts(to)
  }
  return undefined
}

function isGood(file: string): boolean {
  let db: Database | undefined
  try {
    db = openDatabase(file)
    const version = versionOf(db)
    return version > 0 && version <= MIGRATIONS.length && db.get('PRAGMA quick_check')?.['quick_check'] === 'ok'
  } catch {
    return false
  } finally {
    db?.close()
  }
}

/** Brings the new database up to date: its tables, and what can be read of the old file. */
async function fill(fresh: string, file: string): Promise<Recovered> {
  const db = openDatabase(fresh)
  try {
    await migrate(db, () => Promise.resolve())
    const old = openReadable(file)
    const recovered = old ? recover(db, old) : { events: 0, lost: undefined }
    old?.close()
    // who was logged in logs in again: a session that was ended since the backup must not come back
    db.run('DELETE FROM session')
    return recovered
  } finally {
    db.close()
  }
}

/** The old file, when it can be read at all. */
function openReadable(file: string): Database | undefined {
  let db: Database | undefined
  try {
    db = openDatabase(file, { readOnly: true })
    db.get('SELECT 1 FROM sqlite_schema')
    return db
  } catch {
    db?.close()
    return undefined
  }
}

/** 已经用 11月22日 的备份和之后的 134 条记录恢复，有 25 条读不出来 */
function outcome(backup: Backup | undefined, { events, lost }: Recovered): string {
  if (!backup && events === 0) return '没有备份，也读不出来，从头开始；工作人员账号要重新加'
  const day = backup && `${Number(backup.day.slice(5, 7))}月${Number(backup.day.slice(8))}日 的备份`
  const read = events > 0 ? `${day === undefined ? '' : '和之后的 '}${events} 条记录` : ''
  const missing = lost === undefined ? '，再后面的读不出来，手里有号的人请重新取号' : lost > 0 ? `，有 ${lost} 条读不出来` : ''
  return `已经用 ${day ?? ''}${read}恢复${missing}`
}
