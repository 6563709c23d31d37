import type { BlobStore } from '../content/blob-store.ts'
import type { Generation } from '../content/generations.ts'
import type { Trust } from './trust.ts'
import type { HeldMetadata } from './tuf.ts'

/** What a station has verified under the root that it trusts now. */
export interface Held {
  readonly metadata: HeldMetadata
  /** newest `published` verified so far, milliseconds since 1970 UTC; 0 when nothing was */
  readonly published: number
}

/**
 * Gathers what was verified before, from the newest record that can be read: nothing older is taken after it. What was
 * verified under another root does not count.
 */
export async function readHeld(records: readonly Generation[], blobs: BlobStore, trust: Trust): Promise<Held> {
  const published = newestPublished(records, trust.hash)
  for (const { metadata } of records) {
    if (metadata?.trust !== trust.hash) continue
    const read = (hash: string) => blobs.read(hash).catch(() => undefined)
    const [root, timestamp, snapshot, targets] = await Promise.all([metadata.root, metadata.timestamp, metadata.snapshot, metadata.targets].map(read))
    if (root) return { metadata: { root, ...(timestamp && { timestamp }), ...(snapshot && { snapshot }), ...(targets && { targets }) }, published }
  }
  return { metadata: { root: trust.bytes }, published }
}

/** The newest `published` verified under a root, milliseconds since 1970 UTC; 0 when nothing was. */
export const newestPublished = (records: readonly Generation[], trust: string): number =>
  Math.max(0, ...records.filter(({ metadata }) => metadata?.trust === trust).map(({ published }) => Date.parse(published ?? '') || 0))
