import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Metadata, Root } from '@tufjs/models'
import { renameDurably } from '../../station/files/durable.ts'
import { release } from '../publish/release.ts'
import { withLock } from '../repository/lock.ts'
import { fileOf, readPiece, type Piece } from '../repository/metadata.ts'
import { readOwn } from '../repository/own.ts'
import { ok, refuse, type Result } from '../result.ts'
import { follows, lacking } from './next-root.ts'
import { openRing } from './ring.ts'

/** Folder below the keys with the next root and the new keys, until they are in force. */
export const NEXT = 'next'

export interface Finished {
  readonly state: 'done'
  /** number of the root that is in force now */
  readonly root: number
  /** number of the content that it signs; undefined when nothing was published yet */
  readonly version: number | undefined
}

export interface FinishOptions {
  readonly keys: string
  readonly repo: string
  readonly passphrase: string
  /** ISO */
  readonly now: string
}

/**
 * Puts the next root and the new keys in force when enough have signed, and signs the repository anew. May be called
 * again after it was broken off: the new keys move before the root that names them. Disk errors are thrown.
 */
export async function finishRotation({ keys, repo, passphrase, now }: FinishOptions, roots: readonly Piece<'root'>[]): Promise<Result<Finished>> {
  return withLock(repo, async () => {
    const own = await readOwn(repo, roots)
    if (!own.ok) return own
    const moved = await moveNext(keys, roots.at(-1)?.metadata)
    if (!moved.ok) return moved
    const ring = await openRing(keys, passphrase)
    if (!ring.ok) return ring
    const current = own.value
    const released = current && await release(repo, ring.value, current, Object.values(current.targets.signed.targets), now)
    return ok({ state: 'done', root: ring.value.root.signed.version, version: released?.version })
  })
}

async function moveNext(keys: string, root: Metadata<Root> | undefined): Promise<Result<undefined>> {
  const folder = path.join(keys, NEXT)
  const name = fileOf('root', (root?.signed.version ?? 0) + 1)
  const next = await readPiece('root', path.join(folder, name))
  if (!root || !next) {
    if (await stat(path.join(folder, name)).then(() => true, () => false)) return refuse('faulty', `${path.join(folder, name)} 坏了，请删掉 ${folder} 再换一次`)
    // nothing was begun that a root names, or all has moved and only the repository is behind
    await rm(folder, { recursive: true, force: true })
    return ok(undefined)
  }
  if (!follows(root, next.metadata)) {
    const { before, own } = lacking(root, next.metadata)
    return refuse('faulty', `${path.join(folder, name)} 的签名还不够：还要现在的根钥匙 ${String(before)} 把、新清单里的根钥匙 ${String(own)} 把，用 county root-sign 签`)
  }
  for (const pem of await readdir(folder)) if (pem.endsWith('.pem')) await renameDurably(path.join(folder, pem), path.join(keys, pem))
  await renameDurably(path.join(folder, name), path.join(keys, name))
  await rm(folder, { recursive: true, force: true })
  return ok(undefined)
}
