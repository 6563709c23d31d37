import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { Metadata, Root } from '@tufjs/models'
import { writeDurably } from '../../station/files/durable.ts'
import { bytesOf, fileOf } from '../repository/metadata.ts'
import { ok, onDisk, refuse, type Result } from '../result.ts'
import type { Cost } from './container.ts'
import { makeKey } from './key-files.ts'
import { weakness } from './passphrase.ts'
import { expiryOf, ONLINE_ROLES, SPEC_VERSION } from './roles.ts'
import type { SigningKey } from './tuf-key.ts'

export interface KeygenOptions {
  /** a folder that is new or empty */
  readonly keys: string
  readonly passphrase: string
  /** ISO */
  readonly now: string
  /** how many root keys are made, and how many of them must sign a new root */
  readonly rootKeys?: number
  readonly threshold?: number
  /** work of trying out one passphrase; a strong one unless given */
  readonly cost?: Cost
}

/** What was made: the first root, and the names of the key files. */
export interface Keygen {
  readonly root: string
  readonly files: readonly string[]
}

/** Two, of which one is enough: one to use, one for the day on which the first is lost. */
export const ROOT_KEYS = 2

/** More holders than that cannot be brought to one table. */
const MOST_ROOT_KEYS = 9

/** Makes the keys of a county and signs its first root. Keys that are there already are never touched. */
export async function makeKeys({ keys, passphrase, now, rootKeys = ROOT_KEYS, threshold = 1, cost }: KeygenOptions): Promise<Result<Keygen>> {
  const weak = weakness(passphrase)
  if (weak !== undefined) return refuse('faulty', weak)
  if (!Number.isInteger(rootKeys) || rootKeys < 1 || rootKeys > MOST_ROOT_KEYS) return refuse('faulty', `根钥匙要 1 到 ${String(MOST_ROOT_KEYS)} 把（--root-keys）`)
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > rootKeys) return refuse('faulty', `要几把根钥匙一起签（--threshold）：1 到 ${String(rootKeys)}`)
  return onDisk('unwritable', `写不进 ${keys}`, async () => {
    await mkdir(keys, { recursive: true, mode: 0o700 })
    if ((await readdir(keys)).length > 0) return refuse('unwritable', `${keys} 里已经有文件，为免盖掉钥匙，请换一个空文件夹`)
    const online = await Promise.all(ONLINE_ROLES.map(async (role) => ({ role, key: await makeKey(keys, role, passphrase, cost) })))
    const names = Array.from({ length: rootKeys }, (_, index) => `root-${String(index + 1)}`)
    const roots = await Promise.all(names.map((name) => makeKey(keys, name, passphrase, cost)))
    const root = path.join(keys, fileOf('root', 1))
    await writeDurably(root, bytesOf(firstRoot(online, roots, threshold, now)))
    return ok({ root, files: [...names, ...ONLINE_ROLES].map((name) => `${name}.pem`) })
  })
}

function firstRoot(online: readonly { role: string; key: SigningKey }[], roots: readonly SigningKey[], threshold: number, now: string): Metadata<Root> {
  const root = new Root({ version: 1, specVersion: SPEC_VERSION, expires: expiryOf('root', now), consistentSnapshot: true })
  for (const { role, key } of online) root.addKey(key.key, role)
  for (const { key } of roots) root.addKey(key, 'root')
  // the library's Role has no public constructor, and its threshold cannot be set: it is read from JSON
  const draft = root.toJSON() as { roles: { root: { threshold: number } } }
  draft.roles.root.threshold = threshold
  const metadata = new Metadata(Root.fromJSON(draft))
  for (const { sign } of roots) metadata.sign(sign)
  return metadata
}
