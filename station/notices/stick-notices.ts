import { setImmediate } from 'node:timers/promises'
import path from 'node:path'
import type { LocalFile, LocalNotice } from '../../core/contract/notices.ts'
import type { Notices } from './notices.ts'
import type { MediaStore } from './media-store.ts'
import { openPictures, type Pictures } from './pictures.ts'
import { firstBytes, kindByName, type Opened, type StickFile, withStickFile } from './stick-file.ts'
import { localFolder, stickNames } from './stick-names.ts'
import { decodeText, wordsOf } from './stick-text.ts'

/** What a manager chose on a stick. */
export interface Choice {
  readonly names: readonly string[]
  readonly until: string
  readonly where: LocalNotice['where']
  readonly by: string
}

/** What became of one file. */
export interface TakenFile {
  readonly name: string
  readonly notice: LocalNotice | null
  readonly fault: string | null
}

/** The hall's own pictures on sticks: looked at, and taken as notices. */
export interface StickNotices {
  /** what lies in `local/` of a stick; nothing when there is no such folder */
  files(stick: string): Promise<LocalFile[]>
  /** takes files as notices of the hall, one after the other; what is wrong with one stops no other */
  take(stick: string, choice: Choice, hall: Pick<Notices, 'post' | 'media'>): Promise<TakenFile[]>
}

/** The longer side of a picture as it is shown and as it is looked at before, pixels; and the quality of each. */
const SHOWN = { longest: 1920, quality: 86 }
const PREVIEW = { longest: 240, quality: 60 }
/** Small pictures are made for so long; a list without them is better than none. Milliseconds. */
const PREVIEW_MS = 5000
/** So much of a text is shown before it is taken, UTF-16 units. */
const TEXT_SHOWN = 300

const BROKEN = '这张图片坏了，打不开'

/**
 * Opens the way from sticks to notices. Files that no notice of `hall` has any more are removed now, and before others are taken;
 * a satellite has no hall of its own, and its files are those of the hub's notices, of which it knows nothing at its start.
 */
export function openStickNotices({ hall, media }: { hall: Pick<Notices, 'media'> | undefined; media: MediaStore }): StickNotices {
  let turn: Promise<unknown> = Promise.resolve()
  /** one piece of work at a time: files that are no longer used are removed only while none is taken */
  function inTurn<T>(work: (pictures: Pictures) => Promise<T>): Promise<T> {
    const mine = turn.then(async () => {
      const pictures = openPictures()
      try {
        return await work(pictures)
      } finally {
        await pictures.close()
      }
    })
    turn = mine.catch(() => undefined)
    return mine
  }

  if (hall) void inTurn(() => media.collect(hall.media())).catch(() => undefined)

  const files = (stick: string) => inTurn(async (pictures) => {
    const folder = await localFolder(stick)
    const end = performance.now() + PREVIEW_MS
    const seen: LocalFile[] = []
    for (const { name, fault } of folder === undefined ? [] : await stickNames(folder)) {
      const bare = { name, kind: kindByName(name), bytes: 0, preview: '', text: '', fault }
      seen.push(fault === null ? await withStickFile(path.join(folder ?? '', name), (opened) => preview(bare, opened, performance.now() < end ? pictures : undefined)) : bare)
      await setImmediate()
    }
    return seen
  })

  const take: StickNotices['take'] = (stick, choice, hall) => inTurn(async (pictures) => {
    await media.collect(hall.media())
    const folder = await localFolder(stick)
    const listed = new Map((folder === undefined ? [] : await stickNames(folder)).map(({ name, fault }) => [name, fault]))
    const textOf = (name: string) => [...listed.keys()].find((one) => kindByName(one) === 'text' && path.parse(one).name === path.parse(name).name)
    const taken = new Map<string, TakenFile>()
    const isText = (name: string) => Number(kindByName(name) === 'text')
    // pictures first: a text that belongs to one is no notice of its own
    for (const name of [...new Set(choice.names)].toSorted((a, b) => isText(a) - isText(b))) {
      const text = textOf(name)
      const shared = [...taken.values()].find((one) => one.notice && isText(name) && textOf(one.name) === name)
      taken.set(name, shared ? { ...shared, name } : await takeOne(name, folder, listed.get(name), text, pictures, choice, hall))
    }
    return choice.names.flatMap((name) => taken.get(name) ?? [])
  })

  async function takeOne(name: string, folder: string | undefined, fault: string | null | undefined, text: string | undefined, pictures: Pictures, choice: Choice, hall: Pick<Notices, 'post'>): Promise<TakenFile> {
    const failed = (why: string): TakenFile => ({ name, notice: null, fault: why })
    if (folder === undefined || fault === undefined) return failed('U 盘里没有这个文件')
    if (fault !== null) return failed(fault)
    const words = wordsOf(name, text === undefined ? undefined : await withStickFile(path.join(folder, text), textIn))
    const kept = await withStickFile(path.join(folder, name), (opened) => keep(opened, pictures, media))
    if (kept.fault !== undefined) return failed(kept.fault)
    const posted = hall.post({ ...words, level: 'normal', until: choice.until, where: [...choice.where], ...(kept.media !== undefined && { media: kept.media }) }, choice.by)
    if (posted.ok) return { name, notice: posted.notice, fault: null }
    return failed(posted.error.kind === 'full' ? '本厅的通知太多了，先撤下几条' : '这台机器的磁盘存不进去')
  }
  return { files, take }
}

async function textIn(opened: Opened): Promise<string | undefined> {
  return opened.ok && opened.file.kind === 'text' ? decodeText(await firstBytes(opened.file.handle, opened.file.bytes)) : undefined
}

async function preview(bare: LocalFile, opened: Opened, pictures: Pictures | undefined): Promise<LocalFile> {
  if (!opened.ok) return { ...bare, fault: opened.fault }
  const { kind, bytes, handle } = opened.file
  const seen = { ...bare, kind, bytes }
  if (kind === 'text') return { ...seen, text: (await textIn(opened) ?? '').slice(0, TEXT_SHOWN) }
  if (kind === 'video' || !pictures) return seen
  const small = await pictures.scale(await firstBytes(handle, bytes), PREVIEW.longest, PREVIEW.quality)
  return small ? { ...seen, preview: `data:image/webp;base64,${Buffer.from(small).toString('base64')}` } : { ...seen, fault: BROKEN }
}

/** Puts what belongs to a notice into the store: its name there, none for a text, or what is wrong. */
async function keep(opened: Opened, pictures: Pictures, media: MediaStore): Promise<{ readonly media?: string; readonly fault?: string }> {
  if (!opened.ok) return { fault: opened.fault }
  const { file } = opened
  if (file.kind === 'text') return {}
  if (!await media.hasRoom(file.bytes)) return { fault: '这台机器的磁盘快满了，放不下' }
  return file.kind === 'video' ? { media: await media.keepFilm(file.handle, file.bytes, endingOf(file)) } : keepPicture(file, pictures, media)
}

const endingOf = ({ header }: StickFile): 'mp4' | 'webm' => (header?.kind === 'webm' ? 'webm' : 'mp4')

async function keepPicture({ handle, bytes }: StickFile, pictures: Pictures, media: MediaStore): Promise<{ readonly media?: string; readonly fault?: string }> {
  const drawn = await pictures.scale(await firstBytes(handle, bytes), SHOWN.longest, SHOWN.quality)
  return drawn ? { media: await media.keepPicture(drawn) } : { fault: BROKEN }
}
