import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { MetaFile, Metadata, type Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models'
import { METADATA_LIMITS } from '../../core/update/repository.ts'
import { KINDS } from '../keys/roles.ts'

/** Metadata by role. */
export interface Kinds { root: Root; targets: Targets; snapshot: Snapshot; timestamp: Timestamp }
type Role = keyof Kinds

/** A piece of metadata with the bytes it stands in. */
export interface Piece<R extends Role> {
  readonly metadata: Metadata<Kinds[R]>
  readonly bytes: Buffer
}

/** The bytes that are signed for, as they stand in a file. */
export const bytesOf = (metadata: Metadata<Root | Targets | Snapshot | Timestamp>): Buffer => Buffer.from(`${JSON.stringify(metadata.toJSON())}\n`)

/** What one piece says about another: version, length, hash. */
export const metaOf = (version: number, bytes: Buffer): MetaFile =>
  new MetaFile({ version, length: bytes.length, hashes: { sha256: createHash('sha256').update(bytes).digest('hex') } })

/** Name of a piece below `metadata/`: the timestamp alone has no number, it is where reading begins. */
export const fileOf = (role: Role, version: number): string => (role === 'timestamp' ? 'timestamp.json' : `${String(version)}.${role}.json`)

/** Reads a piece of metadata; undefined when it is missing, too large, or no such metadata. Other disk errors are thrown. */
export async function readPiece<R extends Role>(role: R, file: string): Promise<Piece<R> | undefined> {
  try {
    if ((await stat(file)).size > METADATA_LIMITS[role]) return undefined
    const bytes = await readFile(file)
    return { metadata: parse(role, bytes), bytes }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== undefined && code !== 'ENOENT') throw error
    return undefined
  }
}

/** The library has one signature for each kind; throws when the bytes are something else. */
const parse = <R extends Role>(role: R, bytes: Buffer): Metadata<Kinds[R]> =>
  Metadata.fromJSON(KINDS[role] as never, JSON.parse(bytes.toString('utf8')) as never) as Metadata<Kinds[R]>

/** Whether metadata has signatures enough for a role, by the keys that a root names for it. */
export function isSignedFor(root: Metadata<Root>, role: Role, metadata: Metadata<Root | Targets | Snapshot | Timestamp>): boolean {
  try {
    root.verifyDelegate(role, metadata)
    return true
  } catch {
    return false
  }
}
