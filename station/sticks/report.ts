import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { writeDurably } from '../files/durable.ts'
import { makeOwn, NO_FOLDER, SAVED_FOLDER } from './own-folder.ts'
import { publicLines } from './public-lines.ts'
import { stickFault, type StickFault } from './stick-fault.ts'

/** What a station tells of itself on a stick. */
export interface Report {
  /** hall code and day: `410423-xinji-2026-11-25` */
  readonly name: string
  /** for programs */
  readonly state: unknown
  /** for people, in Chinese; the latest faults are added */
  readonly summary: readonly string[]
  /** folder of the journal */
  readonly logs: string
}

export type Saved = { readonly ok: true; readonly folder: string; readonly files: number } | { readonly ok: false; readonly error: StickFault }

/** Files of the journal that are taken, the newest first; each has 5 MB and a little. */
const MOST_LOGS = 8
/** Faults that the summary ends with. */
const LAST_FAULTS = 30
/** Notepad of older Windows knows UTF-8 by this mark only. */
const MARK = '\uFEFF'

/** Writes a report into a stick's folder. An older one of the same day is replaced, file by file. */
export async function saveReport(stick: string, { name, state, summary, logs }: Report): Promise<Saved> {
  const folder = path.join(stick, SAVED_FOLDER, name)
  try {
    for (const one of [path.join(stick, SAVED_FOLDER), folder]) if (!await makeOwn(one)) return NO_FOLDER
    const journal = await readJournal(logs)
    for (const { file, lines } of journal) await writeDurably(path.join(folder, file), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await writeDurably(path.join(folder, 'state.json'), `${JSON.stringify(state, null, 2)}\n`)
    const faults = journal.flatMap(({ lines }) => lines.filter(({ msg }) => msg === 'fault'))
      .map(({ time, where, message }) => `${String(time)} ${String(where)}：${String(message).split('\n')[0] ?? ''}`).toSorted().slice(-LAST_FAULTS)
    const text = [...summary, '', faults.length > 0 ? '最近的毛病：' : '没有记下毛病', ...faults].join('\r\n')
    await writeDurably(path.join(folder, '运行情况.txt'), `${MARK}${text}\r\n`)
    return { ok: true, folder: `${SAVED_FOLDER}/${name}`, files: journal.length + 2 }
  } catch (error) {
    const fault = stickFault(error)
    if (!fault) throw error
    return { ok: false, error: fault }
  }
}

/** The files of the journal, without what tells of persons. */
async function readJournal(folder: string) {
  const numbers = (await readdir(folder).catch(() => [])).flatMap((name) => Number(/^station\.(\d+)\.log$/.exec(name)?.[1] ?? NaN) || [])
  const files = numbers.toSorted((a, b) => b - a).slice(0, MOST_LOGS).map((number) => `station.${number}.log`)
  return Promise.all(files.map(async (file) => ({ file, lines: publicLines(await readFile(path.join(folder, file), 'utf8').catch(() => '')) })))
}
