import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PATHS } from '../../core/content/parse-source.ts'
import type { Problem } from '../../core/content/problem.ts'
import type { SourceFiles } from '../../core/content/source.ts'
import { mediaPath } from '../../core/content/text.ts'
import { diskFault, ok, refuse, type Result } from '../result.ts'
import { LIMITS } from './limits.ts'
import { listFiles, type FoundFile } from './list-files.ts'

/** What an authoring folder holds, and what about its files is wrong before anything is parsed. */
export interface ReadSource extends SourceFiles {
  readonly problems: readonly Problem[]
}

/** The first trusted root of a county that builds its own package; it is carried along, not compiled. */
export const TRUST_ROOT = 'trust/1.root.json'

/** Reads an authoring folder. Refused when it cannot be read, has no `county.yaml` or too many files. */
export async function readSource(folder: string): Promise<Result<ReadSource>> {
  try {
    const found = await listFiles(folder)
    if (!found.complete) return refuse('unreadable', `${folder} 里的文件超过 ${String(LIMITS.files)} 个，请确认文件夹没有选错`)
    if (!found.files.some((file) => file.path === PATHS.county)) return refuse('unreadable', `${folder} 里没有 county.yaml，请确认文件夹没有选错`)
    const texts = new Map<string, string>()
    const media = new Map<string, number>()
    const unread: string[] = []
    const problems = [...found.problems]
    for (const file of found.files) {
      const outcome = await readOne(folder, file)
      if (outcome === 'carried') continue
      if ('text' in outcome) texts.set(file.path, outcome.text)
      else if ('media' in outcome) media.set(outcome.media, file.size)
      else {
        if (isText(file.path)) unread.push(file.path)
        problems.push({ file: file.path, line: 1, ...outcome })
      }
    }
    return ok({ texts, media, unread, problems })
  } catch (error) {
    const fault = diskFault(error)
    if (fault === undefined) throw error
    return refuse('unreadable', `读不了 ${folder}：${fault}`)
  }
}

type OneFile = { text: string } | { media: string } | Pick<Problem, 'severity' | 'message'> | 'carried'

async function readOne(folder: string, file: FoundFile): Promise<OneFile> {
  if (file.path.startsWith('media/')) return mediaFile(file)
  if (file.path === TRUST_ROOT) return 'carried'
  if (!isText(file.path)) return { severity: 'warning', message: '不认识的文件，不会发布；请检查文件名和所在文件夹' }
  if (file.size > LIMITS.text) return { severity: 'error', message: '文件太大，文字文件最大 1 MB' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path.join(folder, file.path))) }
  } catch (error) {
    if (error instanceof TypeError) return { severity: 'error', message: '文件不是 UTF-8 编码，请用记事本“另存为”，编码选 UTF-8' }
    throw error
  }
}

function mediaFile(file: FoundFile): OneFile {
  const media = file.path.slice('media/'.length)
  if (!mediaPath.safeParse(media).success) {
    return { severity: 'warning', message: '不会发布：媒体文件名只能用小写字母、数字和连字符，格式只能是 svg png jpg webp mp4 webm' }
  }
  if (file.size > LIMITS.media) return { severity: 'error', message: '文件太大，图片和视频最大 200 MB' }
  return { media }
}

const isText = (file: string): boolean =>
  file === PATHS.county || file === PATHS.calendar || [PATHS.procedure, PATHS.notice, PATHS.playlist, PATHS.hall].some((pattern) => pattern.test(file))
