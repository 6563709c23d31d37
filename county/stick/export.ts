import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { lstat, mkdir, readdir, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { STICK_FOLDER } from '../../core/update/repository.ts'
import { placeDurably, unfinished } from '../../station/files/durable.ts'
import type { Progress } from '../check.ts'
import { inSize } from '../commands/size.ts'
import { kindOfFile } from '../repository/layout.ts'
import { ok, onDisk, refuse, type Result } from '../result.ts'
import { planStick, type StickPlan, type Wanted } from './plan.ts'

export interface ExportOptions {
  readonly repo: string
  /** the stick, or a folder that is copied onto one */
  readonly to: string
  /** codes of halls; all of them unless given */
  readonly halls?: readonly string[]
  /** ISO */
  readonly now: string
  /** told once, before anything is written: files and bytes to write, bytes free there */
  readonly onSize: (size: { files: number; bytes: number; free: number }) => void
  readonly progress: Progress
}

/** What a stick holds now. */
export interface Exported {
  readonly version: number
  /** files that were written anew, and their bytes */
  readonly files: number
  readonly bytes: number
  readonly expires: string
}

/**
 * Brings `kiosk-update/` on a stick up to what a repository says at present. Only what is missing or damaged there is
 * copied; other folders are left alone. A stick that is pulled half way holds what it held before, or what a station refuses.
 */
export const exportStick = ({ repo, to, halls, now, onSize, progress }: ExportOptions): Promise<Result<Exported>> => onDisk('unwritable', `写不进 ${to}`, async () => {
  const plan = await planStick(repo, halls, now)
  if (!plan.ok) return plan
  const folder = path.join(to, STICK_FOLDER)
  await mkdir(folder, { recursive: true })
  const odd = await oddFolder(folder, plan.value)
  if (odd !== undefined) return refuse('unwritable', `${odd} 不是普通的文件夹，请删掉再来`)
  const missing = await findMissing(folder, plan.value.files, progress)
  const { bavail, bsize } = await statfs(to)
  const bytes = missing.reduce((sum, { size }) => sum + size, 0)
  const room = missing.reduce((sum, { size }) => sum + Math.ceil(size / bsize) * bsize, 0)
  const free = bavail * bsize
  onSize({ files: missing.length, bytes, free })
  if (room > free) return refuse('unwritable', `放不下：要 ${inSize(room)}，${to} 只剩 ${inSize(free)}；删掉里面用不着的文件，或者换一个大的 U 盘`)
  for (const [index, wanted] of missing.entries()) {
    const copied = await copy(repo, folder, wanted)
    if (!copied.ok) return copied
    progress('写文件', index + 1, missing.length)
  }
  await removeOld(folder, plan.value.stays)
  return ok({ version: plan.value.version, files: missing.length, bytes, expires: plan.value.expires })
})

/** A link or a file where a folder of ours should be. */
async function oddFolder(folder: string, { files }: StickPlan): Promise<string | undefined> {
  const folders = [folder, ...new Set(files.map((file) => path.join(folder, path.dirname(file.path))))]
  for (const each of folders) {
    const found = await lstat(each).catch(() => undefined)
    if (found && !found.isDirectory()) return each
  }
  return undefined
}

/** What is not there yet. What is there is read whole: a stick that has gone bad is better found here than in a village. */
async function findMissing(folder: string, files: readonly Wanted[], progress: Progress): Promise<Wanted[]> {
  const missing: Wanted[] = []
  for (const [index, wanted] of files.entries()) {
    const file = path.join(folder, wanted.path)
    const found = await lstat(file).catch(() => undefined)
    const isThere = found?.isFile() === true && found.size === wanted.size && await hashOf(file).catch(() => '') === wanted.sha256
    if (!isThere) missing.push(wanted)
    progress('查看 U 盘', index + 1, files.length)
  }
  return missing
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Copies a file and looks on the way whether it is what was signed. */
async function copy(repo: string, folder: string, { path: name, sha256 }: Wanted): Promise<Result<undefined>> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = unfinished(file)
  try {
    const hash = createHash('sha256')
    const look = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk)
        done(null, chunk)
      },
    })
    await pipeline(createReadStream(path.join(repo, name)), look, createWriteStream(temporary, { flags: 'wx' }))
    if (hash.digest('hex') !== sha256) return refuse('faulty', `仓库里的 ${name} 坏了，请删掉它，再运行一次 county publish`)
    await placeDurably(temporary, file)
    return ok(undefined)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Removes what older exports left: files of the layout that this version does not need, and unfinished ones. */
async function removeOld(folder: string, stays: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')
    const isOurs = kindOfFile(name) !== undefined || kindOfFile(name.replace(/\.[0-9a-f]{12}\.tmp$/, '')) !== undefined
    if (entry.isFile() && isOurs && !stays.has(name)) await rm(path.join(folder, name), { force: true })
  }
}
