import { access, copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Manifest } from '../../core/content/manifest.ts'
import type { Checked, Progress } from '../check.ts'
import { ok, type Result } from '../result.ts'
import { TRUST_ROOT } from '../source/read-source.ts'
import { manifestOf, manifestText, readManifest } from './manifests.ts'
import { replaceable, replaceFolder } from './output-folder.ts'
import type { Part } from './parts.ts'
import { readParts } from './source-parts.ts'

export interface CompileOptions {
  /** authoring folder */
  readonly source: string
  /** folder that is made or replaced */
  readonly out: string
  /** time of publication, ISO */
  readonly now: string
  readonly progress: Progress
}

/** What `county compile` did. Not `written` when errors refuse the content. */
export interface Compilation extends Checked {
  readonly written: boolean
  /** parts whose files differ from what the folder held before */
  readonly changed: readonly string[]
}

/** Checks an authoring folder and writes manifests and blobs. The same content gives the same bytes. */
export async function compileFolder({ source, out, now, progress }: CompileOptions): Promise<Result<Compilation>> {
  const free = await replaceable(out, source)
  if (!free.ok) return free
  const checked = await readParts(source, progress)
  if (!checked.ok) return checked
  const { parts, ...found } = checked.value
  if (!parts) return ok({ ...found, written: false, changed: [] })
  const changed: string[] = []
  const manifests: { part: Part; manifest: Manifest }[] = []
  for (const part of parts) {
    const previous = await readManifest(out, part.folder)
    const manifest = manifestOf(part, previous, now)
    if (!manifest.ok) return manifest
    if (previous?.published !== manifest.value.published) changed.push(part.part)
    manifests.push({ part, manifest: manifest.value })
  }
  const done = await replaceFolder(out, async (folder) => {
    await writeParts(folder, manifests, progress)
    await carryTrust(source, folder)
  })
  return done.ok ? ok({ ...found, written: true, changed }) : done
}

async function writeParts(folder: string, manifests: readonly { part: Part; manifest: Manifest }[], progress: Progress): Promise<void> {
  await mkdir(path.join(folder, 'blobs'))
  await mkdir(path.join(folder, 'halls'))
  const written = new Set<string>()
  for (const [index, { part, manifest }] of manifests.entries()) {
    for (const blob of part.blobs) {
      if (written.has(blob.sha256)) continue
      written.add(blob.sha256)
      await blob.writeTo(path.join(folder, 'blobs', blob.sha256))
    }
    await mkdir(path.join(folder, part.folder), { recursive: true })
    await writeFile(path.join(folder, part.folder, 'manifest.json'), manifestText(manifest))
    progress('清单', index + 1, manifests.length)
  }
}

/** A county that builds its own package gives its first root along; most have none. */
async function carryTrust(source: string, folder: string): Promise<void> {
  const root = path.join(source, TRUST_ROOT)
  if (!await access(root).then(() => true, () => false)) return
  await mkdir(path.join(folder, 'trust'))
  await copyFile(root, path.join(folder, TRUST_ROOT))
}
