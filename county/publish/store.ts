import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { TargetFile } from '@tufjs/models'
import type { Manifest } from '../../core/content/manifest.ts'
import { BLOBS, COUNTY_TARGET, hallTarget } from '../../core/update/repository.ts'
import { placeDurably, unfinished, writeDurably } from '../../station/files/durable.ts'
import type { Progress } from '../check.ts'
import { manifestText } from '../compile/manifests.ts'
import type { Blob, Part } from '../compile/parts.ts'
import { metaOf } from '../repository/metadata.ts'
import { hashOfTarget, manifestFile } from '../repository/manifests.ts'

/** The TUF target of a part. */
export const targetOf = ({ part, folder }: Part): string => (folder === 'county' ? COUNTY_TARGET : hallTarget(part))

const sizeOf = (file: string): Promise<number | undefined> => stat(file).then(({ size }) => size, () => undefined)

/**
 * Puts what parts consist of into a repository, files before the manifests that list them; what is there already is left
 * alone. Gives the targets to sign. Disk errors are thrown.
 */
export async function putParts(repo: string, parts: readonly { part: Part; manifest: Manifest }[], progress: Progress): Promise<{ targets: TargetFile[]; files: number; bytes: number }> {
  const done = { files: 0, bytes: 0 }
  const count = (size: number) => {
    done.files++
    done.bytes += size
  }
  await mkdir(path.join(repo, BLOBS), { recursive: true })
  for (const [index, { part }] of parts.entries()) {
    for (const [position, blob] of part.blobs.entries()) {
      const size = part.files[position]?.size ?? 0
      if (await putBlob(path.join(repo, BLOBS, blob.sha256), blob, size)) count(size)
    }
    progress('写文件', index + 1, parts.length)
  }
  const targets: TargetFile[] = []
  for (const { part, manifest } of parts) {
    const bytes = Buffer.from(manifestText(manifest))
    const { version: _, ...meta } = metaOf(1, bytes).toJSON() as { version: number; length: number; hashes: Record<string, string> }
    const target = new TargetFile({ path: targetOf(part), ...meta })
    const file = path.join(repo, manifestFile(target.path, hashOfTarget(target)))
    if (await sizeOf(file) !== bytes.length) {
      await writeDurably(file, bytes)
      count(bytes.length)
    }
    targets.push(target)
  }
  return { targets, ...done }
}

async function putBlob(file: string, blob: Blob, size: number): Promise<boolean> {
  if (await sizeOf(file) === size) return false
  const temporary = unfinished(file)
  try {
    await blob.writeTo(temporary)
    await placeDurably(temporary, file)
    return true
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
