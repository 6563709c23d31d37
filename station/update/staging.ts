import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, rm, rmdir, stat, statfs, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { placeDurably, renameDurably, unfinished } from '../files/durable.ts'

/** Files of an update that are not yet in use: whole ones under their hash, and beginnings that another try goes on from. */
export interface Staging {
  /** makes the folder */
  open(): Promise<void>
  /** how many bytes of a file are here, whole or not */
  sizeOf(hash: string): Promise<number>
  /** whether a file is here whole, read again and compared with its hash */
  isWhole(hash: string, size: number): Promise<boolean>
  /** where a whole file lies */
  pathOf(hash: string): string
  /** goes on with a file, or begins it */
  write(hash: string): Promise<StagedFile>
  /** gives whole files to a folder of blobs; they stay here as well, until it is certain that they are used */
  placeIn(folder: string, hashes: Iterable<string>): Promise<void>
  /** removes what these do not need */
  keepOnly(hashes: ReadonlySet<string>): Promise<void>
  /** removes what a folder of blobs has as well, and the folder when nothing is left: a station that lost its power after it switched left them */
  dropWhatIsIn(folder: string): Promise<void>
  clear(): Promise<void>
  /** of the disk it lies on, bytes */
  disk(): Promise<{ free: number; size: number }>
}

/** A file as it is written; its hash grows with it. */
export interface StagedFile {
  readonly size: () => number
  append(chunk: Uint8Array): Promise<void>
  /** begins anew */
  truncate(): Promise<void>
  /** fsync, then under its hash; false, and nothing is kept, when it has another one */
  finish(): Promise<boolean>
  close(): Promise<void>
}

const PART = '.part'

/** The staging folder of a station, `<data>/content/staging`. It survives restarts. */
export function openStaging(folder: string): Staging {
  const pathOf = (hash: string) => path.join(folder, hash)
  const sizeOf = (file: string) => stat(file).then(({ size }) => size, () => 0)
  return {
    pathOf,
    open: async () => { await mkdir(folder, { recursive: true }) },
    sizeOf: async (hash) => await sizeOf(pathOf(hash)) || sizeOf(pathOf(hash) + PART),
    async isWhole(hash, size) {
      if (await sizeOf(pathOf(hash)) !== size) return false
      return (await hashed(pathOf(hash))).digest('hex') === hash
    },
    write: async (hash) => writeFileOf(pathOf(hash), hash),
    async placeIn(target, hashes) {
      await mkdir(target, { recursive: true })
      for (const hash of hashes) {
        const to = path.join(target, hash)
        const temporary = unfinished(to)
        // a second name for the same bytes costs no room; FAT knows none
        await link(pathOf(hash), temporary).catch(() => copyFile(pathOf(hash), temporary))
        await placeDurably(temporary, to)
        // two names of one file do not replace each other: the first one stays
        await rm(temporary, { force: true })
      }
    },
    async keepOnly(hashes) {
      const names = await readdir(folder)
      const unused = names.filter((name) => !hashes.has(name.replace(PART, '')))
      await Promise.all(unused.map((name) => rm(path.join(folder, name), { recursive: true, force: true })))
    },
    async dropWhatIsIn(target) {
      const used = new Set(await readdir(target))
      const names = await readdir(folder)
      await Promise.all(names.filter((name) => used.has(name)).map((name) => rm(path.join(folder, name), { force: true })))
      if (names.every((name) => used.has(name))) await rmdir(folder)
    },
    clear: () => rm(folder, { recursive: true, force: true }),
    async disk() {
      const { bavail, blocks, bsize } = await statfs(folder)
      return { free: bavail * bsize, size: blocks * bsize }
    },
  }
}

/** The hash of what a file holds, to be gone on with. */
async function hashed(file: string): Promise<Hash> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash
}

async function writeFileOf(file: string, hash: string): Promise<StagedFile> {
  const part = file + PART
  const handle: FileHandle = await open(part, 'a')
  let size: number
  let digest: Hash
  try {
    size = (await handle.stat()).size
    digest = size > 0 ? await hashed(part) : createHash('sha256')
  } catch (error) {
    await handle.close()
    throw error
  }
  return {
    size: () => size,
    async append(chunk) {
      await handle.appendFile(chunk)
      digest.update(chunk)
      size += chunk.length
    },
    async truncate() {
      await handle.truncate(0)
      digest = createHash('sha256')
      size = 0
    },
    async finish() {
      const isRight = digest.digest('hex') === hash
      if (isRight) await handle.sync()
      await handle.close()
      await (isRight ? renameDurably(part, file) : rm(part, { force: true }))
      return isRight
    },
    close: () => handle.close(),
  }
}
