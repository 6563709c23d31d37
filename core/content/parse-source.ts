import { parseCalendar, parseCounty, parseHall, parseNotice, parsePlaylist, parseProcedure, type Outcome } from './parse.ts'
import { byText, type Problem } from './problem.ts'
import type { FaultyFile, FileKind, Parsed, Source, SourceFiles } from './source.ts'

/** The text files of the format: paths, and the id or code that a path carries. */
export const PATHS = {
  county: 'county.yaml',
  calendar: 'calendar.yaml',
  procedure: /^procedures\/([^/]+)\.md$/,
  notice: /^notices\/([^/]+)\.md$/,
  playlist: /^playlists\/([^/]+)\.yaml$/,
  hall: /^halls\/([^/]+)\/hall\.yaml$/,
} as const satisfies Record<FileKind, string | RegExp>

/**
 * Parses all files of an authoring folder. Faulty files are left out and told in `problems`. `step` is called after each
 * file, with how many of how many are done.
 */
export function parseSource({ texts, media, unread = [] }: SourceFiles, step?: (done: number, total: number) => void): Source {
  const problems: Problem[] = []
  const faulty: FaultyFile[] = []
  let done = 0
  const keep = <T>(kind: FileKind, file: string, outcome: Outcome<T>): Parsed<T>[] => {
    problems.push(...outcome.problems)
    step?.(++done, texts.size)
    if (outcome.value !== undefined) return [{ file, value: outcome.value }]
    faulty.push({ kind, file, data: outcome.data })
    return []
  }
  const files = [...texts].sort(([a], [b]) => byText(a, b))
  const each = <T>(kind: Exclude<FileKind, 'county' | 'calendar'>, parse: (file: string, text: string, id: string) => Outcome<T>): Parsed<T>[] =>
    files.flatMap(([file, text]) => {
      const id = PATHS[kind].exec(file)?.[1]
      return id === undefined ? [] : keep(kind, file, parse(file, text, id))
    })
  const ids = (pattern: RegExp): Set<string> => new Set([...texts.keys(), ...unread].flatMap((file) => pattern.exec(file)?.[1] ?? []))

  const county = texts.get(PATHS.county)
  return {
    county: keep('county', PATHS.county, county === undefined ? noCounty(unread) : parseCounty(PATHS.county, county))[0],
    calendar: keep('calendar', PATHS.calendar, parseCalendar(PATHS.calendar, texts.get(PATHS.calendar) ?? ''))[0],
    procedures: each('procedure', parseProcedure).toSorted((a, b) => byText(a.value.id, b.value.id)),
    notices: each('notice', parseNotice).toSorted((a, b) => byText(a.value.id, b.value.id)),
    playlists: each('playlist', parsePlaylist).toSorted((a, b) => byText(a.value.id, b.value.id)),
    halls: each('hall', parseHall).toSorted((a, b) => byText(a.value.code, b.value.code)),
    known: { procedures: ids(PATHS.procedure), halls: ids(PATHS.hall), notices: ids(PATHS.notice) },
    media,
    faulty,
    problems,
  }
}

/** One that could not be read is told already. */
const noCounty = (unread: readonly string[]): Outcome<never> => ({
  problems: unread.includes(PATHS.county) ? [] : [{ file: PATHS.county, line: 1, severity: 'error', message: '缺少 county.yaml，请先写好县的名称、分类和部门' }],
})
