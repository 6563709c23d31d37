import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSource } from '../../../core/content/parse-source.ts'
import { searchEntries } from '../../../core/search/entries.ts'
import type { SearchEntry } from '../../../core/search/types.ts'

const CONTENT = path.resolve(import.meta.dirname, '../../../kiosk-content')

/** What the search sees of the content that ships with the kiosk. */
export function sampleEntries(): SearchEntry[] {
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name))
  const texts = new Map(files.map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(CONTENT, name), 'utf8')]))
  const { county, procedures, problems } = parseSource({ texts, media: new Map() })
  if (!county || problems.some(({ severity }) => severity === 'error')) throw new Error(`the sample content has faults: ${JSON.stringify(problems)}`)
  return searchEntries(county.value)(procedures.map(({ value }) => value))
}
