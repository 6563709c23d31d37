import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { byText, type Problem } from '../../core/content/problem.ts'
import { LIMITS } from './limits.ts'

/** A file below a folder: its path with `/`, and its size in bytes. */
export interface FoundFile {
  readonly path: string
  readonly size: number
}

/** Files that systems leave about; hidden files (`.git`, `.DS_Store`) are passed over as well. */
const LITTER = new Set(['Thumbs.db', 'desktop.ini'])

/**
 * Lists all files below `root`, sorted by path. Links and odd files are told in `problems` and not followed;
 * `complete` is false when there are more files than allowed. Disk errors are thrown.
 */
export async function listFiles(root: string): Promise<{ files: FoundFile[]; problems: Problem[]; complete: boolean }> {
  const files: FoundFile[] = []
  const problems: Problem[] = []
  const fault = (file: string, message: string) => problems.push({ file, line: 1, severity: 'error', message })
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$') || LITTER.has(entry.name)) continue
      const below = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isSymbolicLink()) fault(below, '不能用链接（快捷方式），请放文件本身')
      else if (entry.isDirectory() && below.split('/').length > LIMITS.depth) fault(below, '文件夹套得太深，请移到上一级')
      else if (entry.isDirectory()) folders.push(below)
      else if (entry.isFile()) files.push({ path: below, size: (await lstat(path.join(root, below))).size })
      else fault(below, '这不是普通文件，请删掉')
      if (files.length > LIMITS.files) return { files, problems, complete: false }
    }
  }
  return { files: files.sort((a, b) => byText(a.path, b.path)), problems, complete: true }
}
