import type { z } from 'zod'
import { attempt } from './attempt.ts'
import type { Database } from './database.ts'

/** One thing that a manager sets on the spot, over what station.yaml says. */
export interface ManagerSetting<T> {
  /** undefined until it has been set */
  get(): T | undefined
  set(value: T): void
}

/** Opens a setting in the database; what is there and does not fit the schema counts as not set. */
export function openSetting<T>(db: Database, key: string, schema: z.ZodType<T>): ManagerSetting<T> {
  return {
    get() {
      const row = db.get('SELECT value FROM setting WHERE key = ?', key)
      return row && schema.safeParse(attempt(() => JSON.parse(String(row['value'])) as unknown)).data
    },
    set: (value) => { db.run('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', key, JSON.stringify(value)) },
  }
}
