import { readFile } from 'node:fs/promises'
import { lacking } from '../../core/update/room.ts'
import type { BlobStore } from '../content/blob-store.ts'
import { fetchBlob, type Wanted } from './fetch-blob.ts'
import type { Place } from './place.ts'
import type { Progress } from './progress.ts'
import { ok, refuse, type Result } from './refused.ts'
import type { Staging } from './staging.ts'
import { receive, type Patience } from './transfer.ts'
import type { FetchFile } from './tuf.ts'

/** Blobs that are fetched at the same time. */
const LANES = 4

/** One round of an update: from where, into which folder, until when. */
export interface Round {
  readonly blobs: BlobStore
  /** the hall of station.yaml */
  readonly hall: string | undefined
  /** reads a small file, from the first place that has it */
  readonly fetch: FetchFile
  /** fetches blobs into the staging folder, as far as they are not there */
  bring(wanted: readonly Wanted[]): Promise<Result<undefined>>
  /** a blob from the staging folder, else from the store */
  read(hash: string): Promise<Buffer>
}

export interface RoundOptions {
  readonly places: readonly Place[]
  readonly staging: Staging
  readonly blobs: BlobStore
  readonly hall: string | undefined
  readonly signal: AbortSignal
  readonly patience: Patience
  readonly progress: Progress
}

/** Begins a round. */
export function openRound({ places, staging, blobs, hall, signal, patience, progress }: RoundOptions): Round {
  /** the one that answered last comes first: where the county's server is down, it is asked once */
  let order = places
  const fetch: FetchFile = async (file, limit) => {
    let why: Result<Buffer> | undefined
    for (const place of order) {
      const received = await receive(place, file, { limit, signal, patience })
      if (received.ok || received.error.kind === 'incomplete') order = [place, ...order.filter((one) => one !== place)]
      if (received.ok) return received
      // that a file is not there was said by somebody; that nobody answered was not
      if (!why || received.error.kind === 'incomplete') why = received
    }
    return why ?? refuse('unreachable')
  }
  const enough = async (wanted: readonly Wanted[]): Promise<Result<undefined>> => {
    const here = await Promise.all(wanted.map(({ sha256 }) => staging.sizeOf(sha256)))
    const needed = wanted.reduce((sum, { size }, index) => sum + Math.max(0, size - (here[index] ?? 0)), 0)
    const missing = lacking(needed, await staging.disk())
    return missing === 0 ? ok(undefined) : { ok: false, error: { kind: 'noRoom', missing } }
  }
  return {
    blobs, hall, fetch,
    async bring(wanted) {
      const room = await enough(wanted)
      if (!room.ok) return room
      progress.begin(wanted)
      const failing = new AbortController()
      const ending = AbortSignal.any([signal, failing.signal])
      const left = [...wanted]
      let failure: Result<undefined> | undefined
      const lane = async () => {
        for (let next = left.shift(); next && !failure; next = left.shift()) {
          const done = await one(next, ending)
          if (done.ok) continue
          failure ??= done
          failing.abort()
        }
      }
      await Promise.all(Array.from({ length: LANES }, lane))
      return failure ?? ok(undefined)
    },
    read: (hash) => readFile(staging.pathOf(hash)).catch(() => blobs.read(hash)),
  }

  async function one(wanted: Wanted, ending: AbortSignal): Promise<Result<undefined>> {
    const isThere = await staging.isWhole(wanted.sha256, wanted.size)
    if (isThere) progress.came(wanted.size)
    const done = isThere ? ok(undefined) : await fetchBlob(order, wanted, { staging, signal: ending, patience, onBytes: (bytes) => { progress.came(bytes) } })
    if (done.ok) progress.finished()
    return done
  }
}
