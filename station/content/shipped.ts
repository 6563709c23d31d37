import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { MANIFEST_LIMIT, manifestSchema, type ManifestFile } from '../../core/content/manifest.ts'
import { hallCode } from '../../core/content/text.ts'
import { hashOf, type BlobStore } from './blob-store.ts'
import type { Generation } from './generations.ts'

/** A manifest of a compiled folder, as a blob and as what it lists. */
interface Part {
  readonly hash: string
  readonly bytes: Uint8Array
  readonly files: readonly ManifestFile[]
  /** ISO */
  readonly published: string
}

async function readPart(folder: string, part: string): Promise<Part> {
  const file = `${part}/manifest.json`
  const bytes = await readFile(path.join(folder, file))
  if (bytes.length > MANIFEST_LIMIT) throw new Error(`${file} is larger than ${MANIFEST_LIMIT} bytes`)
  const { files, published } = manifestSchema.parse(JSON.parse(bytes.toString('utf8')))
  return { hash: hashOf(bytes), bytes, files, published }
}

/** Puts what the parts list into the store, then their manifests. All are looked for at once, for a start waits for it. */
async function keepParts(folder: string, parts: readonly Part[], blobs: BlobStore, repair: boolean): Promise<void> {
  const isHeld = async (hash: string, size: number) => (repair ? blobs.read(hash).then(() => true, () => false) : await blobs.size(hash) === size)
  const missing = async (sizes: ReadonlyMap<string, number>) => {
    const held = await Promise.all([...sizes].map(([hash, size]) => isHeld(hash, size)))
    return [...sizes.keys()].filter((_, index) => held[index] === false)
  }
  const files = new Map(parts.flatMap((part) => part.files.map(({ sha256, size }) => [sha256, size])))
  for (const hash of await missing(files)) await blobs.write(hash, await readFile(path.join(folder, 'blobs', hash)))
  const manifests = new Map(parts.map(({ hash, bytes }) => [hash, bytes.length]))
  const absent = new Set(await missing(manifests))
  for (const { hash, bytes } of parts) if (absent.has(hash)) await blobs.write(hash, bytes)
}

export interface TakeOptions {
  /** milliseconds since 1970 UTC */
  readonly now: number
  /** read the blobs that are there already, and write damaged ones anew */
  readonly repair: boolean
}

/**
 * Takes the content that ships with the program (`county compile`) into the blob store as generation 0. The record is
 * not activated here. Rejects when the folder is no compiled content.
 */
export async function takeShipped(folder: string, blobs: BlobStore, { now, repair }: TakeOptions): Promise<Generation> {
  const county = await readPart(folder, 'county')
  const names = await readdir(path.join(folder, 'halls'))
  const codes = names.filter((name) => hallCode.safeParse(name).success).sort()
  const halls = await Promise.all(codes.map(async (code) => ({ code, ...await readPart(folder, `halls/${code}`) })))
  await keepParts(folder, [county, ...halls], blobs, repair)
  return {
    generation: 0, activated: new Date(now).toISOString(), source: 'shipped', published: county.published,
    county: county.hash, halls: Object.fromEntries(halls.map(({ code, hash }) => [code, hash])),
  }
}
