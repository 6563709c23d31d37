import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { replay } from '../../core/queue/reduce.ts'
import { makeFolder, writeDurably } from '../files/durable.ts'
import type { Journal } from '../log/journal.ts'
import { openQueueLog } from '../queue/log.ts'
import { listBackups, makeBackup } from './backups.ts'
import { type Database, databaseFault, openDatabase } from './database.ts'
import { migrate, versionOf } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { finishRescue, rescue, type Unusable } from './rescue.ts'

/** The station's database. */
export interface Store {
  readonly db: Database
  /** what had to be put right at the start, or is wrong since, as a sentence for the manager */
  readonly fault: () => string | undefined
}

/** The database of a data folder, and the mark that says: damage was found in it, rescue it before it is used again. */
const fileIn = (dataDir: string): string => path.join(dataDir, 'station.db')
const markIn = (dataDir: string): string => path.join(dataDir, 'station.db-damaged')

/**
 * Opens `station.db` in the data folder, or makes it. One that cannot be used is set aside and a new one made from
 * backup and remains; the journal is told. Damage that is found later, in a part of the file that the start does not read,
 * is marked and put right at the next start. Rejects when the folder cannot be written.
 */
export async function openStore(dataDir: string, { now, journal }: { now: number; journal: Pick<Journal, 'fault'> }): Promise<Store> {
  await mkdir(dataDir, { recursive: true })
  const file = fileIn(dataDir)
  let fault: string | undefined
  let isInUse = false
  const tell = (sentence: string): void => {
    fault = sentence
    journal.fault({ where: 'store', message: sentence })
  }
  const onDamage = (): void => {
    if (!isInUse || fault === LATER) return
    tell(LATER)
    // what was found must not be forgotten; where nothing can be written any more, the start finds it again or not at all
    void writeDurably(markIn(dataDir), '').catch(() => undefined)
  }
  if (await finishRescue(file)) tell('排队数据上次坏了，已经恢复')
  const opened = await tryOpen(dataDir, onDamage)
  if (!opened.ok) {
    tell(await rescue(file, opened.error.kind, now))
    await rm(markIn(dataDir), { force: true })
  }
  const db = opened.ok ? opened.db : openDatabase(file, { onDamage })
  isInUse = true
  return { db, fault: () => fault }
}

const LATER = '排队数据有一处坏了。请重新启动这台机器，它会自己恢复'

/** Opens the database beside a station that may be running; one that cannot be used is left to the station. Rejects with a sentence. */
export async function openStoreBeside(dataDir: string): Promise<Database> {
  await makeFolder(dataDir)
  const opened = await tryOpen(dataDir)
  if (!opened.ok) throw new Error('这个数据文件夹里的数据打不开。启动工作站（开着就重新启动），它会自己恢复，再来一次')
  return opened.db
}

type Opened = { readonly ok: true; readonly db: Database } | { readonly ok: false; readonly error: { readonly kind: Unusable } }

async function tryOpen(dataDir: string, onDamage?: () => void): Promise<Opened> {
  const unusable = (kind: Unusable): Opened => ({ ok: false, error: { kind } })
  if ((await readdir(dataDir)).includes(path.basename(markIn(dataDir)))) return unusable('damaged')
  let db: Database | undefined
  try {
    db = openDatabase(fileIn(dataDir), onDamage && { onDamage })
    const kind = await whyUnusable(db, dataDir)
    if (kind === undefined) return { ok: true, db }
    db.close()
    return unusable(kind)
  } catch (error) {
    db?.close()
    if (databaseFault(error) === 'damaged') return unusable('damaged')
    throw error
  }
}

/** Brings an open file to today's tables, after a backup of what was in it, and looks whether the start can work with it. */
async function whyUnusable(db: Database, dataDir: string): Promise<Unusable | undefined> {
  const version = versionOf(db)
  if (version > MIGRATIONS.length) return 'newer'
  const isEmpty = db.get('SELECT 1 FROM sqlite_schema') === undefined
  if (version === 0 && !isEmpty) return 'damaged'
  if (isEmpty && (await listBackups(dataDir)).length > 0) return 'missing'
  await migrate(db, () => makeBackup(db, dataDir))
  return isReadable(db) ? undefined : 'damaged'
}

/** Whether the open day can be read, and makes sense. The whole file, 80 MB after a year, is not looked through. */
function isReadable(db: Database): boolean {
  try {
    const { state } = replay(openQueueLog(db).openDay())
    db.all('SELECT * FROM ticket WHERE day = ?', state.day ?? '')
    for (const table of ['staff', 'setting', 'session', 'wrong_pin', 'notice', 'satellite']) db.all(`SELECT * FROM ${table}`)
    return true
  } catch {
    return false
  }
}
