import { z } from 'zod'
import { localTime } from '../../core/calendar/local-time.ts'
import { calendarSchema } from '../../core/content/calendar.ts'
import { buildCatalog, type Catalog, type ContentParts } from '../../core/content/catalog.ts'
import { countySchema } from '../../core/content/county.ts'
import { hallSchema } from '../../core/content/hall.ts'
import { manifestSchema, type Manifest, type ManifestFile } from '../../core/content/manifest.ts'
import { noticeSchema } from '../../core/content/notice.ts'
import { parserOf } from '../../core/content/parser-of.ts'
import { type Procedure, procedureSchema } from '../../core/content/procedure.ts'
import { playlistSchema } from '../../core/signage/playlist.ts'
import type { BlobStore } from './blob-store.ts'
import type { Generation } from './generations.ts'
import { searchOf, type Search } from './search.ts'

/** A generation in memory. */
export interface LoadedContent {
  readonly generation: number
  /** day on which the county published the newer of its manifests, `YYYY-MM-DD` by the county's clock */
  readonly published: string
  readonly catalog: Catalog
  /** its matters as they came, for the next generation */
  readonly buckets: Buckets
  readonly search: Search
}

/** What gives the bytes of a blob, checked against its hash. */
type BlobReader = Pick<BlobStore, 'read'>

const readJson = async (blobs: BlobReader, hash: string): Promise<unknown> => JSON.parse((await blobs.read(hash)).toString('utf8'))

/** Reads a manifest and checks its form. */
export const readManifest = async (blobs: BlobStore, hash: string): Promise<Manifest> => manifestSchema.parse(await readJson(blobs, hash))

const PLAYLISTS = 'playlists.json'

const parseCounty = parserOf(z.object({ county: countySchema }))
const parseCalendar = parserOf(calendarSchema)
const parseMatters = parserOf(z.array(procedureSchema))
const parseHall = parserOf(hallSchema)
const parseVillages = parserOf(z.array(hallSchema))
const parseNotices = parserOf(z.array(noticeSchema))
const parsePlaylists = parserOf(z.array(playlistSchema))

const readCounty = async (blobs: BlobReader, shared: Manifest) => (await document(blobs, shared, 'county.json', parseCounty)).county

/**
 * Reads a generation for one hall: every document is checked against its hash and its schema, every picture and film for
 * being there in its size. Without `hall`, or with one the content does not know, the county's default hall is taken.
 * Rejects when anything is missing or wrong: a generation is taken whole or not at all. Buckets of matters that stand in
 * the `earlier` content are the same bytes, checked then, and are not read again: most of an update is as it was.
 */
export async function loadContent(blobs: BlobStore, generation: Generation, hall?: string, earlier?: LoadedContent): Promise<LoadedContent> {
  const shared = await readManifest(blobs, generation.county)
  const { defaultHall } = await readCounty(blobs, shared)
  const hash = generation.halls[hall ?? defaultHall] ?? generation.halls[defaultHall]
  if (hash === undefined) throw new Error(`no content for hall ${defaultHall}`)
  const own = await readManifest(blobs, hash)
  await checkSizes(blobs, [...shared.files, ...own.files])
  const buckets = await readBuckets(blobs, shared, earlier?.buckets)
  const parts = await readParts(blobs, shared, own, buckets)
  return {
    buckets,
    generation: generation.generation,
    published: localTime(Math.max(Date.parse(own.published), Date.parse(shared.published)), parts.county.timezone).date,
    catalog: buildCatalog(parts),
    search: searchOf(parts.procedures, parts.county),
  }
}

/** The matters of a bucket by the hash of its bytes. */
export type Buckets = ReadonlyMap<string, readonly Procedure[]>

/** So many buckets are read at a time. Each takes some milliseconds to parse, and between two turns the station answers others. */
const AT_A_TIME = 4

async function readBuckets(blobs: BlobReader, shared: Manifest, known: Buckets = new Map()): Promise<Buckets> {
  const hashes = shared.files.filter(({ path }) => path.startsWith('procedures/')).map(({ sha256 }) => sha256)
  const buckets: (readonly Procedure[])[] = []
  const left = hashes.entries()
  const readOn = async () => {
    for (const [index, hash] of left) buckets[index] = known.get(hash) ?? parseMatters(await readJson(blobs, hash))
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, readOn))
  return new Map(hashes.map((hash, index) => [hash, buckets[index] ?? []]))
}

/** Reads the documents of two manifests, the county's and a hall's. Rejects when one is missing or wrong. */
export async function readParts(blobs: BlobReader, shared: Manifest, own: Manifest, held?: Buckets): Promise<ContentParts> {
  const [county, buckets, calendar, hall, villages, notices, playlists] = await Promise.all([
    readCounty(blobs, shared),
    held ?? readBuckets(blobs, shared),
    document(blobs, shared, 'calendar.json', parseCalendar),
    document(blobs, own, 'hall.json', parseHall),
    document(blobs, own, 'villages.json', parseVillages),
    document(blobs, own, 'notices.json', parseNotices),
    // content from before playlists has none
    own.files.some(({ path }) => path === PLAYLISTS) ? document(blobs, own, PLAYLISTS, parsePlaylists) : [],
  ])
  return {
    county, calendar, procedures: [...buckets.values()].flat(), hall, villages, notices, playlists,
    media: new Map(shared.files.flatMap(({ path, sha256 }) => (path.startsWith('media/') ? [[path.slice(6), sha256]] : []))),
  }
}

async function checkSizes(blobs: BlobStore, files: readonly ManifestFile[]): Promise<void> {
  await Promise.all(files.map(async ({ path, sha256, size }) => {
    if (await blobs.size(sha256) !== size) throw new Error(`blob ${sha256} of ${path} is missing or cut off`)
  }))
}

async function document<T>(blobs: BlobReader, manifest: Manifest, path: string, parse: (value: unknown) => T): Promise<T> {
  const file = manifest.files.find((one) => one.path === path)
  if (!file) throw new Error(`manifest ${manifest.part} has no ${path}`)
  return parse(await readJson(blobs, file.sha256))
}
