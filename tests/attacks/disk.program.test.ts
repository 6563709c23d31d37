import { execFile, execFileSync } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { chmod, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, test } from 'vitest'
import { temporaryFolders } from '../support/station-fixture.ts'
import { ground, type Attacked, type Meddle } from './ground.ts'
import { asNobody, expectCheckRefused, expectHeals } from './refused.ts'

const where = ground()
const makeFolder = temporaryFolders('disk')
const run = promisify(execFile)
const FULL = { kind: 'noRoom', says: '机器的磁盘放不下' } as const
const LOCKED = { kind: 'unwritable', says: '机器的磁盘写不进去，没有更新，原来的资料照样能用' } as const

/** Only root may make disks. */
function canMount(): boolean {
  if (process.getuid?.() !== 0) return false
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'])
    return true
  } catch {
    return false
  }
}

const mounted: string[] = []
afterAll(async () => { for (const folder of mounted) await run('umount', ['--lazy', folder]) })

/** A disk of 64 MB of its own. */
async function makeDisk(): Promise<string> {
  const folder = await makeFolder()
  await run('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'none', folder])
  mounted.push(folder)
  return folder
}

/** Leaves so many bytes of a disk free, at once: nothing else runs meanwhile. */
function fill(disk: string, leave = 0): void {
  const file = openSync(path.join(disk, 'filler'), 'a')
  for (const piece of [2 ** 20, 4096].map((size) => Buffer.alloc(size))) {
    try {
      for (;;) writeSync(file, piece)
    } catch {
      // that was the last one
    }
  }
  ftruncateSync(file, Math.max(0, fstatSync(file).size - leave))
  closeSync(file)
}

describe.skipIf(!canMount())('on a disk that fills up', () => {
  /** A station on such a disk, with the server's hands in the test. */
  async function station(meddle?: (disk: string) => Meddle): Promise<{ disk: string; station: Attacked }> {
    const disk = await makeDisk()
    const prey = await where.prey()
    const server = await where.serve(prey.repo, meddle?.(disk))
    const box = path.join(disk, 'box')
    await mkdir(box)
    return { disk, station: await where.station({ url: server.url, box }) }
  }
  const heals = async (disk: string, attacked: Attacked) => {
    await rm(path.join(disk, 'filler'), { force: true })
    await expectHeals(attacked, where.honest())
  }

  test('a station says how much room is missing, and fetches nothing', async () => {
    const { disk, station: attacked } = await station()
    fill(disk, 256 * 1024)
    await expectCheckRefused(attacked, { kind: 'noRoom', says: '机器的磁盘放不下，还差' })
    await heals(disk, attacked)
  })

  test('while a file comes, what runs stays', async () => {
    const { disk, station: attacked } = await station((folder) => ({ url = '' }) => {
      if (url.startsWith('/blobs/')) fill(folder)
      return false
    })
    await expectCheckRefused(attacked, FULL)
    await heals(disk, attacked)
  })

  test.each(['verifying', 'switching'] as const)('while it is %s, what runs stays', async (phase) => {
    const { disk, station: attacked } = await station()
    let fillings = 1
    attacked.updater.onChange(() => { if (attacked.updater.underWay()?.phase === phase && fillings-- > 0) fill(disk) })
    await expectCheckRefused(attacked, FULL)
    await heals(disk, attacked)
  })

  test('a station goes on from a disk that nobody may write to any more', async () => {
    const { disk, station: attacked } = await station()
    await run('mount', ['-o', 'remount,ro', disk])
    try {
      await expectCheckRefused(attacked, LOCKED)
    } finally {
      await run('mount', ['-o', 'remount,rw', disk])
    }
    await heals(disk, attacked)
  })
})

describe('a station', () => {
  test('that may not write into its content says so', async () => {
    const prey = await where.prey()
    const server = await where.serve(prey.repo)
    const attacked = await where.station({ url: server.url })
    const content = path.join(attacked.dataDir, 'content')
    await chmod(content, 0o555)
    try {
      await asNobody([attacked.box], () => expectCheckRefused(attacked, LOCKED))
    } finally {
      await chmod(content, 0o755)
    }
    await expectHeals(attacked, where.honest())
  })

  test('whose disk takes no file of that size says so', async () => {
    const prey = await where.prey()
    const server = await where.serve(prey.repo)
    const attacked = await where.station({ url: server.url })
    // the limit of a process: writing more fails with EFBIG
    await run('prlimit', ['--pid', String(process.pid), '--fsize=65536:'])
    try {
      await expectCheckRefused(attacked, LOCKED)
    } finally {
      await run('prlimit', ['--pid', String(process.pid), '--fsize=unlimited:'])
    }
    await expectHeals(attacked, where.honest())
  })
})
