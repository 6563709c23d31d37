import type { Database } from './database.ts'
import { MIGRATIONS } from './migrations.ts'

/** How many steps a file has taken. */
export const versionOf = (db: Database): number => Number(db.get('PRAGMA user_version')?.['user_version'] ?? 0)

/**
 * Brings a file to the tables of the last step, step by step, each whole or not at all. Before the first one on a file
 * that has data, `backUp` is awaited. Two programs may open a file at the same time: each step looks again, when the file
 * is its own, whether it is still to be taken.
 */
export async function migrate(db: Database, backUp: () => Promise<void>, steps: readonly string[] = MIGRATIONS): Promise<void> {
  const version = versionOf(db)
  if (version > 0 && version < steps.length) await backUp()
  for (const [index, step] of [...steps.entries()].slice(version)) {
    db.transaction(() => {
      if (versionOf(db) > index) return
      for (const statement of statementsOf(step)) db.run(statement)
      db.run(`PRAGMA user_version = ${index + 1}`)
    })
  }
}

/** The statements of a step, without comments. */
const statementsOf = (step: string): string[] =>
  step.replaceAll(/^\s*--.*$/gm, '').split(';').map((one) => one.trim()).filter((one) => one !== '')
