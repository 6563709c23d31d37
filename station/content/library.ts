import path from 'node:path'
import type { Clock } from '../clock.ts'
import { removeUnfinished } from '../files/durable.ts'
import type { Journal } from '../log/journal.ts'
import { createBlobStore, type BlobStore } from './blob-store.ts'
import { KEPT, openGenerations, type Generation, type Generations, type HeldMetadataRecord } from './generations.ts'
import { loadContent, readManifest, type LoadedContent } from './load.ts'
import { takeShipped } from './shipped.ts'

/** The content this station holds and serves. */
export interface Library {
  /** what is served; undefined when nothing could be loaded */
  current(): LoadedContent | undefined
  /** the record of what is served */
  running(): Generation | undefined
  /** the records of all generations that are kept, newest first, the running one among them */
  kept(): Promise<Generation[]>
  /** called after each switch to another generation */
  onSwitch(listener: () => void): void
  /** Reads a generation whose blobs are in the store, checks all of it and makes its search, beside what is served. Rejects when it cannot be loaded. */
  prepare(generation: Generation): Promise<LoadedContent>
  /**
   * Serves another generation whose blobs are in the store: prepares it, when that was not done before, turns the pointer,
   * then answers from it. Rejects, and goes on as before, when it cannot be loaded. Blobs that no kept generation needs are
   * removed then.
   */
  switchTo(generation: Generation, prepared?: LoadedContent): Promise<void>
  /** Writes newer metadata, whose blobs are in the store, into the record of the running generation. */
  renew(metadata: HeldMetadataRecord): Promise<void>
  readonly blobs: BlobStore
  /**
   * Where the bytes of a picture or film lie; undefined when no generation served lately has such a file. Those before
   * the running one count: a screen in use shows the old one until it is idle.
   */
  mediaFile(hash: string): string | undefined
}

export interface LibraryOptions {
  readonly dataDir: string
  readonly shippedDir: string
  readonly hall?: string | undefined
  readonly clock: Clock
  readonly journal: Journal
}

/** The running content can be searched this long after the start, unless somebody searches before; milliseconds. */
const SEARCH_AFTER_MS = 1000

/** Why another hall is shown than the one that station.yaml names, in a sentence; undefined when it is that one, or none is named. */
export const otherHall = (wanted: string | undefined, { catalog: { hall } }: Pick<LoadedContent, 'catalog'>): string | undefined =>
  (wanted === undefined || wanted === hall.code ? undefined : `station.yaml 里的大厅 ${wanted} 不在资料里，现在显示 ${hall.code}（${hall.name}）`)

/**
 * Opens the station's content. The shipped content is generation 0 and takes the same way as any other; a newer
 * program's shipped content replaces an older generation 0, and never one that came from the county. When the running
 * generation cannot be read, the newest kept one that can be runs instead, then the shipped one, its damaged blobs
 * written anew, at last what was taken from an earlier program.
 */
