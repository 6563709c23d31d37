import path from 'node:path'
import { METADATA } from '../../core/update/repository.ts'
import { ok, refuse, type Result } from '../result.ts'
import { readCurrent, type Current } from './current.ts'
import type { Piece } from './metadata.ts'
import { readRoots } from './roots.ts'

/** What a repository says at present, when it is one of these keys; undefined when it is new. Disk errors are thrown. */
export async function readOwn(repo: string, roots: readonly Piece<'root'>[]): Promise<Result<Current | undefined>> {
  const theirs = await readRoots(path.join(repo, METADATA))
  const foreign = theirs.some(({ bytes }, index) => roots[index]?.bytes.equals(bytes) === false)
  if (foreign) return refuse('faulty', `${repo} 不是用这套钥匙签的，请确认 --repo 和 --keys 没有写错`)
  if (theirs.length > roots.length) {
    return refuse('faulty', `${repo} 里有更新的根清单（${String(theirs.length)}.root.json），这套钥匙是换钥匙以前的，请用换过的那一套`)
  }
  const current = await readCurrent(repo)
  return current === 'damaged'
    ? refuse('faulty', `${repo} 的 metadata 文件夹不完整或者被改过，请用备份恢复；不能从头再来，大厅不收比自己手里旧的版本`)
    : ok(current)
}
