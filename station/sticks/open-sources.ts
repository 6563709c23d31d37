import { createHash } from 'node:crypto'
import { access, constants, lstat, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Source } from '../../core/contract/update.ts'
import { STICK_FOLDER, STICK_LOCAL } from '../../core/update/repository.ts'
import type { Drives } from './drives.ts'
import type { Sources } from './sources.ts'

/** What is shown of the name of a drive. */
const LONGEST_LABEL = 40

interface Place {
  readonly id: string
  readonly kind: Source['kind']
  readonly folder: string
  readonly label: string
}

/** Drives that are plugged in, and `folders` that station.yaml names. What does not answer is left out. */
export function openSources(drives: Drives, folders: readonly string[]): Sources {
  const named = folders.map((folder): Place => ({ id: idOf('folder', folder), kind: 'folder', folder, label: path.basename(folder) || folder }))
  const places = async (): Promise<Place[]> => [
    ...(await drives.list()).map(({ key, folder, label }): Place => ({ id: idOf('drive', key), kind: 'drive', folder, label })),
    ...named,
  ]
  return {
    async list() {
      const sources = await Promise.all((await places()).map(sourceAt))
      return sources.filter((source) => source !== undefined)
    },
    async folderOf(id) {
      const place = (await places()).find((one) => one.id === id)
      return place && await stat(place.folder).then((found) => (found.isDirectory() ? place.folder : undefined), () => undefined)
    },
  }
}

/** An id says nothing of where a source lies, and cannot be made into a path. */
const idOf = (kind: Source['kind'], key: string): string => `${kind}-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`

async function sourceAt({ id, kind, folder, label }: Place): Promise<Source | undefined> {
  try {
    if (!(await stat(folder)).isDirectory()) return undefined
    const [hasUpdate, hasLocal, isWritable, { bavail, bsize }] = await Promise.all([
      hasFolder(path.join(folder, STICK_FOLDER)), hasFolder(path.join(folder, STICK_LOCAL)),
      access(folder, constants.W_OK).then(() => true, () => false), statfs(folder),
    ])
    return { id, kind, label: label.slice(0, LONGEST_LABEL), hasUpdate, hasLocal, isWritable, freeBytes: bavail * bsize }
  } catch {
    return undefined
  }
}

/** A link to a folder is none: it could lead anywhere. */
const hasFolder = (folder: string): Promise<boolean> => lstat(folder).then((found) => found.isDirectory(), () => false)
