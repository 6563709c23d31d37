import { mkdir, open, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** A holder touches its lock this often, in milliseconds … */
const BEAT = 1000
/** … and one that has not been touched for this long was left behind by a process that died. */
const LEFT_BEHIND = 6000

/** @param {unknown} error @param {string} code */
const has = (error, code) => error instanceof Error && 'code' in error && error.code === code

/** @param {string} file @returns {Promise<boolean>} whether the lock is ours now */
const take = async (file) => {
  try {
    await (await open(file, 'wx')).close()
    return true
  } catch (error) {
    if (!has(error, 'EEXIST')) throw error
    return false
  }
}

/** @param {string} file */
const clearIfLeft = async (file) => {
  const age = await stat(file).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0)
  if (age > LEFT_BEHIND) await rm(file, { force: true })
}

/**
 * Does something that only one process at a time may do, waiting for its turn.
 * @template T
 * @param {string} file the lock; its folder is made when missing
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export const withLock = async (file, act) => {
  await mkdir(path.dirname(file), { recursive: true })
  while (!await take(file)) {
    await delay(100)
    await clearIfLeft(file)
  }
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), BEAT)
  try {
    return await act()
  } finally {
    clearInterval(beat)
    await rm(file, { force: true })
  }
}
