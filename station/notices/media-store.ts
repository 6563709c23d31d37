import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, statfs, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { placeDurably, unfinished, writeDurably } from '../files/durable.ts'
import { LOCAL_MEDIA } from './table.ts'

/** The pictures and films of this hall, `<data>/local/media/<sha256>.<ending>`; never among the signed content. */
export interface MediaStore {
  /** keeps a picture; gives its name */
  keepPicture(bytes: Uint8Array): Promise<string>
  /** copies a film while it is hashed; gives its name. Rejects when it cannot be read or stored, and leaves nothing */
  keepFilm(film: FileHandle, bytes: number, ending: 'mp4' | 'webm'): Promise<string>
  /** whether the disk takes so many bytes and still has its reserve */
  hasRoom(bytes: number): Promise<boolean>
  /** removes all but these; what is still being written stays */
  collect(inUse: ReadonlySet<string>): Promise<void>
}

/** The queue and the county's content must always have room, bytes. */
const RESERVE = 2 ** 30

/** Where the media of this hall lie. */
export const localMediaFolder = (dataDir: string): string => path.join(dataDir, 'local', 'media')

/** Opens the store; the folder is made at the first file. */
export function openMediaStore(dataDir: string): MediaStore {
  const folder = localMediaFolder(dataDir)
  return {
    async keepPicture(bytes) {
      const name = `${createHash('sha256').update(bytes).digest('hex')}.webp`
      await writeDurably(path.join(folder, name), bytes)
      return name
    },
    async keepFilm(film, bytes, ending) {
      await mkdir(folder, { recursive: true })
      const temporary = unfinished(path.join(folder, 'film'))
      const hash = createHash('sha256')
      let copied = 0
      try {
        await pipeline(film.createReadStream({ start: 0, autoClose: false }), async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            copied += chunk.length
            if (copied > bytes) break // it grows while it is read: what is counted is what was looked at
            hash.update(chunk)
            yield chunk
          }
        }, createWriteStream(temporary, { flags: 'wx' }))
        if (copied !== bytes) throw Object.assign(new Error('the film changed while it was copied'), { code: 'EIO' })
        const name = `${hash.digest('hex')}.${ending}`
        await placeDurably(temporary, path.join(folder, name))
        return name
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    hasRoom: (bytes) => statfs(dataDir).then(({ bavail, bsize }) => bavail * bsize - bytes > RESERVE),
    async collect(inUse) {
      const names = await readdir(folder).catch(() => [])
      await Promise.all(names.filter((name) => LOCAL_MEDIA.test(name) && !inUse.has(name)).map((name) => rm(path.join(folder, name), { force: true })))
    },
  }
}
