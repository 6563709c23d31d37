import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** A small file in memory, as it is and packed. All who fetch it share these bytes. */
export interface SmallFile {
  readonly bytes: Buffer<ArrayBuffer>
  readonly packed: Buffer<ArrayBuffer>
  /** strong; that of the packed form ends in `-gzip` */
  readonly tag: string
}

/** Greatest size of a file that is held in memory, bytes: no piece of metadata and no manifest is larger. */
const SMALL = 4 * 2 ** 20
/** All of them together, packed and unpacked, bytes. */
const ROOM = 64 * 2 ** 20

const pack = promisify(gzip)

interface Held {
  /** changes when the file does */
  readonly stamp: string
  readonly file: Promise<SmallFile>
  bytes: number
}

/** Reads small files and keeps those of late, so that 581 stations that ask at once cost one reading and one packing. */
export function createSmallFiles(): (file: string) => Promise<SmallFile | undefined> {
  const held = new Map<string, Held>()
  const makeRoom = () => {
    let sum = [...held.values()].reduce((all, { bytes }) => all + bytes, 0)
    for (const [name, { bytes }] of held) {
      if (sum <= ROOM) return
      held.delete(name)
      sum -= bytes
    }
  }
  return async (file) => {
    const handle = await open(file, 'r').catch(() => undefined)
    if (!handle) return undefined
    try {
      const found = await handle.stat()
      if (!found.isFile() || found.size > SMALL) return undefined
      const stamp = [found.ino, found.size, found.mtimeMs].join()
      const known = held.get(file)
      const entry = known?.stamp === stamp ? known : { stamp, file: handle.readFile().then(toSmallFile), bytes: 2 * found.size }
      // at the end of the row again: the one that nobody asked for longest goes first
      held.delete(file)
      held.set(file, entry)
      makeRoom()
      return await entry.file
    } catch {
      held.delete(file)
      return undefined
    } finally {
      await handle.close()
    }
  }
}

async function toSmallFile(bytes: Buffer<ArrayBuffer>): Promise<SmallFile> {
  return { bytes, packed: Buffer.from(await pack(bytes)), tag: createHash('sha256').update(bytes).digest('hex').slice(0, 32) }
}
