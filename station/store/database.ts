import { DatabaseSync } from '@photostructure/sqlite'

/** What SQLite holds in a cell. */
export type Cell = string | number | null
export type Row = Record<string, Cell>

/**
 * A database file; the one place that knows the library, whose interface is that of `node:sqlite`. Everything is
 * synchronous: a command is decided and written in one turn, so that no other comes between.
 */
export interface Database {
  run(sql: string, ...values: Cell[]): void
  all(sql: string, ...values: Cell[]): Row[]
  get(sql: string, ...values: Cell[]): Row | undefined
  /** all of it or nothing; what `work` throws undoes it and is thrown on */
  transaction<T>(work: () => T): T
  /** writes a copy of the whole, as it is now, into a file that must not be there yet */
  copyTo(file: string): void
  close(): void
}

/** How long a write waits for another process that holds the file, milliseconds. */
const BUSY_MS = 5000

/** Opens a file, or makes it. What was committed survives a power cut (WAL, `synchronous=FULL`). Throws when it is no database. */
export function openDatabase(file: string): Database {
  const db = new DatabaseSync(file)
  try {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA foreign_keys = ON`)
  } catch (error) {
    db.close()
    throw error
  }
  const statements = new Map<string, ReturnType<typeof db.prepare>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, known)
    return known
  }
  return {
    run: (sql, ...values) => { prepared(sql).run(...checked(values)) },
    all: (sql, ...values) => prepared(sql).all(...checked(values)) as Row[],
    get: (sql, ...values) => prepared(sql).get(...checked(values)) as Row | undefined,
    transaction(work) {
      prepared('BEGIN IMMEDIATE').run()
      try {
        const result = work()
        prepared('COMMIT').run()
        return result
      } catch (error) {
        if (db.isTransaction) prepared('ROLLBACK').run()
        throw error
      }
    },
    copyTo: (copy) => { db.prepare('VACUUM INTO ?').run(copy) },
    close: () => { db.close() },
  }
}

/** The library binds `undefined` and dates as NULL without a word, and cuts texts at a NUL: here each is a bug that shows. */
function checked(values: readonly Cell[]): Cell[] {
  return values.map((value) => {
    if (value === null || typeof value === 'number' || (typeof value === 'string' && !value.includes('\0'))) return value
    throw new TypeError(`cannot be stored: ${value}`)
  })
}
