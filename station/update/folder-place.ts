import { constants } from 'node:fs'
import { lstat, open as openFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { STICK_FOLDER } from '../../core/update/repository.ts'
import type { Opened, OpenOptions, Place } from './place.ts'
import { ok, refuse, type Result } from './refused.ts'

/** Links are not followed, and a pipe is not waited for. Windows has neither flag. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the types know only systems that have them
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Read at once: a stick is fast in large pieces. */
const PIECE = 256 * 1024

/**
 * The repository on a stick, in its folder `kiosk-update/`. Nothing that is no regular file is read, no link is followed,
 * on the way to a file nor at its end; and what is read is copied before it is used, for the stick may be another one a
 * moment later.
 */
export function folderPlace(stick: string): Place {
  const folder = path.join(stick, STICK_FOLDER)

  /** The first step towards a file that is not what it must be. */
  async function fault(file: string): Promise<Result<never> | undefined> {
    const isThere = await stat(stick).then((found) => found.isDirectory(), () => false)
    if (!isThere) return refuse('unreachable')
    const steps = ['', ...file.split('/').map((_, index, all) => all.slice(0, index + 1).join('/'))]
    for (const step of steps) {
      const found = await lstat(path.join(folder, step)).catch((error: unknown) => absence(error, file))
      if ('ok' in found) return found
      if (step === file ? !found.isFile() : !found.isDirectory()) return refuse('unsafe', step || STICK_FOLDER)
    }
    return undefined
  }
  async function open(file: string, { offset, signal }: OpenOptions): Promise<Result<Opened>> {
    const wrong = await fault(file)
    if (wrong) return wrong
    try {
      const handle = await openFile(path.join(folder, file), FLAGS)
      if (!(await handle.stat()).isFile()) {
        await handle.close()
        return refuse('unsafe', file)
      }
      // closed with the transfer, also when that ended before anybody could read
      const bytes = handle.createReadStream({ start: offset, highWaterMark: PIECE, signal })
      bytes.on('error', () => undefined)
      return ok({ offset, bytes })
    } catch (error) {
      return absence(error, file)
    }
  }
  return { from: 'usb', open }
}

/** What it means that a file cannot be opened. */
function absence(error: unknown, file: string): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ELOOP') return refuse('unsafe', file)
  return code === 'ENOENT' || code === 'ENOTDIR' ? refuse('incomplete', file) : refuse('unreachable')
}
