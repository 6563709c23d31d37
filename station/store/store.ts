import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Database, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'

/** The station's database, `station.db` in the data folder. */
export async function openStore(dataDir: string): Promise<Database> {
  await mkdir(dataDir, { recursive: true })
  const db = openDatabase(path.join(dataDir, 'station.db'))
  migrate(db, () => undefined)
  return db
}
