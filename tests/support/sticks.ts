import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { Drives } from '../../station/sticks/drives.ts'

/** USB ports of a simulated machine, and hands that plug sticks into them and pull them out. */
export interface Ports extends Drives {
  /** a folder becomes a drive; gives it another key each time, as a machine does */
  plug(folder: string, label?: string): void
  /** the stick is gone, and its files with it */
  pull(folder: string): Promise<void>
}

/** A machine without a stick. */
export function makePorts(): Ports {
  const plugged = new Map<string, { key: string; folder: string; label: string }>()
  let count = 0
  return {
    list: () => Promise.resolve([...plugged.values()]),
    plug(folder, label = 'KINGSTON') { plugged.set(folder, { key: `port ${++count}`, folder, label }) },
    async pull(folder) {
      plugged.delete(folder)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Puts files on a stick, by path below its folder. */
export async function writeStick(folder: string, files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), bytes)
  }
}

/** Puts a link on a stick. */
export async function writeLink(folder: string, name: string, target: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
  await symlink(target, path.join(folder, name))
}

/** A poster as somebody makes it: red on the left, blue on the right. */
export async function poster(format: 'jpeg' | 'png' | 'webp', width = 300, height = 200): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#992317'
  context.fillRect(0, 0, width / 2, height)
  context.fillStyle = '#28523f'
  context.fillRect(width / 2, 0, width / 2, height)
  return format === 'png' ? canvas.encode('png') : canvas.encode(format, 90)
}

/** What a telephone writes into a JPEG: how it was held, and where it was taken. */
export function photographed(jpeg: Buffer, secret: string): Buffer {
  const note = Buffer.from(secret, 'latin1')
  // TIFF, little endian, one entry: orientation (0x0112) is 6, the camera lay on its side
  const exif = Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0', 'latin1'), note])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

/** The head of a PNG that says it is so large, and nothing more. */
export function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(64)
  head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

/** A film of so many bytes, by its beginning. */
export const film = (bytes: number): Buffer => Buffer.concat([Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1'), Buffer.alloc(bytes - 32, 7)])
