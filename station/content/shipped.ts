import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { MANIFEST_LIMIT, manifestSchema } from '../../core/content/manifest.ts'
import { hallCode } from '../../core/content/text.ts'
import { hashOf, type BlobStore } from './blob-store.ts'
import type { Generation } from './generations.ts'

/** Takes a manifest and all its blobs over from a compiled folder (`county compile`); gives the manifest's hash. */
async function takeOver(folder: string, manifestFile: string, blobs: BlobStore, repair: boolean): Promise<string> {
  const bytes = await readFile(path.join(folder, manifestFile))
  if (bytes.length > MANIFEST_LIMIT) throw new Error(`${manifestFile} is larger than ${MANIFEST_LIMIT} bytes`)
  const manifest = manifestSchema.parse(JSON.parse(bytes.toString('utf8')))
  const hash = hashOf(bytes)
  const keep = async (blob: string, size: number, read: () => Promise<Uint8Array>) => {
    const held = repair ? await blobs.read(blob).then(() => true, () => false) : await blobs.size(blob) === size
    if (!held) await blobs.write(blob, await read())
  }
  for (const { sha256, size } of manifest.files) await keep(sha256, size, () => readFile(path.join(folder, 'blobs', sha256)))
  await keep(hash, bytes.length, () => Promise.resolve(bytes))
  return hash
}

export interface TakeOptions {
  /** milliseconds since 1970 UTC */
  readonly now: number
  /** read the blobs that are there already, and write damaged ones anew */
  readonly repair: boolean
}

/**
 * Takes the content that ships with the program into the blob store as generation 0. The record is not activated
 * here. Rejects when the folder is no compiled content.
 */
export async function takeShipped(folder: string, blobs: BlobStore, { now, repair }: TakeOptions): Promise<Generation> {
  const county = await takeOver(folder, 'county/manifest.json', blobs, repair)
  const names = await readdir(path.join(folder, 'halls'))
  const codes = names.filter((name) => hallCode.safeParse(name).success).sort()
  const halls: Record<string, string> = {}
  for (const code of codes) halls[code] = await takeOver(folder, `halls/${code}/manifest.json`, blobs, repair)
  return { generation: 0, activated: new Date(now).toISOString(), source: 'shipped', county, halls }
}
