import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { diskFault, ok, refuse, type Result } from '../result.ts'
import { readManifest } from './manifests.ts'

/** What stands in a compiled folder; anything else means that the folder is somebody's. */
const OWN = new Set(['county', 'halls', 'blobs', 'trust'])

/** Whether `out` may be replaced: it is new, empty, or an earlier compiled folder, and apart from the source. */
export async function replaceable(out: string, source: string): Promise<Result<'new' | 'compiled'>> {
  if (inside(out, source) || inside(source, out)) return refuse('unwritable', '输出文件夹不能和内容文件夹互相包含，请换一个 --out')
  try {
    const names = await readdir(out)
    if (names.length === 0) return ok('new')
    const ours = names.every((name) => OWN.has(name)) && await readManifest(out, 'county') !== undefined
    return ours ? ok('compiled') : refuse('unwritable', `${out} 里有别的文件，为免误删，请换一个空文件夹`)
  } catch (error) {
    const fault = diskFault(error)
    if (fault === undefined) throw error
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? ok('new') : refuse('unwritable', `${out} 不能用：${fault}`)
  }
}

/** Whether a folder is another one or lies below it. */
export const inside = (folder: string, other: string): boolean => {
  const way = path.relative(path.resolve(other), path.resolve(folder))
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way))
}

/**
 * Puts a new folder in the place of `out`: `fill` writes into a temporary folder beside it, which is renamed when all is
 * there. When anything fails, `out` stays as it was. Disk errors are refused with a sentence.
 */
export async function replaceFolder(out: string, fill: (folder: string) => Promise<void>): Promise<Result<undefined>> {
  const place = path.resolve(out)
  let work: string | undefined
  try {
    await mkdir(path.dirname(place), { recursive: true })
    work = await mkdtemp(`${place}.tmp-`)
    const fresh = path.join(work, 'new')
    await mkdir(fresh)
    await fill(fresh)
    await swap(place, fresh, path.join(work, 'old'))
    return ok(undefined)
  } catch (error) {
    const fault = diskFault(error)
    if (fault === undefined) throw error
    return refuse('unwritable', `写不进 ${out}：${fault}`)
  } finally {
    if (work !== undefined) await rm(work, { recursive: true, force: true })
  }
}

/** Renames `fresh` to `place`, what stood there to `old`; puts it back when the second step fails. */
async function swap(place: string, fresh: string, old: string): Promise<void> {
  const stood = await rename(place, old).then(() => true, (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  })
  try {
    await rename(fresh, place)
  } catch (error) {
    if (stood) await rename(old, place)
    throw error
  }
}
