import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { compileFolder } from '../../county/compile/compile.ts'
import type { StationOptions } from '../../station/station.ts'
import { countyFiles, writeFiles, type CountyFiles } from './county-fixture.ts'

/** A Monday morning in the hall, while it is open. */
const MONDAY = '2026-11-23T10:00:00+08:00'

/** Makes temporary folders that go away when the file's tests are over; their names begin with what they are for. */
export function temporaryFolders(purpose = 'station'): (name?: string) => Promise<string> {
  const made: string[] = []
  afterAll(async () => { for (const folder of made) await rm(folder, { recursive: true, force: true }) })
  return async (name = purpose) => {
    const folder = await mkdtemp(path.join(tmpdir(), `${name}-`))
    made.push(folder)
    return folder
  }
}

/** Compiles a county into `out`, as `county compile` does. */
export async function compileInto(out: string, files: CountyFiles = countyFiles(), now = '2026-11-20T01:00:00.000Z'): Promise<string> {
  const source = await writeFiles(files)
  const done = await compileFolder({ source: source.folder, out, now, progress: () => undefined })
  await source.remove()
  if (!done.ok || !done.value.written) throw new Error(JSON.stringify(done))
  return out
}

/** What a station is started with in tests: a free port, the clock on a Monday morning. */
export const stationOptions = (dataDir: string, shippedDir: string, over: Partial<StationOptions> = {}): StationOptions => ({
  dataDir, shippedDir, pagesDir: path.join(dataDir, 'no-pages'), version: '9.9.9', port: 0, clock: MONDAY, ...over,
})

/** The lines of a station's journal, once it is closed. */
export async function journalLines(dataDir: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(path.join(dataDir, 'logs', 'station.1.log'), 'utf8')
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>)
}