export async function openLibrary({ dataDir, shippedDir, hall, clock, journal }: LibraryOptions): Promise<Library> {
  const folder = path.join(dataDir, 'content')
  const blobs = createBlobStore(path.join(folder, 'blobs'))
  const generations = openGenerations(folder)
  const fault = (message: string) => { journal.fault({ where: 'content', message }) }
  let loaded: LoadedContent | undefined
  let served: Generation | undefined
  /** hashes of the media of the generations served since the start, newest first */
  let media: ReadonlySet<string>[] = []
  const listeners: (() => void)[] = []

  const turnTo = async (generation: Generation) => {
    const running = await generations.current()
    if (!running || !sameContent(running, generation)) await generations.activate(generation)
  }
  const show = (content: LoadedContent, generation: Generation) => {
    loaded = content
    served = generation
    media = [new Set(content.catalog.media.values()), ...media].slice(0, KEPT)
    const why = otherHall(hall, content)
    if (why !== undefined) fault(why)
    for (const listener of listeners) listener()
  }
  const tidy = async () => {
    try {
      // the running one too, should its record be lost
      const kept = [served, await generations.current(), ...await generations.list()].filter((one) => one !== undefined)
      await blobs.collect(await hashesInUse(blobs, kept, media))
    } catch (error) {
      fault(`用不着的文件没有清理：${String(error)}`)
    }
  }

  await Promise.all([folder, generations.folder, blobs.folder].map(removeUnfinished))
  for (const attempt of await attempts(generations, (repair) => takeShipped(shippedDir, blobs, { now: clock.now(), repair }))) {
    try {
      const generation = await attempt()
      const content = await loadContent(blobs, generation, hall)
      // what can be read is served, also where the disk takes nothing any more
      await turnTo(generation).catch((error: unknown) => { fault(`没能记下现在用的是第 ${generation.generation} 份资料：${String(error)}`) })
      show(content, generation)
      break
    } catch (error) {
      fault(String(error))
    }
  }
  await tidy()
  setTimeout(() => { void loaded?.search() }, SEARCH_AFTER_MS).unref()

  const prepare = async (generation: Generation) => {
    const content = await loadContent(blobs, generation, hall, loaded)
    await content.search()
    return content
  }

  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const switchInTurn = async (before: Promise<unknown>, generation: Generation, prepared?: LoadedContent) => {
    await before
    waiting--
    const content = prepared ?? await prepare(generation)
    await turnTo(generation)
    show(content, generation)
    // what the next one brought belongs to no generation yet
    if (waiting === 0) await tidy()
  }
  const renewInTurn = async (before: Promise<unknown>, metadata: HeldMetadataRecord) => {
    await before
    if (!served) return
    served = { ...served, metadata }
    await generations.activate(served)
  }
  return {
    current: () => loaded,
    running: () => served,
    kept: () => generations.list(),
    onSwitch: (listener) => { listeners.push(listener) },
    mediaFile: (hash) => (media.some((hashes) => hashes.has(hash)) ? blobs.pathOf(hash) : undefined),
    prepare,
    // one after another, or the pointer and what is served could differ
    switchTo(generation, prepared) {
      waiting++
      const done = switchInTurn(turn, generation, prepared)
      turn = done.catch(() => undefined)
      return done
    },
    renew(metadata) {
      const done = renewInTurn(turn, metadata)
      turn = done.catch(() => undefined)
      return done
    },
    blobs,
  }
}

/** What to serve at the start, the best first: each gives a generation, which may turn out not to load. */
async function attempts(generations: Generations, shipped: (repair: boolean) => Promise<Generation>): Promise<(() => Promise<Generation>)[]> {
  const current = await generations.current()
  const older = (await generations.list()).filter(({ generation }) => generation !== current?.generation)
  const kept = [...(current ? [current] : []), ...older]
  const those = (wanted: (one: Generation) => boolean) => kept.filter(wanted).map((one) => () => Promise.resolve(one))
  return [
    ...those(({ generation }) => generation > 0),
    () => shipped(false),
    () => shipped(true),
    ...those(({ generation }) => generation === 0),
  ]
}

const sameContent = (a: Generation, b: Generation) =>
  a.generation === b.generation && a.county === b.county && JSON.stringify(a.halls) === JSON.stringify(b.halls)

/** All blobs that kept generations and screens need. Rejects when the disk does not answer: then nothing may be removed. */
async function hashesInUse(blobs: BlobStore, generations: readonly Generation[], media: readonly ReadonlySet<string>[]): Promise<Set<string>> {
  const screens = media.flatMap((hashes) => [...hashes])
  const manifests = new Set(generations.flatMap(({ county, halls }) => [county, ...Object.values(halls)]))
  const read = await Promise.all([...manifests].map((hash) => readManifest(blobs, hash).catch(lost)))
  const signed = generations.flatMap(({ metadata }) => (metadata ? Object.values(metadata) : []))
  return new Set([...screens, ...signed, ...manifests, ...read.flatMap((manifest) => manifest?.files ?? []).map(({ sha256 }) => sha256)])
}

/** A manifest that is missing or damaged needs no files any more; one that the disk does not give may. */
function lost(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== undefined && code !== 'ENOENT') throw error
}
