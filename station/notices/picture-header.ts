/** What a file is by its first bytes, since a name can say anything; with the size of a picture in pixels. */
export type Header = { readonly kind: 'mp4' | 'webm' } | { readonly kind: 'jpeg' | 'png' | 'webp'; readonly width: number; readonly height: number }

/** No picture is shorter, bytes: all that is read below at a fixed place lies before. */
const SHORTEST = 32

/** Reads kind and size from a file's beginning; undefined when it is none of ours, or its size does not stand there. */
export function headerOf(bytes: Buffer): Header | undefined {
  if (bytes.length < SHORTEST) return undefined
  const text = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (text(4, 8) === 'ftyp') return { kind: 'mp4' }
  if (bytes.readUInt32BE(0) === 0x1a45dfa3 && text(0, 64).includes('webm')) return { kind: 'webm' }
  if (text(0, 8) === '\x89PNG\r\n\x1a\n' && text(12, 16) === 'IHDR') return { kind: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return webp(bytes)
  return bytes.readUInt16BE(0) === 0xffd8 ? jpeg(bytes) : undefined
}

/** Three forms: lossy, lossless, extended (RFC 9649 §2.4–2.7). */
function webp(bytes: Buffer): Header | undefined {
  const form = bytes.toString('latin1', 12, 16)
  const size = (width: number, height: number): Header => ({ kind: 'webp', width, height })
  if (form === 'VP8 ') return size(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
  if (form === 'VP8L') {
    const bits = bytes.readUInt32LE(21)
    return size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
  }
  return form === 'VP8X' ? size(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1) : undefined
}

/** The size stands in the frame header, after the segments that a camera writes (ITU T.81 §B.2.2). */
function jpeg(bytes: Buffer): Header | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { kind: 'jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    // a marker may be led by any number of fill bytes
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}
