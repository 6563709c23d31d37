import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { MetaFile, Metadata, Snapshot, Targets, Timestamp } from '@tufjs/models'
import { METADATA } from '../../core/update/repository.ts'
import { fileOf, readPiece } from './metadata.ts'

/** What a repository says at present; signatures are the caller's to check. */
export interface Current {
  readonly timestamp: Metadata<Timestamp>
  readonly snapshot: Metadata<Snapshot>
  readonly targets: Metadata<Targets>
  /** the three as they stand in their files */
  readonly bytes: { readonly timestamp: Buffer; readonly snapshot: Buffer; readonly targets: Buffer }
}

/** Reads what a repository says at present: undefined when nothing was published yet, `damaged` when pieces are missing or do not fit together. */
export async function readCurrent(repo: string): Promise<Current | undefined | 'damaged'> {
  const folder = path.join(repo, METADATA)
  const timestamp = await readPiece('timestamp', path.join(folder, fileOf('timestamp', 0)))
  if (!timestamp) {
    const names = await readdir(folder).catch(() => [])
    return names.some((name) => /^\d+\.(snapshot|targets)\.json$|^timestamp\.json$/.test(name)) ? 'damaged' : undefined
  }
  const { snapshotMeta } = timestamp.metadata.signed
  const snapshot = await readPiece('snapshot', path.join(folder, fileOf('snapshot', snapshotMeta.version)))
  const targetsMeta = snapshot?.metadata.signed.meta['targets.json']
  if (!snapshot || !targetsMeta || !fits(snapshotMeta, snapshot.bytes)) return 'damaged'
  const targets = await readPiece('targets', path.join(folder, fileOf('targets', targetsMeta.version)))
  if (!targets || !fits(targetsMeta, targets.bytes)) return 'damaged'
  return {
    timestamp: timestamp.metadata, snapshot: snapshot.metadata, targets: targets.metadata,
    bytes: { timestamp: timestamp.bytes, snapshot: snapshot.bytes, targets: targets.bytes },
  }
}

function fits(meta: MetaFile, bytes: Buffer): boolean {
  try {
    meta.verify(bytes)
    return true
  } catch {
    return false
  }
}
