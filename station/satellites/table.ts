import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../store/database.ts'

/** A station that belongs to this hub 分机. Moments are milliseconds since 1970 UTC. */
const satelliteSchema = z.object({
  id: z.int(),
  name: z.string(),
  address: z.string(),
  version: z.string(),
  pairedAt: z.int(),
  seenAt: z.int().optional(),
})
export type Satellite = z.infer<typeof satelliteSchema>

/** The satellites in the database. */
export interface SatelliteTable {
  all(): Satellite[]
  /** the one that a token was given to */
  of(token: string): Satellite | undefined
  /** keeps one that was paired now; gives its id */
  add(satellite: Pick<Satellite, 'name' | 'address' | 'version' | 'pairedAt'>, token: string): number
  /** it was heard of */
  seen(id: number, { at, address, version }: { readonly at: number; readonly address: string; readonly version: string }): void
  has(id: number): boolean
  /** false when it was not there */
  remove(id: number): boolean
}

/** Tokens are stored hashed: who reads the file cannot speak for a satellite with it. */
const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64')

const COLUMNS = 'id, name, address, version, paired_at AS pairedAt, seen_at AS seenAt'

/** Opens the table. */
export function openSatelliteTable(db: Database): SatelliteTable {
  const find = (where: string, ...values: (string | number)[]): Satellite[] =>
    db.all(`SELECT ${COLUMNS} FROM satellite ${where}`, ...values).map((row) => satelliteSchema.parse({ ...row, seenAt: row['seenAt'] ?? undefined }))
  const of = (token: string) => find('WHERE token = ?', hashToken(token))[0]
  const has = (id: number) => db.get('SELECT 1 FROM satellite WHERE id = ?', id) !== undefined
  return {
    all: () => find('ORDER BY id'),
    of,
    add({ name, address, version, pairedAt }, token) {
      db.run('INSERT INTO satellite (name, token, address, version, paired_at) VALUES (?, ?, ?, ?, ?)', name, hashToken(token), address, version, pairedAt)
      return of(token)?.id ?? 0
    },
    seen: (id, { at, address, version }) => { db.run('UPDATE satellite SET seen_at = ?, address = ?, version = ? WHERE id = ?', at, address, version, id) },
    has,
    remove: (id) => has(id) && (db.run('DELETE FROM satellite WHERE id = ?', id), true),
  }
}
