import { checkQuality } from '../core/content/quality.ts'
import { parseSource } from '../core/content/parse-source.ts'
import { sortProblems, type Problem } from '../core/content/problem.ts'
import type { SoundSource } from '../core/content/source.ts'
import { ok, type Result } from './result.ts'
import { readSource } from './source/read-source.ts'

/** What `county check` found. `sound` is there when nothing refuses the content. */
export interface Checked {
  /** sorted by file and line */
  readonly problems: readonly Problem[]
  readonly sound: SoundSource | undefined
  readonly counts: { readonly procedures: number; readonly notices: number; readonly playlists: number; readonly halls: number; readonly media: number }
}

/** Told as work goes on: what, how many of how many; where it says so, bytes. */
export type Progress = (what: string, done: number, total: number) => void

/** Reads, parses and checks an authoring folder. Refused only when the folder cannot be read. */
export async function check(folder: string, progress: Progress): Promise<Result<Checked>> {
  const read = await readSource(folder)
  if (!read.ok) return read
  const source = parseSource(read.value, (done, total) => { progress('检查文件', done, total) })
  const problems = sortProblems([...read.value.problems, ...source.problems, ...checkQuality(source, read.value.texts)])
  const { county, calendar, known, notices, playlists, media } = source
  const faulty = problems.some(({ severity }) => severity === 'error')
  return ok({
    problems,
    sound: faulty || !county || !calendar ? undefined : { ...source, county, calendar },
    counts: { procedures: known.procedures.size, notices: notices.length, playlists: playlists.length, halls: known.halls.size, media: media.size },
  })
}
