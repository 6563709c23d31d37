import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { extractZip } from '../../build/lib/zip.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'zip-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Entry {
  readonly name: string
  readonly content: Buffer
  readonly mode: number
  readonly deflate: boolean
}

const header = (entry: Entry, raw: Buffer, at: number, isCentral: boolean): Buffer => {
  const size = isCentral ? 46 : 30
  const out = Buffer.alloc(size)
  const shift = isCentral ? 2 : 0
  out.write(isCentral ? 'PK\x01\x02' : 'PK\x03\x04', 'latin1')
  out.writeUInt16LE(entry.deflate ? 8 : 0, 8 + shift)
  out.writeUInt32LE(raw.length, 18 + shift)
  out.writeUInt32LE(entry.content.length, 22 + shift)
  out.writeUInt16LE(Buffer.byteLength(entry.name), 26 + shift)
  if (isCentral) {
    out.writeUInt32LE((entry.mode << 16) >>> 0, 38)
    out.writeUInt32LE(at, 42)
  }
  return Buffer.concat([out, Buffer.from(entry.name)])
}

const makeZip = (name: string, entries: readonly Entry[]): string => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const raw = entry.deflate ? deflateRawSync(entry.content) : entry.content
    directory.push(header(entry, raw, at, true))
    parts.push(header(entry, raw, at, false), raw)
    at = parts.reduce((sum, part) => sum + part.length, 0)
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  const file = path.join(folder, name)
  writeFileSync(file, Buffer.concat([...parts, central, end]))
  return file
}

const entry = (name: string, content: string, more: Partial<Entry> = {}): Entry => ({ name, content: Buffer.from(content), mode: 0o100644, deflate: true, ...more })

test('takes the files that are asked for, with their modes', async () => {
  const zip = makeZip('good.zip', [
    entry('App/', '', { deflate: false }),
    entry('App/run', 'x'.repeat(100_000), { mode: 0o100755 }),
    entry('App/图/a.txt', 'stored', { deflate: false }),
    entry('App/empty', ''),
    entry('Other/b.txt', 'left out'),
  ])
  const into = path.join(folder, 'good')
  await extractZip(zip, into, (name) => name.startsWith('App/') ? name.slice(4) : undefined)
  expect(readFileSync(path.join(into, 'run'), 'utf8')).toHaveLength(100_000)
  expect(statSync(path.join(into, 'run')).mode & 0o777).toBe(0o755)
  expect(readFileSync(path.join(into, '图/a.txt'), 'utf8')).toBe('stored')
  expect(readFileSync(path.join(into, 'empty'), 'utf8')).toBe('')
  expect(() => statSync(path.join(into, 'b.txt'))).toThrow()
})

test('refuses an entry that climbs out of the folder', async () => {
  const zip = makeZip('climbing.zip', [entry('../climbed.txt', 'no')])
  await expect(extractZip(zip, path.join(folder, 'inside'), (name) => name)).rejects.toThrow('outside')
  expect(() => statSync(path.join(folder, 'climbed.txt'))).toThrow()
})

test('refuses what is no zip', async () => {
  const file = path.join(folder, 'no.zip')
  writeFileSync(file, 'hello')
  await expect(extractZip(file, path.join(folder, 'no'), (name) => name)).rejects.toThrow('not a zip')
})
