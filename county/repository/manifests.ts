import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { TargetFile, Targets } from '@tufjs/models'
import { manifestSchema, type Manifest } from '../../core/content/manifest.ts'
import { TARGETS } from '../../core/update/repository.ts'

/** Where a manifest stands below a repository: under its hash, so that an old one stays while it is still fetched. */
export const manifestFile = (target: string, sha256: string): string => path.posix.join(TARGETS, path.posix.dirname(target), `${sha256}.manifest.json`)

/** The hash of a target, which is the name of its file. */
export const hashOfTarget = ({ hashes }: TargetFile): string => hashes['sha256'] ?? ''

/** Reads the manifest of a target and checks it against its hash; undefined when it is missing, damaged or of another form. */
export async function readTarget(repo: string, target: TargetFile): Promise<{ manifest: Manifest; bytes: Buffer } | undefined> {
  const sha256 = hashOfTarget(target)
  try {
    const bytes = await readFile(path.join(repo, manifestFile(target.path, sha256)))
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return undefined
    return { manifest: manifestSchema.parse(JSON.parse(bytes.toString('utf8'))), bytes }
  } catch {
    return undefined
  }
}

/** The manifests that targets list, by target; those that cannot be read are left out. */
export async function readManifests(repo: string, targets: Targets | undefined): Promise<Map<string, Manifest>> {
  const manifests = new Map<string, Manifest>()
  for (const target of Object.values(targets?.targets ?? {})) {
    const read = await readTarget(repo, target)
    if (read) manifests.set(target.path, read.manifest)
  }
  return manifests
}
