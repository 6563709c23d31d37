import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Metadata, Root } from '@tufjs/models'
import { writeDurably } from '../../station/files/durable.ts'
import { bytesOf, fileOf } from '../repository/metadata.ts'
import { ok, onDisk, refuse, type Result } from '../result.ts'
import type { Cost } from './container.ts'
import { finishRotation, NEXT, type Finished } from './finish-rotation.ts'
import { makeKey, openKey } from './key-files.ts'
import { checkLost, freeRootName, lacking, nextRoot, tellRoot, type Replacements } from './next-root.ts'
import { weakness } from './passphrase.ts'
import { openRoots } from './ring.ts'
import { ONLINE_ROLES, type OnlineRole } from './roles.ts'

export interface RotateOptions {
  readonly keys: string
  readonly repo: string
  /** what is replaced; `root` alone only renews the root for ten years, unless root keys are lost. None of all finishes what was begun */
  readonly roles: readonly (OnlineRole | 'root')[]
  /** names of root keys that are replaced by new ones */
  readonly lost?: readonly string[]
  /** files of root keys that sign; those in the keys folder unless given */
  readonly rootKeys?: readonly string[]
  /** of the keys folder, of the new keys and of the root keys that sign here */
  readonly passphrase: string
  /** ISO */
  readonly now: string
  readonly cost?: Cost
}

/** Either done, or waiting for signatures of root keys that are elsewhere. */
export type Rotation = Finished | { readonly state: 'waiting'; readonly root: string; readonly lacking: { before: number; own: number }; readonly says: readonly string[] }

/**
 * Replaces keys: makes new ones, prepares the next root and signs it. When enough root keys have signed, the repository is
 * signed anew and stations follow by themselves; until then nothing but the folder `next` in the keys folder is changed.
 */
export const rotate = (options: RotateOptions): Promise<Result<Rotation>> => onDisk<Rotation>('unwritable', `写不进 ${options.keys} 或 ${options.repo}`, async () => {
  const { keys, roles, lost = [] } = options
  const opened = await openRoots(keys)
  if (!opened.ok) return opened
  const { root, roots } = opened.value
  const draft = path.join(keys, NEXT, fileOf('root', root.signed.version + 1))
  const isBegun = (await readdir(path.join(keys, NEXT)).catch((): string[] => [])).includes(path.basename(draft))
  if (roles.length === 0 && lost.length === 0) return finishRotation(options, roots)
  if (isBegun) return refuse('faulty', `上次换钥匙还没有换完（${draft}）：接着换就不要写 --role；不要了就删掉 ${path.join(keys, NEXT)} 文件夹`)
  const known = checkLost(root.signed, lost)
  if (!known.ok) return known
  const opens = await checkPassphrase(options)
  if (!opens.ok) return opens
  const signers = await openSigners(options)
  if (!signers.ok) return signers
  const next = nextRoot(root, await makeReplacements(options, roots.map(({ metadata }) => metadata)))
  for (const { sign } of signers.value) next.sign(sign)
  await writeDurably(draft, bytesOf(next))
  const missing = lacking(root, next)
  return missing.before + missing.own === 0 ? finishRotation(options, roots) : ok({ state: 'waiting', root: draft, lacking: missing, says: tellRoot(next) })
})

/** Makes the new keys, in `next`; what an earlier attempt left there, which no root names, goes. */
async function makeReplacements({ keys, roles, lost = [], passphrase, now, cost }: RotateOptions, roots: readonly Metadata<Root>[]): Promise<Replacements> {
  const folder = path.join(keys, NEXT)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { mode: 0o700 })
  const online: { role: OnlineRole; key: Awaited<ReturnType<typeof makeKey>> }[] = []
  for (const role of new Set(roles)) if (role !== 'root') online.push({ role, key: await makeKey(folder, role, passphrase, cost) })
  const root: { lost: string; key: Awaited<ReturnType<typeof makeKey>> }[] = []
  const names: string[] = []
  for (const name of new Set(lost)) {
    const free = freeRootName(roots, names)
    names.push(free)
    root.push({ lost: name, key: await makeKey(folder, free, passphrase, cost) })
  }
  return { online, root, now }
}

/** The new keys get the passphrase of those that stay, for publishing knows but one. */
async function checkPassphrase({ keys, roles, passphrase }: RotateOptions): Promise<Result<undefined>> {
  const weak = weakness(passphrase)
  if (weak !== undefined) return refuse('faulty', weak)
  for (const role of ONLINE_ROLES) {
    const staying = roles.includes(role) ? undefined : await openKey(path.join(keys, `${role}.pem`), passphrase)
    if (staying?.ok === false) return staying
  }
  return ok(undefined)
}

/** Opens the root keys that sign here; the others sign with `county root-sign`. */
async function openSigners({ keys, rootKeys, passphrase }: RotateOptions): ReturnType<typeof openAll> {
  const here = (await readdir(keys)).filter((name) => /^root-\d+\.pem$/.test(name)).map((name) => path.join(keys, name))
  return openAll(rootKeys ?? here, passphrase)
}

async function openAll(files: readonly string[], passphrase: string) {
  const opened = []
  for (const file of files) {
    const key = await openKey(file, passphrase)
    if (!key.ok) return refuse('unreadable', `${key.error.message}；口令不一样的根钥匙，另外用 county root-sign 签`)
    opened.push(key.value)
  }
  return ok(opened)
}
