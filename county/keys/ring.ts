import path from 'node:path'
import type { Metadata, Root } from '@tufjs/models'
import type { Piece } from '../repository/metadata.ts'
import { isChain, readRoots } from '../repository/roots.ts'
import { ok, onDisk, refuse, type Result } from '../result.ts'
import { openKey } from './key-files.ts'
import { ONLINE_ROLES, ROLE_NAMES, type OnlineRole } from './roles.ts'
import type { SigningKey } from './tuf-key.ts'

/** Signs for each of the roles that publishing needs. */
export type OnlineKeys = Readonly<Record<OnlineRole, SigningKey>>

/** What a keys folder holds for publishing. */
export interface Ring {
  /** from the first on; never empty */
  readonly roots: readonly Piece<'root'>[]
  readonly root: Metadata<Root>
  readonly online: OnlineKeys
}

/** The roots of a keys folder. */
export const openRoots = (keys: string): Promise<Result<{ roots: Piece<'root'>[]; root: Metadata<Root> }>> => onDisk('unreadable', `读不了 ${keys}`, async () => {
  const roots = await readRoots(keys)
  const root = roots.at(-1)?.metadata
  if (!root) return refuse('unreadable', `${keys} 里没有 1.root.json，请先用 county keygen 做钥匙`)
  return isChain(roots) ? ok({ roots, root }) : refuse('faulty', `${keys} 里的根清单（root.json）对不上，有的被改过，请用备份换回来`)
})

/** Opens what publishing needs of a keys folder; the root keys may be elsewhere. */
export async function openRing(keys: string, passphrase: string): Promise<Result<Ring>> {
  const found = await openRoots(keys)
  if (!found.ok) return found
  const online: Partial<Record<OnlineRole, SigningKey>> = {}
  for (const role of ONLINE_ROLES) {
    const file = path.join(keys, `${role}.pem`)
    const opened = await openKey(file, passphrase)
    if (!opened.ok) return opened
    if (found.value.root.signed.roles[role]?.keyIDs.includes(opened.value.key.keyID) !== true) {
      return refuse('faulty', `${file} 不是现在认的${ROLE_NAMES[role]}；如果换钥匙换到一半，请再运行一次 county rotate，不写 --role`)
    }
    online[role] = opened.value
  }
  return ok({ ...found.value, online: online as OnlineKeys })
}
