import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { BLOBS, METADATA, TARGETS } from '../../core/update/repository.ts'
import { removeUnfinished } from '../../station/files/durable.ts'
import { fileOf, readPiece } from '../repository/metadata.ts'
import { hashOfTarget, manifestFile, readTarget } from '../repository/manifests.ts'

/** Versions that stay: a station that began to fetch one of them over a poor network can end it. */
const KEPT_VERSIONS = 5

/** Removes from a repository what none of the newest versions needs, and what was left unfinished. Disk errors are thrown. */
export async function collect(repo: string): Promise<void> {
  const metadata = path.join(repo, METADATA)
  const versions = await keepNewest(metadata, 'targets')
  await keepNewest(metadata, 'snapshot')
  const manifests = new Set<string>()
  const blobs = new Set<string>()
  for (const version of versions) {
    const piece = await readPiece('targets', path.join(metadata, fileOf('targets', version)))
    // not readable: what it lists is not known, so nothing may go
    if (!piece) return
    for (const target of Object.values(piece.metadata.signed.targets)) {
      const file = manifestFile(target.path, hashOfTarget(target))
      if (manifests.has(file)) continue
      manifests.add(file)
      const read = await readTarget(repo, target)
      if (!read) return
      for (const { sha256 } of read.manifest.files) blobs.add(sha256)
    }
  }
  await removeManifests(repo, manifests)
  await removeFrom(path.join(repo, BLOBS), (name) => blobs.has(name))
  await removeUnfinished(metadata)
}

/** Removes all but the newest pieces of metadata of a role; gives the versions that stay. */
async function keepNewest(folder: string, role: 'targets' | 'snapshot'): Promise<number[]> {
  const numbers = (await readdir(folder)).flatMap((name) => (new RegExp(`^\\d+\\.${role}\\.json$`).test(name) ? [Number.parseInt(name)] : []))
  const newestFirst = numbers.toSorted((a, b) => b - a)
  for (const version of newestFirst.slice(KEPT_VERSIONS)) await rm(path.join(folder, fileOf(role, version)), { force: true })
  return newestFirst.slice(0, KEPT_VERSIONS)
}

async function removeManifests(repo: string, kept: ReadonlySet<string>): Promise<void> {
  const halls = path.posix.join(TARGETS, 'halls')
  const names = await readdir(path.join(repo, halls)).catch(() => [])
  for (const folder of [path.posix.join(TARGETS, 'county'), ...names.map((name) => path.posix.join(halls, name))]) {
    const left = await removeFrom(path.join(repo, folder), (name) => kept.has(path.posix.join(folder, name)))
    if (left === 0) await rm(path.join(repo, folder), { recursive: true, force: true })
  }
}

/** Removes the files of a folder that are not to stay; gives how many do. */
async function removeFrom(folder: string, stays: (name: string) => boolean): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const old = names.filter((name) => !stays(name))
  for (const name of old) await rm(path.join(folder, name), { force: true })
  return names.length - old.length
}
