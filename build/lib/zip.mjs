import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, symlink } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

/** @typedef {{ name: string, mode: number, method: number, size: number, at: number }} Entry */

/** @param {import('node:fs/promises').FileHandle} file @param {number} length @param {number} at */
const bytes = async (file, length, at) => (await file.read(Buffer.alloc(length), 0, length, at)).buffer

/** The entries of a zip below 4 GB, from its central directory. @param {import('node:fs/promises').FileHandle} file @returns {Promise<Entry[]>} */
const entriesOf = async (file) => {
  const { size } = await file.stat()
  const tailLength = Math.min(size, 65_557)
  const tail = await bytes(file, tailLength, size - tailLength)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'))
  if (end < 0) throw new Error('not a zip file')
  const directory = await bytes(file, tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16))
  const entries = []
  for (let at = 0; at < directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** @param {string} zip @param {import('node:fs/promises').FileHandle} file @param {Entry} entry */
const contentOf = async (zip, file, entry) => {
  const header = await bytes(file, 30, entry.at)
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const raw = entry.size === 0
    ? Readable.from([])
    : createReadStream(zip, { start, end: start + entry.size - 1 })
  return entry.method === 0 ? raw : raw.pipe(createInflateRaw())
}

/** @param {import('node:stream').Readable} content @param {Entry} entry @param {string} target */
const write = async (content, entry, target) => {
  await mkdir(path.dirname(target), { recursive: true })
  const isLink = (entry.mode & 0o170000) === 0o120000
  if (isLink) await symlink(Buffer.concat(await content.toArray()).toString(), target)
  else await pipeline(content, createWriteStream(target, { mode: entry.mode & 0o777 || 0o644 }))
}

/**
 * Takes files out of a zip, with their modes.
 * @param {string} zip
 * @param {string} into
 * @param {(name: string) => string | undefined} place where an entry goes, below `into`; undefined leaves it out
 */
export const extractZip = async (zip, into, place) => {
  const file = await open(zip)
  try {
    for (const entry of await entriesOf(file)) {
      const name = place(entry.name)
      if (name === undefined || entry.name.endsWith('/')) continue
      const target = path.resolve(into, name)
      if (!target.startsWith(path.resolve(into) + path.sep)) throw new Error(`entry outside of the folder: ${entry.name}`)
      await write(await contentOf(zip, file, entry), entry, target)
    }
  } finally {
    await file.close()
  }
}
