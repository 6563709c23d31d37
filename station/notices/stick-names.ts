import { lstat, opendir } from 'node:fs/promises'
import path from 'node:path'
import { STICK_LOCAL } from '../../core/update/repository.ts'

/** So many files are listed. */
const MOST = 200
/** So many entries of the folder are looked at: one with a million of them must not keep the station busy. */
const MOST_ENTRIES = 2000
/** The longest name that is taken, UTF-16 units. */
const LONGEST = 120

/** A name in the folder of the hall's own pictures. */
export interface StickName {
  readonly name: string
  /** why it is not even opened; null when it is */
  readonly fault: string | null
}

/** The folder of the hall's own pictures on a stick; undefined when there is none, or only a link of that name. */
export async function localFolder(stick: string): Promise<string | undefined> {
  const folder = path.join(stick, STICK_LOCAL)
  return (await lstat(folder).catch(() => undefined))?.isDirectory() === true ? folder : undefined
}

/** The files of a folder by name; folders, hidden files and what systems leave there are passed over. Empty when it cannot be read. */
export async function stickNames(folder: string): Promise<StickName[]> {
  const names: string[] = []
  let seen = 0
  try {
    for await (const entry of await opendir(folder)) {
      if (++seen > MOST_ENTRIES) break
      if (!entry.isDirectory() && !/^(\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(entry.name)) names.push(entry.name)
    }
  } catch {
    return [] // pulled: whoever asked sees that there is nothing any more
  }
  return names.toSorted(new Intl.Collator('zh-CN', { numeric: true }).compare).slice(0, MOST).map((name) => ({ name, fault: faultIn(name) }))
}

function faultIn(name: string): string | null {
  if (name.length > LONGEST) return `文件名太长，改到 ${LONGEST} 个字以内`
  return /[\p{Cc}\p{Cs}\u2028\u2029\uFFFD\u202A-\u202E\u2066-\u2069/\\]/u.test(name) ? '文件名里有看不见的字符，改个名字' : null
}
