import type { z } from 'zod'
import { calendarSchema, type Calendar } from './calendar.ts'
import { countySchema, type County } from './county.ts'
import { plainText, splitFrontMatter } from './front-matter.ts'
import { hallSchema, type Hall } from './hall.ts'
import { noticeSchema, type Notice } from './notice.ts'
import { playlistSchema, type Playlist } from '../signage/playlist.ts'
import { MOST_FAULTS, type Problem } from './problem.ts'
import { procedureSchema, type Procedure } from './procedure.ts'
import { sentencesOf } from './sentences.ts'
import { readYaml } from './yaml-text.ts'

/** What a text says, when it is sound, and what is wrong with it. */
export interface Outcome<T> {
  readonly value?: T
  /** the fields of a text that is not sound, when they can be told apart */
  readonly data?: unknown
  readonly problems: readonly Problem[]
}

/** Parses `county.yaml`. */
export const parseCounty = (file: string, text: string): Outcome<County> => parseFields(file, plainText(text), 1, countySchema, {})

/** Parses `calendar.yaml`; an empty file is an empty calendar. */
export const parseCalendar = (file: string, text: string): Outcome<Calendar> =>
  parseFields(file, plainText(text).trim() === '' ? '{}' : plainText(text), 1, calendarSchema, {})

/** Parses `halls/<code>/hall.yaml`; `code` is the folder's name. */
export const parseHall = (file: string, text: string, code: string): Outcome<Hall> =>
  parseFields(file, plainText(text), 1, hallSchema, { code })

/** Parses `procedures/<id>.md`. */
export const parseProcedure = (file: string, text: string, id: string): Outcome<Procedure> =>
  parseMarkdown(file, text, id, procedureSchema)

/** Parses `notices/<id>.md`. */
export const parseNotice = (file: string, text: string, id: string): Outcome<Notice> =>
  parseMarkdown(file, text, id, noticeSchema)

/** Parses `playlists/<id>.yaml`. */
export const parsePlaylist = (file: string, text: string, id: string): Outcome<Playlist> =>
  parseFields(file, plainText(text), 1, playlistSchema, { id })

function parseMarkdown<S extends z.ZodType>(file: string, text: string, id: string, schema: S): Outcome<z.output<S>> {
  const parts = splitFrontMatter(text)
  if (!parts) return failed(file, 1, '文件头不对：第一行写 ---，接着写各个字段，再用一行 --- 结束，后面写正文')
  const hidden = hiddenCharacterLine(plainText(text))
  if (hidden !== undefined) return failed(file, hidden, HIDDEN)
  return parseFields(file, parts.yaml, parts.yamlLine, schema, { id, body: parts.body })
}

/** Reads YAML by a schema. `added` are fields that the file's place gives; the file itself may not name them. */
function parseFields<S extends z.ZodType>(file: string, text: string, firstLine: number, schema: S, added: Readonly<Record<string, string>>): Outcome<z.output<S>> {
  const hidden = hiddenCharacterLine(text)
  if (hidden !== undefined) return failed(file, hidden + firstLine - 1, HIDDEN)
  const yaml = readYaml(text, firstLine)
  const error = (line: number, message: string): Problem => ({ file, line, severity: 'error', message })
  if (yaml.faults.length > 0) return { problems: yaml.faults.map(({ line, message }) => error(line, message)) }
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) return failed(file, firstLine, '这里要写成“字段: 内容”，每个字段一行')
  const data = { ...yaml.data, ...added }
  const twice = Object.keys(added).filter((key) => Object.hasOwn(yaml.data as object, key))
  const result = schema.safeParse(data)
  const problems = [
    ...twice.map((key) => error(yaml.lineOf([key]), `不用写字段“${key}”，它由文件名或正文决定，请删掉这一行`)),
    ...(result.error?.issues ?? []).slice(0, MOST_FAULTS).flatMap((issue) => sentencesOf(issue, data)).map(({ path, message }) => error(yaml.lineOf(path), message)),
  ]
  return problems.length === 0 && result.success ? { value: result.data, problems } : { data, problems }
}

const HIDDEN = '这一行有看不见的控制字符，请删掉重新输入'

/** Line of the first control character (other than tab and line feed) or half surrogate, or undefined. */
function hiddenCharacterLine(text: string): number | undefined {
  const found = /(?![\t\n])[\p{Cc}\p{Cs}\u2028\u2029]/u.exec(text)
  return found ? text.slice(0, found.index).split('\n').length : undefined
}

const failed = (file: string, line: number, message: string): Outcome<never> => ({ problems: [{ file, line, severity: 'error', message }] })
