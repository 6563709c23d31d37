import { statfs } from 'node:fs/promises'
import type { Held, UpdateState } from '../../core/contract/update.ts'
import type { BlobStore } from '../content/blob-store.ts'
import type { Generation } from '../content/generations.ts'
import { readManifest } from '../content/load.ts'
import type { Basis } from './basis.ts'
import { newestPublished } from './held.ts'
import type { Memory } from './memory.ts'

const DAY_MS = 86_400_000

/** What of the state the updater itself knows. */
export interface Own extends Memory {
  readonly dataDir: string
  readonly address: string | undefined
  /** milliseconds since 1970 UTC */
  readonly nextCheck: number | undefined
}

/** What the manager sees of the content and its updates. */
export async function stateOf({ library, clock, progress, trust: readTrust }: Basis, { dataDir, address, nextCheck, lastHeard, lastOutcome }: Own): Promise<UpdateState> {
  const [trust, records, disk] = await Promise.all([readTrust(), library.kept(), statfs(dataDir)])
  const running = library.running()
  const others = records.filter(({ generation }) => generation !== running?.generation)
  const now = clock.now()
  const published = trust ? newestPublished(records, trust.hash) : 0
  return {
    isTrusted: trust !== undefined,
    county: address ?? null,
    phase: progress.phase(),
    progress: progress.now(),
    running: running ? await heldOf(running, library.blobs) : null,
    kept: await Promise.all(others.map((one) => heldOf(one, library.blobs))),
    lastHeard, lastOutcome,
    nextCheck: nextCheck === undefined ? null : isoOf(nextCheck),
    passedOver: running?.passedOver ?? null,
    // content of tomorrow may be an exchange of time zones; of the day after it is a wrong clock
    clockFault: published - now > DAY_MS ? { now: isoOf(now), published: isoOf(published) } : null,
    freeBytes: disk.bavail * disk.bsize,
  }
}

export const isoOf = (moment: number): string => new Date(moment).toISOString()

async function heldOf(record: Generation, blobs: BlobStore): Promise<Held> {
  const { generation, source, version, activated, county } = record
  // records of earlier programs do not say it
  const published = record.published ?? await readManifest(blobs, county).then((manifest) => manifest.published, () => activated)
  return { generation, origin: source, version: version ?? null, published, activated }
}
