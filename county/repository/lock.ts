import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { refuse, type Result } from '../result.ts'

/** Stands in the repository while somebody changes it; holds the number of the process. It is never served nor exported. */
const LOCK = 'publish.lock'

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

/**
 * Does something that changes a repository, while nobody else does. A lock that a killed process left behind is taken
 * away. Disk errors are thrown.
 */
export async function withLock<T>(repo: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const file = path.join(repo, LOCK)
  await mkdir(repo, { recursive: true })
  if (!await take(file)) {
    const holder = await readFile(file, 'utf8').catch(() => '')
    if (isAlive(Number(holder)) || !await takeAway(file, holder) || !await take(file)) {
      return refuse('unwritable', `${repo} 正在发布（进程 ${holder || '未知'}），等它完了再来；确实没有在发布的话，删掉 ${file} 再来`)
    }
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx')
    try { await handle.writeFile(String(process.pid)) } finally { await handle.close() }
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return false
  }
}

/** Whether a process of this machine runs; one of another user's does as well. */
function isAlive(pid: number): boolean {
  // a lock without a number was made a moment ago
  if (!Number.isInteger(pid) || pid < 1) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** Takes away the lock of a dead process, unless somebody else did and holds one of his own by now. */
async function takeAway(file: string, holder: string): Promise<boolean> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  if (!await rename(file, aside).then(() => true, () => false)) return false
  const isSame = await readFile(aside, 'utf8') === holder
  if (isSame) await rm(aside, { force: true })
  else await rename(aside, file)
  return isSame
}
