import type { z } from 'zod'
import { faultAt } from '../../core/content/sentences.ts'
import { readYaml, type YamlText } from '../../core/content/yaml-text.ts'
import { settingsSchema, type Settings } from './schema.ts'

/** Why a file cannot be used, as a sentence. */
export interface Wrong { readonly ok: false; readonly why: string }

/** Reads the text of a station.yaml; a wrong one is a sentence that names the key. */
export function parseSettings(text: string): { readonly ok: true; readonly settings: Settings } | Wrong {
  const yaml = readYaml(text, 1)
  const [fault] = yaml.faults
  if (fault) return { ok: false, why: `station.yaml 第 ${fault.line} 行不对：${fault.message}` }
  const value = yaml.data ?? {}
  const result = settingsSchema.safeParse(value)
  if (result.success) return { ok: true, settings: result.data }
  const [issue] = result.error.issues
  return { ok: false, why: issue ? sentence(issue, value, yaml) : 'station.yaml 的内容不对' }
}

function sentence(issue: z.core.$ZodIssue, value: unknown, yaml: YamlText): string {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const steps = [...issue.path.map((step) => (typeof step === 'number' ? step : String(step))), ...unknown]
  const why = unknown.length > 0 ? '：没有这一项' : faultAt(issue, value)
  return `station.yaml 第 ${yaml.lineOf(steps)} 行的 ${placeOf(steps) || '内容'} ${why}`.replace(' ：', '：')
}

/** The key as the file has it; what stands in a list is counted as people count: screens 第 1 块屏的 diagonal. */
const placeOf = (steps: readonly (string | number)[]): string =>
  steps.join('.').replace(/([^.]+)\.(\d+)(\.?)/g, (_, list: string, index: string, more: string) =>
    `${list} 第 ${Number(index) + 1} ${list === 'screens' ? '块屏' : '项'}${more && '的 '}`)
