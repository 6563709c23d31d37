import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Metadata, Snapshot, Targets, Timestamp, type Root, type TargetFile } from '@tufjs/models'
import { METADATA } from '../../core/update/repository.ts'
import { writeDurably } from '../../station/files/durable.ts'
import type { Ring } from '../keys/ring.ts'
import { daysUntil, expiryOf, RENEW_BELOW, SPEC_VERSION, type OnlineRole } from '../keys/roles.ts'
import type { Current } from '../repository/current.ts'
import { bytesOf, fileOf, isSignedFor, metaOf, type Kinds } from '../repository/metadata.ts'

export interface Release {
  /** the county's number for it 第 131 版 */
  readonly version: number
  /** the targets differ from those that stood there */
  readonly isNew: boolean
}

/**
 * Signs targets and puts them into a repository. Only what changed, or would not be good for long, or is not signed by the
 * keys of today is written anew; the timestamp always is. Whoever reads meanwhile finds the old version whole until the
 * timestamp, written last, leads to the new one. Disk errors are thrown.
 */
export async function release(repo: string, ring: Ring, current: Current | undefined, targets: readonly TargetFile[], now: string): Promise<Release> {
  const folder = path.join(repo, METADATA)
  const write = async (role: OnlineRole, metadata: Metadata<Kinds[OnlineRole]>): Promise<Buffer> => {
    metadata.sign(ring.online[role].sign)
    const bytes = bytesOf(metadata)
    await writeDurably(path.join(folder, fileOf(role, metadata.signed.version)), bytes)
    return bytes
  }
  const common = { specVersion: SPEC_VERSION, expires: expiryOf('online', now) }

  const wanted = Object.fromEntries(targets.map((target) => [target.path, target]))
  const isNew = !current || !new Targets({ ...common, version: 1, targets: wanted }).equals(asFirst(current.targets.signed, common))
  const keepsTargets = !isNew && isGood('targets', current.targets, ring.root, now)
  const version = (current?.targets.signed.version ?? 0) + (keepsTargets ? 0 : 1)
  let snapshotMeta = current?.timestamp.signed.snapshotMeta
  if (!current || !keepsTargets || !isGood('snapshot', current.snapshot, ring.root, now)) {
    const meta = keepsTargets
      ? current.snapshot.signed.meta
      : { 'targets.json': metaOf(version, await write('targets', new Metadata(new Targets({ ...common, version, targets: wanted })))) }
    const snapshot = (current?.snapshot.signed.version ?? 0) + 1
    snapshotMeta = metaOf(snapshot, await write('snapshot', new Metadata(new Snapshot({ ...common, version: snapshot, meta }))))
  }
  // new roots only now: from here to the timestamp, what stands there may be signed by a key that they no longer name
  await putRoots(folder, ring)
  const timestamp = (current?.timestamp.signed.version ?? 0) + 1
  await write('timestamp', new Metadata(new Timestamp({ ...common, version: timestamp, ...(snapshotMeta && { snapshotMeta }) })))
  return { version, isNew }
}

/** The same targets with version and expiry of others, to compare the rest. */
const asFirst = (targets: Targets, common: { specVersion: string; expires: string }): Targets => new Targets({ ...common, version: 1, targets: targets.targets })

/** Whether a piece of metadata can stay: signed by a key of today, and good for a long time yet. */
const isGood = (role: OnlineRole, metadata: Metadata<Kinds[OnlineRole]>, root: Metadata<Root>, now: string): boolean =>
  isSignedFor(root, role, metadata) && daysUntil(metadata.signed.expires, now) >= RENEW_BELOW

/** Puts the roots that a repository lacks into it, the oldest first, so that the row never has a gap. */
async function putRoots(folder: string, { roots }: Ring): Promise<void> {
  for (const { metadata, bytes } of roots) {
    const file = path.join(folder, fileOf('root', metadata.signed.version))
    if (!await stat(file).then(() => true, () => false)) await writeDurably(file, bytes)
  }
}
