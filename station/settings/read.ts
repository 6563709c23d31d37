import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { plainText } from '../../core/content/front-matter.ts'
import { writeDurably } from '../files/durable.ts'
import type { Wrong } from './parse.ts'
import { settingsSchema, type Settings } from './schema.ts'

/** Greatest size of station.yaml, bytes. */
const LIMIT = 64 * 1024

/** The settings to run with, and what is wrong with the file, as one sentence, when they are not those of the file. */
export interface ReadSettings {
  readonly settings: Settings
  readonly fault?: string
}

/**
 * Reads `station.yaml` of the data folder. A missing file means the defaults. A wrong one is refused with a sentence
 * that names the key; then the last good one runs (kept as `station.last-good.json`), else the defaults.
 */
export async function readSettings(dataDir: string): Promise<ReadSettings> {
  const read = await readText(path.join(dataDir, 'station.yaml'))
  if (read === undefined) return { settings: settingsSchema.parse({}) }
  // YAML is loaded only where there is some
  const result = read.ok ? (await import('./parse.ts')).parseSettings(read.text) : read
  const lastGood = path.join(dataDir, 'station.last-good.json')
  const kept = await readFile(lastGood, 'utf8').catch(() => undefined)
  if (result.ok) {
    const text = JSON.stringify(result.settings)
    // good settings run even where they cannot be kept: a full disk stops no hall
    if (kept !== text) await writeDurably(lastGood, text).catch(() => undefined)
    return { settings: result.settings }
  }
  const previous = kept === undefined ? undefined : earlier(kept)
  return {
    settings: previous ?? settingsSchema.parse({}),
    fault: `${result.why}。现在按${previous ? '上一次能用的' : '默认'}设置运行`,
  }
}

/** The text of the file; undefined when there is none. */
export async function readText(file: string): Promise<{ readonly ok: true; readonly text: string } | Wrong | undefined> {
  try {
    if ((await stat(file)).size > LIMIT) return { ok: false, why: `station.yaml 太大，最多 ${LIMIT / 1024} KB，不像是设置文件` }
    return { ok: true, text: plainText(await readFile(file, 'utf8')) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return code === 'ENOENT' ? undefined : { ok: false, why: `station.yaml 读不了（${code}）` }
  }
}

function earlier(json: string): Settings | undefined {
  try {
    return settingsSchema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined // cut off: as if it were not there
  }
}
