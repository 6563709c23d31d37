import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { writeDurably } from '../files/durable.ts'
import { settingsSchema, type Settings } from './schema.ts'

/** Greatest size of station.yaml, bytes. */
const LIMIT = 64 * 1024

/** The settings to run with, and what is wrong with the file, as one sentence, when they are not those of the file. */
export interface ReadSettings {
  readonly settings: Settings
  readonly fault?: string
}

const sentence = (issue: z.core.$ZodIssue): string => {
  const key = [...issue.path.map(String), ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.')
  const why = issue.code === 'unrecognized_keys' ? '没有这一项' : issue.message
  return `station.yaml 的 ${key || '内容'} 不对：${why}。现在按上一次能用的设置运行`
}

/**
 * Reads `station.yaml` of the data folder. A missing file means the defaults. A wrong one is refused with a sentence
 * that names the key; then the last good one runs (kept as `station.last-good.json`), else the defaults.
 */
export async function readSettings(dataDir: string): Promise<ReadSettings> {
  const lastGood = path.join(dataDir, 'station.last-good.json')
  const text = await readFile(path.join(dataDir, 'station.yaml'), 'utf8').catch(() => undefined)
  if (text === undefined) return { settings: settingsSchema.parse({}) }
  const result = parseSettings(text)
  if (result.ok) {
    await writeDurably(lastGood, JSON.stringify(result.settings))
    return { settings: result.settings }
  }
  const previous = await readFile(lastGood, 'utf8').then((json) => settingsSchema.safeParse(JSON.parse(json)).data, () => undefined)
  return { settings: previous ?? settingsSchema.parse({}), fault: result.fault }
}

function parseSettings(text: string): { ok: true; settings: Settings } | { ok: false; fault: string } {
  if (text.length > LIMIT) return { ok: false, fault: 'station.yaml 太大，不像是设置文件。现在按上一次能用的设置运行' }
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 0 }) ?? {}
  } catch (error) {
    return { ok: false, fault: `station.yaml 写法不对：${error instanceof Error ? error.message.split('\n')[0] : ''}。现在按上一次能用的设置运行` }
  }
  const result = settingsSchema.safeParse(value)
  return result.success
    ? { ok: true, settings: result.data }
    : { ok: false, fault: result.error.issues.slice(0, 1).map(sentence).join('') }
}
