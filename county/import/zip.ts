import { crc32, inflateRawSync } from 'node:zlib'
import { WORKBOOK_LIMITS } from './limits.ts'

/** Parts of a zip archive by name. */
export type Parts = ReadonlyMap<string, Buffer>

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/**
 * Unpacks those parts of a zip archive that `wanted` names. What the archive says about sizes is not believed: unpacking
 * stops at the bound (ZIP APPNOTE 4.3; bombs declare small sizes). Undefined when the archive is damaged, encrypted, of a
 * kind that no workbook needs (zip64, other methods), or beyond the bounds.
 */
export function unpack(archive: Buffer, wanted: (name: string) => boolean): Parts | undefined {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== END) return undefined
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  if (count > WORKBOOK_LIMITS.parts) return undefined
  const parts = new Map<string, Buffer>()
  let room: number = WORKBOOK_LIMITS.unpacked
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || archive.readUInt32LE(at) !== CENTRAL) return undefined
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (wanted(name)) {
      const bytes = partAt(archive, at, room)
      if (!bytes) return undefined
      room -= bytes.length
      parts.set(name, bytes)
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return parts
}

/** The bytes of the part whose central record stands at `at`; undefined when damaged or larger than `room`. */
function partAt(archive: Buffer, at: number, room: number): Buffer | undefined {
  const encrypted = (archive.readUInt16LE(at + 8) & 1) !== 0
  const method = archive.readUInt16LE(at + 10)
  const packed = archive.readUInt32LE(at + 20)
  const local = archive.readUInt32LE(at + 42)
  if (encrypted || (method !== 0 && method !== 8) || local + 30 > archive.length || archive.readUInt32LE(local) !== LOCAL) return undefined
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  if (start + packed > archive.length) return undefined
  const bytes = archive.subarray(start, start + packed)
  if (method === 0) return bytes.length <= room ? bytes : undefined
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, room) })
  } catch {
    return undefined // damaged, or larger than there is room for
  }
}

/** Packs parts into an archive without compression, its records true: what a reader unpacks is what was bounded. */
export function pack(parts: Parts): Buffer {
  const records: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of parts) {
    const file = Buffer.from(name, 'utf8')
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0) // version needed
    shared.writeUInt16LE(0x800, 2) // names are UTF-8
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(bytes.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(file.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    records.push(signature(LOCAL), shared, file, bytes)
    central.push(signature(CENTRAL), Buffer.from([20, 0]), shared, tail, file)
    offset += 30 + file.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...records, directory, signature(END), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
