import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compile, type CompiledPart } from '../../core/content/compile.ts'
import type { ManifestFile } from '../../core/content/manifest.ts'
import type { SoundSource } from '../../core/content/source.ts'

/** A blob to be written: where its bytes come from. */
export interface Blob {
  readonly sha256: string
  /** writes the bytes to a file that does not exist yet */
  writeTo(file: string): Promise<void>
}

/** What one manifest lists, and the blobs behind it. `folder` is where the manifest stands below the output. */
export interface Part {
  readonly part: string
  readonly folder: string
  /** sorted as compiled, media last */
  readonly files: readonly ManifestFile[]
  readonly blobs: readonly Blob[]
}

/** Compiles a sound source into its parts, the county's first. Media are hashed from `folder`; `step` is called as work goes on. */
export async function buildParts(source: SoundSource, folder: string, step: (done: number, total: number) => void): Promise<Part[]> {
  const compiled = compile(source)
  const media = new Map<string, { blob: Blob; size: number }>()
  const names = compiled.county.media
  for (const [index, name] of names.entries()) {
    media.set(name, await mediaBlob(path.join(folder, 'media', name)))
    step(index + 1, names.length)
  }
  return [toPart(compiled.county, 'county', media), ...compiled.halls.map((hall) => toPart(hall, `halls/${hall.part}`, media))]
}

function toPart(compiled: CompiledPart, folder: string, media: ReadonlyMap<string, { blob: Blob; size: number }>): Part {
  const files: ManifestFile[] = []
  const blobs: Blob[] = []
  const add = (file: string, blob: Blob, size: number) => {
    files.push({ path: file, sha256: blob.sha256, size })
    blobs.push(blob)
  }
  for (const { path: file, text } of compiled.files) {
    const bytes = Buffer.from(text, 'utf8')
    add(file, { sha256: createHash('sha256').update(bytes).digest('hex'), writeTo: (to) => writeFile(to, bytes, { flag: 'wx' }) }, bytes.length)
  }
  for (const name of compiled.media) {
    const found = media.get(name)
    if (found) add(`media/${name}`, found.blob, found.size)
  }
  return { part: compiled.part, folder, files, blobs }
}

/** Hashes a file by streaming it: a film never stands in memory. A file that changes before it is copied is a disk error. */
async function mediaBlob(file: string): Promise<{ blob: Blob; size: number }> {
  const { sha256, size } = await digestOf(file)
  const writeTo = async (to: string) => {
    await copyFile(file, to)
    if ((await digestOf(to)).sha256 !== sha256) throw Object.assign(new Error(`${file} changed while it was read`), { code: 'EAGAIN' })
  }
  return { blob: { sha256, writeTo }, size }
}

async function digestOf(file: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { sha256: hash.digest('hex'), size }
}
