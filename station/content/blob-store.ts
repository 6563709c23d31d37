import { createHash } from 'node:crypto'
import { readFile, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { writeDurably } from '../files/durable.ts'

/** Files by their SHA-256, `<data>/content/blobs/<sha256>`. A blob, once there, never changes. */
export interface BlobStore {
  readonly folder: string
  /** bytes a blob has; undefined when it is missing */
  size(hash: string): Promise<number | undefined>
  /** the bytes, checked against their hash; rejects when missing or damaged */
  read(hash: string): Promise<Buffer>
  /** keeps bytes under the hash they must have; rejects when they do not */
  write(hash: string, bytes: Uint8Array): Promise<void>
  /** where a blob lies, for streaming it out */
  pathOf(hash: string): string
  /** removes all but these */
  collect(keep: ReadonlySet<string>): Promise<void>
}

/** SHA-256 as the manifests write it. */
export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** A blob store in a folder; the folder is made at the first write. */
export function createBlobStore(folder: string): BlobStore {
  const pathOf = (hash: string) => path.join(folder, hash)
  return {
    folder,
    pathOf,
    size: (hash) => stat(pathOf(hash)).then(({ size }) => size, () => undefined),
    async read(hash) {
      const bytes = await readFile(pathOf(hash))
      if (hashOf(bytes) !== hash) throw new Error(`blob ${hash} is damaged`)
      return bytes
    },
    async write(hash, bytes) {
      if (hashOf(bytes) !== hash) throw new Error(`bytes do not have the hash ${hash}`)
      await writeDurably(pathOf(hash), bytes)
    },
    async collect(keep) {
      const names = await readdir(folder).catch(() => [])
      const unused = names.filter((name) => !keep.has(name))
      await Promise.all(unused.map((name) => rm(path.join(folder, name), { recursive: true, force: true })))
    },
  }
}
