import type { Manifest } from '../../core/content/manifest.ts'
import type { Checked, Progress } from '../check.ts'
import { manifestOf } from '../compile/manifests.ts'
import { inside } from '../compile/output-folder.ts'
import type { Part } from '../compile/parts.ts'
import { readParts } from '../compile/source-parts.ts'
import { openRing, type Ring } from '../keys/ring.ts'
import type { Current } from '../repository/current.ts'
import { withLock } from '../repository/lock.ts'
import { readManifests } from '../repository/manifests.ts'
import { readOwn } from '../repository/own.ts'
import { ok, onDisk, refuse, type Result } from '../result.ts'
import { describeChanges } from './changes.ts'
import { collect } from './collect.ts'
import { expiries } from './expiries.ts'
import { release } from './release.ts'
import { putParts, targetOf } from './store.ts'

export interface PublishOptions {
  /** authoring folder */
  readonly source: string
  /** repository; made when missing */
  readonly repo: string
  readonly keys: string
  readonly passphrase: string
  /** ISO */
  readonly now: string
  readonly progress: Progress
}

/** What was published. */
export interface Published {
  /** the county's number for it 第 131 版 */
  readonly version: number
  readonly isNew: boolean
  /** what changed for whom, a line each; of a first version there is nothing to say */
  readonly changes: readonly string[]
  /** files written anew, without metadata, and their bytes */
  readonly files: number
  readonly bytes: number
  /** what has run out, or will soon */
  readonly notes: readonly string[]
}

/** What `county publish` did. `published` is missing when errors refuse the content. */
export interface Publication extends Checked {
  readonly published: Published | undefined
}

/** Checks an authoring folder, puts what changed into a repository and signs it. The same content again writes a fresh timestamp only. */
export async function publishFolder({ source, repo, keys, passphrase, now, progress }: PublishOptions): Promise<Result<Publication>> {
  if ([[keys, repo], [repo, keys], [keys, source], [repo, source], [source, repo]].some(([one = '', other = '']) => inside(one, other))) {
    return refuse('unwritable', '内容、仓库、钥匙三个文件夹要分开放，不能互相包含：仓库是给人下载的，钥匙不能在里面')
  }
  const ring = await openRing(keys, passphrase)
  if (!ring.ok) return ring
  const checked = await readParts(source, progress)
  if (!checked.ok) return checked
  const { parts, ...found } = checked.value
  if (!parts) return ok({ ...found, published: undefined })
  const published = await onDisk('unwritable', `写不进 ${repo}`, () => withLock(repo, async () => {
    const current = await readOwn(repo, ring.value.roots)
    return current.ok ? await publishParts(repo, ring.value, current.value, { parts, now, progress }) : current
  }))
  return published.ok ? ok({ ...found, published: published.value }) : published
}

interface Content {
  readonly parts: readonly Part[]
  readonly now: string
  readonly progress: Progress
}

async function publishParts(repo: string, ring: Ring, current: Current | undefined, { parts, now, progress }: Content): Promise<Result<Published>> {
  const before = await readManifests(repo, current?.targets.signed)
  const newest = Math.max(...[...before.values()].map(({ published }) => Date.parse(published)))
  if (Date.parse(now) < newest) {
    return refuse('faulty', `这台电脑的时间是 ${now}，比上次发布的 ${new Date(newest).toISOString()} 还早，大厅会当成旧的；请先把时间调对`)
  }
  const notes = expiries(ring, current, now)
  if (!notes.ok) return notes
  const manifests: { part: Part; manifest: Manifest }[] = []
  for (const part of parts) {
    const manifest = manifestOf(part, before.get(targetOf(part)), now)
    if (!manifest.ok) return manifest
    manifests.push({ part, manifest: manifest.value })
  }
  const { targets, files, bytes } = await putParts(repo, manifests, progress)
  const { version, isNew } = await release(repo, ring, current, targets, now)
  const after = new Map(manifests.map(({ part, manifest }) => [targetOf(part), manifest]))
  const changes = isNew && current ? await describeChanges(repo, before, after) : []
  await collect(repo)
  return ok({ version, isNew, changes, files, bytes, notes: notes.value })
}
