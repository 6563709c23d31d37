import path from 'node:path'
import type { Clock } from '../clock.ts'
import type { Journal } from '../log/journal.ts'
import { createBlobStore, type BlobStore } from './blob-store.ts'
import { openGenerations, type Generation } from './generations.ts'
import { loadContent, readManifest, type LoadedContent } from './load.ts'
import { takeShipped } from './shipped.ts'

/** The content this station holds and serves. */
export interface Library {
  /** what is served; undefined when nothing could be loaded */
  current(): LoadedContent | undefined
  /** called after each switch to another generation */
  onSwitch(listener: () => void): void
  /**
   * Serves another generation whose blobs are in the store: loads it whole, turns the pointer, then answers from it.
   * Rejects, and goes on as before, when it cannot be loaded.
   */
  switchTo(generation: Generation): Promise<void>
  readonly blobs: BlobStore
  /** where the bytes of a picture or film lie; undefined when the running generation has no such file */
  mediaFile(hash: string): string | undefined
}

export interface LibraryOptions {
  readonly dataDir: string
  readonly shippedDir: string
  readonly hall?: string | undefined
  readonly clock: Clock
  readonly journal: Journal
}

/**
 * Opens the station's content. The shipped content is generation 0 and takes the same way as any other; a newer
 * program's shipped content replaces an older generation 0, and never one that came from the county. When the running
 * generation cannot be read, the newest kept one that can be runs instead, at last the shipped one, its damaged blobs
 * written anew.
 */
export async function openLibrary({ dataDir, shippedDir, hall, clock, journal }: LibraryOptions): Promise<Library> {
  const folder = path.join(dataDir, 'content')
  const blobs = createBlobStore(path.join(folder, 'blobs'))
  const generations = openGenerations(folder)
  let loaded: LoadedContent | undefined
  const listeners: (() => void)[] = []

  const use = async (generation: Generation) => {
    const content = await loadContent(blobs, generation, hall)
    const running = await generations.current()
    if (!running || !sameContent(running, generation)) await generations.activate(generation)
    loaded = content
    for (const listener of listeners) listener()
  }
  const shipped = (repair: boolean) => takeShipped(shippedDir, blobs, { now: clock.now(), repair })

  const current = await generations.current()
  const kept = (await generations.list()).filter((one) => one.generation > 0)
  const attempts = [
    ...(current && current.generation > 0 ? [() => use(current)] : []),
    ...kept.map((one) => () => use(one)),
    async () => { await use(await shipped(false)) },
    async () => { await use(await shipped(true)) },
  ]
  for (const attempt of attempts) {
    try {
      await attempt()
      break
    } catch (error) {
      journal.fault({ where: 'content', message: String(error) })
    }
  }
  await blobs.collect(await hashesInUse(blobs, await generations.list()))

  return {
    current: () => loaded,
    onSwitch: (listener) => { listeners.push(listener) },
    mediaFile: (hash) => (loaded && [...loaded.catalog.media.values()].includes(hash) ? blobs.pathOf(hash) : undefined),
    switchTo: use,
    blobs,
  }
}

const sameContent = (a: Generation, b: Generation) =>
  a.generation === b.generation && a.county === b.county && JSON.stringify(a.halls) === JSON.stringify(b.halls)

/** All blobs that kept generations need. */
async function hashesInUse(blobs: BlobStore, generations: readonly Generation[]): Promise<Set<string>> {
  const keep = new Set<string>()
  for (const generation of generations) {
    for (const hash of [generation.county, ...Object.values(generation.halls)]) {
      keep.add(hash)
      const manifest = await readManifest(blobs, hash).catch(() => undefined)
      for (const file of manifest?.files ?? []) keep.add(file.sha256)
    }
  }
  return keep
}
