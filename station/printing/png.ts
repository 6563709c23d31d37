import { crc32, deflateSync } from 'node:zlib'
import type { Bitmap } from './bitmap.ts'

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** 203 dpi. */
const DOTS_PER_METRE = 7992

/** A picture as PNG: one bit a dot, nothing else, at its size on paper. */
export function pngOf({ width, height, bits }: Bitmap): Uint8Array {
  const row = width / 8
  // each row begins with its filter, none; a set bit is white there
  const rows = Buffer.alloc((row + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < row; x++) rows[y * (row + 1) + 1 + x] = ~(bits[y * row + x] ?? 0) & 0xff
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const size = Buffer.alloc(9)
  size.writeUInt32BE(DOTS_PER_METRE, 0)
  size.writeUInt32BE(DOTS_PER_METRE, 4)
  size[8] = 1
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('pHYs', size), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
