import { z } from 'zod'
import { MANIFEST_LIMIT, type Manifest } from '../../core/content/manifest.ts'
import { readSignedManifest } from '../../core/update/read-manifest.ts'
import { TARGETS } from '../../core/update/repository.ts'
import { hashOf, type BlobStore } from '../content/blob-store.ts'
import { ok, refuse, type Result } from './refused.ts'
import type { FetchFile, Verified } from './tuf.ts'

/** A manifest that the county signed. */
export interface SignedManifest {
  readonly sha256: string
  readonly bytes: Buffer
  readonly manifest: Manifest
}

/** A target's address in a repository with consistent snapshots: `county/manifest.json` is `targets/county/<sha256>.manifest.json`. */
export const targetAddress = (target: string, sha256: string): string => `${TARGETS}/${target.replace(/[^/]*$/, (name) => `${sha256}.${name}`)}`

/** Gets a manifest by its target, from the store when it is held. Not signed for: `notForUs`. */
export async function readSigned(verified: Verified, target: string, part: string, { blobs, fetch }: { blobs: BlobStore; fetch: FetchFile }): Promise<Result<SignedManifest>> {
  const signed = verified.target(target)
  if (!signed) return refuse('notForUs', part)
  const file = targetAddress(target, signed.sha256)
  if (signed.size > MANIFEST_LIMIT) return refuse('tooLarge', file)
  const held = await blobs.read(signed.sha256).catch(() => undefined)
  const fetched = held ? ok(held) : await fetch(file, MANIFEST_LIMIT)
  if (!fetched.ok) return fetched
  const bytes = fetched.value
  if (bytes.length !== signed.size || hashOf(bytes) !== signed.sha256) return refuse('damaged', file)
  const read = readSignedManifest(bytes.toString('utf8'))
  if (!read.ok) return refuse(read.kind, file)
  // it would make the time of its own end the present, and nothing signed before could be taken any more
  return Date.parse(read.manifest.published) > verified.goodUntil ? refuse('expired', file) : ok({ sha256: signed.sha256, bytes, manifest: read.manifest })
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Which hall the county means when a station is told none. */
export const defaultHallOf = (bytes: Buffer): string | undefined =>
  z.object({ county: z.object({ defaultHall: z.string() }) }).safeParse(jsonOf(bytes)).data?.county.defaultHall
