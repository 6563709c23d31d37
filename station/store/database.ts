import { backup, DatabaseSync } from '@photostructure/sqlite'

/** What SQLite holds in a cell. */
export type Cell = string | number | null
export type Row = Record<string, Cell>

/**
 * A database file; the one place that knows the library, whose interface is that of `node:sqlite`. Everything but the
 * copy is synchronous: a command is decided and written in one turn, so that no other comes between.
 */
export interface Database {
  run(sql: string, ...values: Cell[]): void
  all(sql: string, ...values: Cell[]): Row[]
  get(sql: string, ...values: Cell[]): Row | undefined
  /** all of it or nothing; what `work` throws undoes it and is thrown on */
  transaction<T>(work: () => T): T
  /** writes a copy of the whole, as it is at one moment, into a file that must not be there yet; commands go on meanwhile */
  copyTo(file: string): Promise<void>
  close(): void
}

export interface DatabaseOptions {
  /** for a file that must stay as it is */
  readonly readOnly?: boolean
  /** told when reading or writing comes upon damage in the file */
  readonly onDamage?: () => void
}

/** How long a write waits for another process that holds the file, milliseconds. */
const BUSY_MS = 5000
/** A copy is made in one step, as more than any file has pages: one that stops in between begins anew after each write. */
const ALL_PAGES = 2 ** 31 - 1

/** Opens a file, or makes it. What was committed survives a power cut (WAL, `synchronous=FULL`). Throws when it is no database. */
export function openDatabase(file: string, { readOnly = false, onDamage }: DatabaseOptions = {}): Database {
  const db = new DatabaseSync(file, { readOnly, timeout: BUSY_MS })
  try {
    if (!readOnly) db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
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
  const watched = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (databaseFault(error) === 'damaged') onDamage?.()
      throw error
    }
  }
  return {
    run: (sql, ...values) => { watched(() => prepared(sql).run(...checked(values))) },
    all: (sql, ...values) => watched(() => prepared(sql).all(...checked(values)) as Row[]),
    get: (sql, ...values) => watched(() => prepared(sql).get(...checked(values)) as Row | undefined),
    transaction(work) {
      prepared('BEGIN IMMEDIATE').run()
      try {
        const result = work()
        watched(() => prepared('COMMIT').run())
        return result
      } catch (error) {
        if (db.isTransaction) prepared('ROLLBACK').run()
        throw error
      }
    },
    async copyTo(copy) {
      // with a connection of its own: copying holds it, and on ours every command would wait for the end
      const source = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS })
      try {
        await backup(source, copy, { rate: ALL_PAGES })
      } finally {
        source.close()
      }
    },
    close: () => { db.close() },
  }
}

/** Holds a file against every other process until it is let go or the process ends. Where that cannot be done, nothing is held. */
export function holdFile(file: string): (() => void) | 'taken' {
  try {
    const db = new DatabaseSync(file, { timeout: 0 })
    try {
      db.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      db.close()
      throw error
    }
    return () => { db.close() }
  } catch (error) {
    return resultCode(error) === BUSY ? 'taken' : () => undefined
  }
}

/** The library binds `undefined` and dates as NULL without a word, and cuts texts at a NUL: here each is a bug that shows. */
function checked(values: readonly Cell[]): Cell[] {
  return values.map((value) => {
    if (value === null || typeof value === 'number' || (typeof value === 'string' && !value.includes('\0'))) return value
    throw new TypeError(`cannot be stored: ${value}`)
  })
}

/** What stands behind an error of the database: damage in the file, a full disk, or a file that may not be written. */
export type DatabaseFault = 'damaged' | 'full' | 'forbidden'

/** By result code (https://sqlite.org/rescode.html), the extended ones first. A sector that cannot be read is damage. */
const FAULTS: Readonly<Record<number, DatabaseFault>> = { 266: 'damaged', 11: 'damaged', 26: 'damaged', 13: 'full', 3: 'forbidden', 8: 'forbidden', 14: 'forbidden' }

/** Another process holds the file. */
const BUSY = 5

const resultCode = (error: unknown): number => (error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0)

/** The fault that an error tells of; undefined for all others. */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  const code = resultCode(error)
  return FAULTS[code] ?? FAULTS[code & 0xff]
}
