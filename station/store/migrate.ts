import type { Database } from './database.ts'
import { MIGRATIONS } from './migrations.ts'

/** How many steps a file has taken. */
export const versionOf = (db: Database): number => Number(db.get('PRAGMA user_version')?.['user_version'] ?? 0)

/** Whether a file was written by a newer program, whose tables this one does not know. */
export const isNewer = (db: Database): boolean => versionOf(db) > MIGRATIONS.length

/**
 * Brings a file to today's tables, step by step, each step whole or not at all. Before the first one on a file with
 * data, `backUp` is called.
 */
export function migrate(db: Database, backUp: () => void): void {
  const version = versionOf(db)
  if (version > 0 && version < MIGRATIONS.length) backUp()
  MIGRATIONS.slice(version).forEach((step, index) => {
    db.transaction(() => {
      for (const statement of statementsOf(step)) db.run(statement)
      db.run(`PRAGMA user_version = ${version + index + 1}`)
    })
  })
}

/** The statements of a step, without comments. */
const statementsOf = (step: string): string[] =>
  step.replaceAll(/^\s*--.*$/gm, '').split(';').map((one) => one.trim()).filter((one) => one !== '')
