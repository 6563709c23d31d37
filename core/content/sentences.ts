import type { z } from 'zod'
import { fieldPlace, nearestKey } from './field-names.ts'
import { MOST_FAULTS } from './problem.ts'
import type { Path } from './yaml-text.ts'

type Issue = z.core.$ZodIssue

/** Where an issue stands in the data. */
const pathOf = (issue: Issue): Path => issue.path.map((step) => (typeof step === 'number' ? step : String(step)))

/** What an issue says of the value at its place, to follow a name for that place: 不能大于 9. `data` is the whole input. */
export const faultAt = (issue: Issue, data: unknown): string => faultOf(issue, valueAt(data, pathOf(issue)))

/** A schema issue as sentences for the writer of the file; one per unknown key, else one. `data` is what the file says. */
export function sentencesOf(issue: Issue, data: unknown): { path: Path; message: string }[] {
  const path = pathOf(issue)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_FAULTS).map((key) => ({ path: [...path, key], message: unknownKey(path, key) }))
  }
  return [{ path, message: `${fieldPlace(path)}${faultAt(issue, data)}` }]
}

function unknownKey(path: Path, key: string): string {
  const place = path.length === 0 ? '' : `${fieldPlace(path)}里`
  const nearest = nearestKey(key)
  const hint = nearest !== undefined && nearest !== key ? `，是不是想写“${nearest}”` : '，请删掉或改成正确的字段名'
  return `${place}有不认识的字段“${key}”${hint}`
}

/** What is wrong with a value, following the field's name in the sentence. */
function faultOf(issue: Issue, value: unknown): string {
  if (value === undefined) return '没有写，请补上'
  if (value === null) return '后面是空的，请填上内容，或者删掉这一行'
  switch (issue.code) {
    case 'invalid_type': return wrongType(issue.expected, value)
    case 'invalid_value': return `不能写“${short(value)}”，只能写：${issue.values.map(String).join('、')}`
    case 'invalid_union': return 'options' in issue && Array.isArray(issue.options)
      ? `不能写“${short(value)}”，只能写：${issue.options.map(String).join('、')}`
      : '的写法不对'
    case 'too_big': return tooBig(issue, value)
    case 'too_small': return tooSmall(issue)
    case 'invalid_format': return wrongFormat(issue, value)
    // a rule of our own says itself what is wrong
    case 'custom': return `${typeof value === 'object' ? '' : `“${short(value)}”`}不对：${issue.message}`
    default: return `“${short(value)}”的写法不对`
  }
}

const TYPES: Readonly<Record<string, string>> = {
  int: '要写成整数', number: '要写成数字', boolean: '只能写 true（是）或 false（否）', array: '要写成列表，每项一行，用“- ”开头', object: '要写成“字段: 内容”的样子',
}

function wrongType(expected: string, value: unknown): string {
  if (expected === 'string') {
    return typeof value === 'object' ? '要写成一段文字；文字里有“: ”或括号时，整段加引号' : `要写成文字，请加引号："${JSON.stringify(value)}"`
  }
  return `${TYPES[expected] ?? '的写法不对'}，现在是“${short(value)}”`
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>, value: unknown): string {
  if (issue.origin === 'string') return `太长了，最多 ${String(issue.maximum)} 个字，现在有 ${(value as string).length} 个`
  if (issue.origin === 'array') return `太多了，最多 ${String(issue.maximum)} 项`
  return `不能大于 ${String(issue.maximum)}`
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string') return issue.minimum === 1 ? '后面是空的，请填上内容' : `太短了，要有 ${String(issue.minimum)} 个字`
  if (issue.origin === 'array') return `至少要写 ${String(issue.minimum)} 项`
  return issue.inclusive === false ? `要大于 ${String(issue.minimum)}` : `不能小于 ${String(issue.minimum)}`
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '要写成日历上有的日期，如 2026-03-08', url: '要写成 https:// 开头的网址',
}

function wrongFormat(issue: Extract<Issue, { code: 'invalid_format' }>, value: unknown): string {
  const rule = /\p{Script=Han}/u.test(issue.message) ? issue.message : FORMATS[issue.format]
  return rule === undefined ? `“${short(value)}”的写法不对` : `“${short(value)}”不对：${rule}`
}

/** A value as it fits into a sentence. */
function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}

/** What stands at `path`, or undefined. Own properties only. */
function valueAt(data: unknown, path: Path): unknown {
  let value: unknown = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}
