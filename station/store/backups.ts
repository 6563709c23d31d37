import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { placeDurably, removeUnfinished, unfinished } from '../files/durable.ts'
import type { Database } from './database.ts'

/** How many backups are kept: what goes wrong on Friday evening is found on Monday. */
const KEPT = 3

/** A copy of the database, `<data>/backups/station-<business day>-<last event>.db`. */
export interface Backup {
  readonly file: string
  /** the business day that was open then, `YYYY-MM-DD` */
  readonly day: string
  /** the last event in it */
  readonly seq: number
}

const folderOf = (dataDir: string): string => path.join(dataDir, 'backups')

/** The backups of a data folder, the newest first: told by the events in them, which only become more, and not by a clock, which may be wrong. */
export async function listBackups(dataDir: string): Promise<Backup[]> {
  const folder = folderOf(dataDir)
  const names = await readdir(folder).catch(() => [])
  const backups = names.flatMap((name): Backup[] => {
    const [, day, seq] = /^station-(\d{4}-\d\d-\d\d)-(\d+)\.db$/.exec(name) ?? []
    return day === undefined ? [] : [{ file: path.join(folder, name), day, seq: Number(seq) }]
  })
  return backups.sort((a, b) => b.seq - a.seq)
}

/** Makes a backup, whole or not at all, and removes the oldest. Commands go on meanwhile. Rejects when it cannot be written. */
export async function makeBackup(db: Database, dataDir: string): Promise<void> {
  const folder = folderOf(dataDir)
  await mkdir(folder, { recursive: true })
  await removeUnfinished(folder)
  const last = db.get('SELECT day, seq FROM event ORDER BY seq DESC LIMIT 1') ?? { day: '1970-01-01', seq: 0 }
  const file = path.join(folder, `station-${last['day']}-${last['seq']}.db`)
  const copy = unfinished(file)
  try {
    await db.copyTo(copy)
    await placeDurably(copy, file)
  } catch (error) {
    await removeUnfinished(folder)
    throw error
  }
  for (const old of (await listBackups(dataDir)).slice(KEPT)) await rm(old.file, { force: true })
}
