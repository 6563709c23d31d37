import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { MANIFEST_LIMIT, manifestSchema, type Manifest } from '../../core/content/manifest.ts'
import { refuse, ok, type Result } from '../result.ts'
import type { Part } from './parts.ts'

/** A manifest as it stands in a file. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest)}\n`

/**
 * The manifest of a part. When `previous` lists the same files, its `published` stays, so that equal content has equal
 * bytes. `now` is ISO. Refused when the part has more files than a manifest may hold.
 */
export function manifestOf(part: Part, previous: Manifest | undefined, now: string): Result<Manifest> {
  const same = previous !== undefined && previous.part === part.part && JSON.stringify(previous.files) === JSON.stringify(part.files)
  const manifest: Manifest = { schema: 1, part: part.part, published: same ? previous.published : now, files: [...part.files] }
  if (!manifestSchema.safeParse(manifest).success || Buffer.byteLength(manifestText(manifest)) > MANIFEST_LIMIT) {
    return refuse('faulty', `${part.part} 的文件太多，清单放不下（最多 20000 个文件、4 MB），请减少图片和视频`)
  }
  return ok(manifest)
}

/** The manifest that stands in a compiled folder, or undefined when there is none or it cannot be read. */
export async function readManifest(out: string, folder: string): Promise<Manifest | undefined> {
  try {
    return manifestSchema.safeParse(JSON.parse(await readFile(path.join(out, folder, 'manifest.json'), 'utf8'))).data
  } catch {
    return undefined // missing or damaged: the part counts as new
  }
}
