import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Makes what was renamed in a folder last through a power cut. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try { await handle.sync() } finally { await handle.close() }
}

/** A name for a file that is not finished yet, beside the one it will be. */
export const unfinished = (file: string): string => `${file}.${randomBytes(6).toString('hex')}.tmp`

/** How unfinished files are called, and what SQLite puts beside one. */
const UNFINISHED = /\.[0-9a-f]{12}\.tmp(-journal|-wal|-shm)?$/

/** Gives a file another name, in the same folder, for good. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(path.dirname(to))
}

/** Puts a file that is finished in its place: fsync, rename, fsync of the folder. */
export async function placeDurably(finished: string, file: string): Promise<void> {
  const handle = await open(finished, 'r+')
  try { await handle.sync() } finally { await handle.close() }
  await renameDurably(finished, file)
}

/**
 * Makes a folder, and those above it. Node's own way (`recursive`) never ends where the system has no such folder and lets
 * none be made, as below /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder)
  } catch (error) {
    const above = path.dirname(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error
    await makeFolder(above)
    await makeOne(folder)
  }
}

/** Makes a folder inside one that is there; somebody else may be quicker. */
async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && (await stat(folder)).isDirectory()
    if (!isThere) throw error
  }
}

/**
 * Writes a file so that after a power cut it holds either the old bytes or all the new ones: temporary file, fsync,
 * rename, fsync of the folder. The folder is made when missing.
 */
export async function writeDurably(file: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = unfinished(file)
  try {
    await writeFile(temporary, bytes, { flag: 'wx' })
    await placeDurably(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Removes what writes that a power cut ended have left in a folder, as far as it can: at the start, before anything is written. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter((name) => UNFINISHED.test(name))
  await Promise.allSettled(left.map((name) => rm(path.join(folder, name), { force: true })))
}
