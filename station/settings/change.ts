import path from 'node:path'
import { isMap, isSeq, parseDocument } from 'yaml'
import type { StationSettings } from '../../core/contract/management.ts'
import { writeDurably } from '../files/durable.ts'
import { parseSettings } from './parse.ts'
import { readText } from './read.ts'

/** What a manager changes. */
export interface SettingsChange {
  readonly printer?: StationSettings['printer'] | undefined
  readonly screens?: StationSettings['screens'] | undefined
  readonly county?: StationSettings['county'] | undefined
}

/** Why station.yaml was left as it is: a sentence for the manager, or the disk. */
export type SettingsRefusal = { readonly kind: 'wrong'; readonly why: string } | { readonly kind: 'notStored' }

/**
 * Writes a change into station.yaml: what else stands there, comments too, stays. The whole file is checked as at a start
 * before it takes the old one's place, so a station never starts with what a manager broke.
 */
export async function changeSettings(dataDir: string, change: SettingsChange): Promise<{ readonly ok: true } | { readonly ok: false; readonly error: SettingsRefusal }> {
  const wrong = (why: string) => ({ ok: false, error: { kind: 'wrong', why } }) as const
  const file = path.join(dataDir, 'station.yaml')
  const read = await readText(file) ?? { ok: true, text: '' }
  if (!read.ok) return wrong(read.why)
  const before = parseSettings(read.text)
  if (!before.ok) return wrong(`${before.why}。先请懂电脑的人改好，再在这里改`)
  const text = changed(read.text, change)
  const after = parseSettings(text)
  if (!after.ok) return wrong(after.why)
  try {
    await writeDurably(file, text)
    return { ok: true }
  } catch {
    return { ok: false, error: { kind: 'notStored' } }
  }
}

/** The text of the file after a change. */
function changed(text: string, { printer, screens = [], county }: SettingsChange): string {
  const document = parseDocument(text)
  const put = (place: readonly (string | number)[], value: unknown): void => {
    if (value === undefined || value === '') {
      if (document.hasIn(place)) document.deleteIn(place)
    } else document.setIn(place, value)
  }
  if (printer) {
    if (!isMap(document.get('printer'))) put(['printer'], document.createNode({}))
    for (const key of ['driver', 'device', 'width', 'name'] as const) put(['printer', key], printer[key])
  }
  if (county) {
    if (!isMap(document.get('county'))) put(['county'], document.createNode({}))
    put(['county', 'url'], county.url)
  }
  for (const screen of screens) {
    const list = document.get('screens')
    // without a list there is one screen with the default name
    if (!isSeq(list)) put(['screens'], document.createNode([{ name: screen.name }]))
    const found = document.toJS() as { screens: { name?: string }[] }
    const index = found.screens.findIndex(({ name = 'front' }) => name === screen.name)
    if (index < 0) continue
    for (const key of ['diagonal', 'orientation'] as const) put(['screens', index, key], screen[key])
  }
  return document.toString()
}
