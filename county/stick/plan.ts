import path from 'node:path'
import type { TargetFile } from '@tufjs/models'
import { BLOBS, COUNTY_TARGET, hallTarget, METADATA } from '../../core/update/repository.ts'
import { daysUntil } from '../keys/roles.ts'
import { readCurrent, type Current } from '../repository/current.ts'
import { fileOf, isSignedFor, metaOf, type Piece } from '../repository/metadata.ts'
import { hashOfTarget, manifestFile, readTarget } from '../repository/manifests.ts'
import { isChain, readRoots } from '../repository/roots.ts'
import { ok, refuse, type Result } from '../result.ts'

/** A file that a stick must hold: where it stands below the repository, and what it must be. */
export interface Wanted {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

/** What goes onto a stick, in the order of writing: the timestamp, from which all reading begins, comes last. */
export interface StickPlan {
  readonly version: number
  readonly files: readonly Wanted[]
  /** what may stay of an older export: all that this version of the county needs, of whatever hall */
  readonly stays: ReadonlySet<string>
  /** when a station no longer takes it */
  readonly expires: string
}

/** Verifies what a repository says at present and lists what a stick needs, for these halls or for all. Disk errors are thrown. */
export async function planStick(repo: string, halls: readonly string[] | undefined, now: string): Promise<Result<StickPlan>> {
  const roots = await readRoots(path.join(repo, METADATA))
  const root = roots.at(-1)?.metadata
  const current = await readCurrent(repo)
  if (!root || current === undefined) return refuse('unreadable', `${repo} 里还没有发布过内容，请先 county publish`)
  if (current === 'damaged' || !isChain(roots) || !isSigned(root, current)) return refuse('faulty', `${repo} 的签名对不上，请再运行一次 county publish，或者用备份恢复`)
  const expires = [root, current.timestamp, current.snapshot, current.targets].map(({ signed }) => signed.expires).sort()[0] ?? ''
  if (daysUntil(expires, now) < 0) return refuse('faulty', `仓库的签名 ${expires.slice(0, 10)} 就到期了，大厅不收；请先再运行一次 county publish`)
  const targets = current.targets.signed.targets
  const unknown = halls?.find((hall) => targets[hallTarget(hall)] === undefined)
  if (unknown !== undefined) return refuse('faulty', `仓库里没有大厅 ${unknown}，请看看代码（--hall）有没有写错，形如 410423-xinji`)
  const chosen = new Set(halls && [COUNTY_TARGET, ...halls.map(hallTarget)])
  const blobs = new Map<string, Wanted>()
  const manifests: Wanted[] = []
  const stays = new Set<string>()
  for (const target of Object.values(targets)) {
    const files = await filesOf(repo, target)
    if (!files.ok) return files
    for (const { path: name } of files.value) stays.add(name)
    if (halls && !chosen.has(target.path)) continue
    const [manifest, ...listed] = files.value
    if (manifest) manifests.push(manifest)
    for (const blob of listed) blobs.set(blob.path, blob)
  }
  const metadata = piecesOf(roots, current)
  for (const { path: name } of metadata) stays.add(name)
  return ok({ version: current.targets.signed.version, files: [...blobs.values(), ...manifests, ...metadata], stays, expires })
}

const isSigned = (root: Piece<'root'>['metadata'], { timestamp, snapshot, targets }: Current): boolean =>
  isSignedFor(root, 'timestamp', timestamp) && isSignedFor(root, 'snapshot', snapshot) && isSignedFor(root, 'targets', targets)

/** A manifest and what it lists, the manifest first. */
async function filesOf(repo: string, target: TargetFile): Promise<Result<Wanted[]>> {
  const sha256 = hashOfTarget(target)
  const file = manifestFile(target.path, sha256)
  const read = await readTarget(repo, target)
  if (!read) return refuse('faulty', `仓库里的 ${file} 不见了或者坏了，请删掉它再运行一次 county publish`)
  const blobs = read.manifest.files.map((each) => ({ path: path.posix.join(BLOBS, each.sha256), sha256: each.sha256, size: each.size }))
  return ok([{ path: file, sha256, size: read.bytes.length }, ...blobs])
}

function piecesOf(roots: readonly Piece<'root'>[], { snapshot, targets, bytes: own }: Current): Wanted[] {
  const wanted = (name: string, bytes: Buffer): Wanted => {
    const { hashes } = metaOf(1, bytes)
    return { path: path.posix.join(METADATA, name), sha256: hashes?.['sha256'] ?? '', size: bytes.length }
  }
  return [
    wanted(fileOf('targets', targets.signed.version), own.targets),
    wanted(fileOf('snapshot', snapshot.signed.version), own.snapshot),
    ...roots.map(({ metadata, bytes }) => wanted(fileOf('root', metadata.signed.version), bytes)),
    wanted(fileOf('timestamp', 0), own.timestamp),
  ]
}
