import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** Makes what was renamed in a folder last through a power cut. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try { await handle.sync() } finally { await handle.close() }
}

/** How the temporary file of an unfinished write is called. */
const TEMPORARY = /\.[0-9a-f]{12}\.tmp$/

/**
 * Writes a file so that after a power cut it holds either the old bytes or all the new ones: temporary file, fsync,
 * rename, fsync of the folder. The folder is made when missing.
 */
export async function writeDurably(file: string, bytes: Uint8Array | string): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Removes what writes that a power cut ended have left in a folder, as far as it can: at the start, before anything is written. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter((name) => TEMPORARY.test(name))
  await Promise.allSettled(left.map((name) => rm(path.join(folder, name), { force: true })))
}
