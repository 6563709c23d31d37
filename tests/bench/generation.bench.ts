import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Manifest } from '../../core/content/manifest.ts'
import type { Procedure } from '../../core/content/procedure.ts'
import { ROOT } from '../../build/lib/paths.mjs'
import { createClock } from '../../station/clock.ts'
import { hashOf } from '../../station/content/blob-store.ts'
import type { Generation } from '../../station/content/generations.ts'
import { openLibrary, type Library } from '../../station/content/library.ts'
import { compared, type Row } from './row.ts'

export const name = 'generation'

const PROCEDURES = 10_000
const BUCKETS = 256

/** The shipped content, its matters copied under other names until there are ten thousand, put into the store as generation 1. */
async function storeLargeGeneration(library: Library, shipped: string): Promise<Generation> {
  const text = (file: string) => readFile(path.join(shipped, file), 'utf8')
  const keep = async (bytes: string) => {
    const hash = hashOf(bytes)
    await library.blobs.write(hash, Buffer.from(bytes))
    return { sha256: hash, size: Buffer.byteLength(bytes) }
  }
  const county = JSON.parse(await text('county/manifest.json')) as Manifest
  const buckets = county.files.filter((file) => file.path.startsWith('procedures/'))
  const real = (await Promise.all(buckets.map(async ({ sha256 }) => JSON.parse(await text(`blobs/${sha256}`)) as Procedure[]))).flat()
  const many = Array.from({ length: PROCEDURES }, (_, index): Procedure => {
    const one = real[index % real.length]!
    const round = Math.floor(index / real.length)
    return round === 0 ? one : { ...one, id: `${one.id}-${round}`, name: `${one.name}（${round}）`, related: [] }
  })
  const files = await Promise.all(Array.from({ length: BUCKETS }, async (_, bucket) => ({
    path: `procedures/${bucket.toString(16).padStart(2, '0')}.json`,
    ...await keep(JSON.stringify(many.filter((_one, index) => index % BUCKETS === bucket))),
  })))
  const manifest: Manifest = { ...county, files: [...county.files.filter((file) => !file.path.startsWith('procedures/')), ...files] }
  const halls: Record<string, string> = {}
  for (const code of await readdir(path.join(shipped, 'halls'))) halls[code] = hashOf(await text(`halls/${code}/manifest.json`))
  return { generation: 1, activated: new Date().toISOString(), source: 'shipped', county: (await keep(JSON.stringify(manifest))).sha256, halls }
}

/** The next version: one matter is called otherwise. */
async function withOneChange(library: Library, before: Generation, manifest: Manifest): Promise<Generation> {
  const bucket = manifest.files.findIndex(({ path: file }) => file.startsWith('procedures/'))
  const [one, ...others] = JSON.parse((await library.blobs.read(manifest.files[bucket]!.sha256)).toString('utf8')) as Procedure[]
  const bytes = Buffer.from(JSON.stringify([{ ...one!, name: `${one!.name}（新）` }, ...others]))
  await library.blobs.write(hashOf(bytes), bytes)
  const text = Buffer.from(JSON.stringify({ ...manifest, files: manifest.files.with(bucket, { ...manifest.files[bucket]!, sha256: hashOf(bytes), size: bytes.length }) }))
  await library.blobs.write(hashOf(text), text)
  return { ...before, generation: before.generation + 1, county: hashOf(text) }
}

/** From the decision to the first answer out of a new generation of ten thousand matters, against reading the same bytes. */
export async function run(): Promise<Row[]> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'kiosk-bench-'))
  const shippedDir = path.join(ROOT, 'dist/content')
  const journal = { event: () => undefined, fault: (fault: unknown) => { throw new Error(JSON.stringify(fault)) }, close: () => Promise.resolve() }
  const library = await openLibrary({ dataDir, shippedDir, clock: createClock(), journal })
  const generation = await storeLargeGeneration(library, shippedDir)
  // a station that has stood for a while
  await library.current()?.search()

  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const began = performance.now()
  const prepared = await library.prepare(generation)
  const started = performance.now()
  await library.switchTo(generation, prepared)
  const found = (await library.current()?.search())?.search('dibao', 5).hits.length ?? 0
  const switched = performance.now() - started
  const whole = performance.now() - began
  delay.disable()
  if (found === 0 || library.current()?.catalog.procedures.length !== PROCEDURES) throw new Error('the new generation does not answer')

  const manifest = JSON.parse((await library.blobs.read(generation.county)).toString('utf8')) as Manifest
  const floorStart = performance.now()
  for (const { path: file, sha256 } of manifest.files) if (file.endsWith('.json')) JSON.parse((await library.blobs.read(sha256)).toString('utf8'))
  const floor = performance.now() - floorStart

  const next = await withOneChange(library, generation, manifest)
  const nextStart = performance.now()
  await library.switchTo(next)
  const changed = performance.now() - nextStart
  await rm(dataDir, { recursive: true, force: true })
  return [
    // what was checked beside the running content, as the updater does
    { name, metric: 'activate 10000 procedures that are verified', value: switched, unit: 'ms', better: 'lower' },
    ...compared({ name, metric: 'read, check and switch to 10000 procedures, all of them new', value: whole, unit: 'ms', better: 'lower' }, { 'reading and parsing the files': floor }),
    { name, metric: 'longest wait of others while all of them are new', value: delay.max / 1e6, unit: 'ms', better: 'lower' },
    ...compared({ name, metric: 'read, check and switch to 10000 procedures, one of them changed', value: changed, unit: 'ms', better: 'lower' }, { 'reading and parsing the files': floor }),
  ]
}
