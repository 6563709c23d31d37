import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type Header, headerOf } from './picture-header.ts'

/** A file of a stick that is open: what it is, and its bytes. */
export interface StickFile {
  readonly kind: 'picture' | 'video' | 'text'
  readonly bytes: number
  readonly header: Header | undefined
  readonly handle: FileHandle
}

/** Greatest sizes, bytes and pixels. A telephone takes pictures of 12 to 50 megapixels and 3 to 15 MB. */
const LIMITS = { picture: 20 * 2 ** 20, pixels: 40_000_000, video: 500 * 2 ** 20, text: 64 * 1024 } as const
/** Greatest film of a hall, bytes. */
export const VIDEO_LIMIT = LIMITS.video

/** So much of a file is read to know what it is: a camera writes its own small picture before the size. Bytes. */
const BEGINNING = 512 * 1024

/** What a file cannot be taken for, as a sentence. */
export type Opened = { readonly ok: true; readonly file: StickFile } | { readonly ok: false; readonly fault: string }

/** Links are not followed and a pipe is not waited for; Windows has neither of these flags, and neither of these files on a stick. */
const FLAGS = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW | constants.O_NONBLOCK)

const FAULTS: Readonly<Record<string, string>> = {
  ELOOP: '这是一个链接，不是文件，没有用它', EMLINK: '这是一个链接，不是文件，没有用它', ENOSPC: '这台机器的磁盘满了，放不下', ENXIO: '这不是普通的文件，没有用它',
}

const wrong = (fault: string): Opened => ({ ok: false, fault })

/** What the ending of a name promises. */
export const kindByName = (name: string): StickFile['kind'] => (/\.txt$/i.test(name) ? 'text' : /\.(mp4|webm|m4v|mov|avi|mkv)$/i.test(name) ? 'video' : 'picture')

/**
 * Opens a file of a stick and looks at it, hands it to `use`, and closes it. Everything is read through one handle, so that
 * what was looked at is what is taken. When reading or storing fails on the way, `use` gets that fault instead.
 */
export async function withStickFile<T>(path: string, use: (opened: Opened) => Promise<T>): Promise<T> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, FLAGS)
    return await use(await lookAt(path, handle))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) throw error
    return await use(wrong(FAULTS[code] ?? '读不出来，看看 U 盘插好没有'))
  } finally {
    await handle?.close().catch(() => undefined)
  }
}

async function lookAt(name: string, handle: FileHandle): Promise<Opened> {
  const found = await handle.stat()
  if (!found.isFile()) return wrong('这不是普通的文件，没有用它')
  const { size } = found
  if (size === 0) return wrong('这个文件是空的')
  if (kindByName(name) === 'text') return size > LIMITS.text ? wrong('文字太长，最多 64 KB') : { ok: true, file: { kind: 'text', bytes: size, header: undefined, handle } }
  const header = headerOf(await firstBytes(handle, BEGINNING))
  if (!header) return wrong(/\.svg$/i.test(name) ? 'SVG 图里能藏程序，不能用；请另存为 png' : '这种文件用不了：图片要 jpg、png、webp，视频要 mp4、webm')
  if (!('width' in header)) return size > LIMITS.video ? wrong('视频太大，最多 500 MB') : { ok: true, file: { kind: 'video', bytes: size, header, handle } }
  if (size > LIMITS.picture) return wrong('图片太大，最多 20 MB')
  const pixels = header.width * header.height
  if (pixels === 0 || pixels > LIMITS.pixels) return wrong('图片的像素太多，最多 4000 万，缩小一点再拷')
  return { ok: true, file: { kind: 'picture', bytes: size, header, handle } }
}

/** The first bytes of a file, all of a shorter one. */
export async function firstBytes(handle: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await handle.read(bytes, read, length - read, read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return bytes.subarray(0, read)
}
