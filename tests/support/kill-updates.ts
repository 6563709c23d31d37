import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readManifest } from '../../station/content/load.ts'
import { trustRoot } from '../../station/update/trust.ts'
import { countyWith } from './county-fixture.ts'
import { makeRepository, type TestRepository } from './county-repository.ts'
import { openTestLibrary } from './library-fixture.ts'
import { serveRepository } from './repository-server.ts'
import { compileInto } from './station-fixture.ts'

/** When a station is killed: in a phase, so many milliseconds at most after it began. */
const MOMENTS = { starting: 600, checking: 60, fetching: 300, verifying: 5, switching: 40, idle: 8 } as const
export type Moment = keyof typeof MOMENTS

/** What a run came to. */
export interface Figures {
  /** kills by the phase that they ended */
  readonly kills: Record<Moment, number>
  /** stations that served the old content after the kill, and the new */
  old: number
  fresh: number
  /** updates that a later start brought to their end */
  finished: number
}

export interface Kills {
  /** an empty folder */
  readonly folder: string
  readonly kills: number
  /** told after each kill and the look that follows */
  readonly onKill?: (figures: Readonly<Figures>) => void
}

/** Bytes a second: an update of some files takes a third of a second. */
const RATE = 2_000_000
const PROGRAM = fileURLToPath(new URL('updating-process.ts', import.meta.url))

/** A version of the county: its number as the place of one matter, and pictures that no version had before. */
function versionOf(number: number): Map<string, string> {
  const files = countyWith('procedures/dibao.md', 'place: 乡镇大厅', `place: 第${number}处`)
  for (const name of ['media/samples/hukou.svg', 'media/notices/winter.svg']) files.set(name, `<svg xmlns="http://www.w3.org/2000/svg"><title>${randomBytes(150_000).toString('hex')}</title></svg>`)
  return files
}

/**
 * Kills a station again and again while it updates, and looks after each kill whether it has the old content or the new,
 * whole; every other time another start must bring the update to its end by itself. Throws at the first thing that is wrong.
 */
export async function killUpdates({ folder, kills, onKill }: Kills): Promise<Figures> {
  const [data, shipped] = [path.join(folder, 'data'), path.join(folder, 'shipped')]
  const figures: Figures = { kills: { starting: 0, checking: 0, fetching: 0, verifying: 0, switching: 0, idle: 0 }, old: 0, fresh: 0, finished: 0 }
  await compileInto(shipped, undefined, '2026-11-01T00:00:00.000Z')
  const county = await makeRepository({ files: versionOf(1), now: moment(1) })
  const server = await serveRepository(county.repo)
  const start = () => spawn(process.execPath, [PROGRAM, data, shipped, server.url, String(RATE)], {
    stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'cache') },
  })
  try {
    await trustRoot(data, county.root)
    let newest = 1
    let held = 0
    while (sum(figures.kills) < kills) {
      if (held === newest) await publish(county, ++newest)
      const killedIn = await killOnce(start(), pick(Object.keys(MOMENTS) as Moment[]))
      const found = await look(data, shipped)
      if (found !== held && found !== newest) throw new Error(`version ${found} runs, between ${held} and ${newest}`)
      if (killedIn) figures.kills[killedIn]++
      figures[found === held ? 'old' : 'fresh']++
      held = found
      if (Math.random() < 0.5) {
        await once(start(), 'close')
        held = await look(data, shipped)
        if (held !== newest) throw new Error(`version ${held} runs, though ${newest} could be had`)
        if ((await readdir(path.join(data, 'content'))).includes('staging')) throw new Error('what was fetched lies there still')
        figures.finished++
      }
      onKill?.(figures)
    }
    return figures
  } finally {
    await server.stop()
    await county.remove()
  }
}

const sum = (kills: Readonly<Record<Moment, number>>): number => Object.values(kills).reduce((all, one) => all + one)
const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!
/** A version a minute. */
const moment = (version: number): string => new Date(Date.parse('2026-11-20T00:00:00.000Z') + version * 60_000).toISOString()
const publish = (county: TestRepository, version: number) => county.publish(versionOf(version), moment(version))

/** Kills a station some time after a phase began; gives the phase that it was in, and nothing when it was done before. */
async function killOnce(child: ReturnType<typeof spawn>, wanted: Moment): Promise<Moment | undefined> {
  let phase: Moment = 'starting'
  const reached = new Promise<void>((resolve) => {
    if (wanted === phase) resolve()
    createInterface(child.stdout!).on('line', (line) => {
      phase = line as Moment
      if (phase === wanted) resolve()
    })
  })
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  await Promise.race([reached, closed])
  await setTimeout(Math.random() * MOMENTS[wanted])
  child.kill('SIGKILL')
  const [, signal] = await closed
  return signal === 'SIGKILL' ? phase : undefined
}

/** Opens the content as the next start does, and reads every byte of it; gives the version that is served, 0 for what ships. */
async function look(data: string, shipped: string): Promise<number> {
  const library = await openTestLibrary(data, shipped)
  if (library.faults.length > 0) throw new Error(JSON.stringify(library.faults))
  const { blobs } = library
  const generation = library.running()!
  const manifests = await Promise.all([generation.county, ...Object.values(generation.halls)].map((hash) => readManifest(blobs, hash)))
  for (const { sha256, size } of manifests.flatMap(({ files }) => files)) {
    if ((await blobs.read(sha256)).length !== size) throw new Error(`${sha256} is not whole`)
  }
  const place = library.current()!.catalog.byId.get('dibao')?.place
  const version = generation.version ?? 0
  if (place !== (version === 0 ? '乡镇大厅' : `第${version}处`)) throw new Error(`version ${version} says ${String(place)}`)
  return version
}
