import { LengthOrHashMismatchError, UnsignedMetadataError } from '@tufjs/models/dist/error.js'
import { BadVersionError, EqualVersionError, ExpiredMetadataError } from 'tuf-js/dist/error.js'
import { TrustedMetadataStore } from 'tuf-js/dist/store.js'
import { METADATA, METADATA_LIMITS } from '../../core/update/repository.ts'
import { readEnvelope, type Role } from './envelope.ts'
import { ok, refuse, type Result } from './refused.ts'

/** The metadata of a repository, as it was signed. */
export type Metadata = Readonly<Record<Role, Buffer>>

/** What a station holds already: a root that it trusts, and what was verified by it before. */
export type HeldMetadata = Partial<Metadata> & Pick<Metadata, 'root'>

/** A file that the county signed, as a target. */
export interface Target {
  readonly sha256: string
  readonly size: number
}

/** What was verified. */
export interface Verified {
  readonly metadata: Metadata
  /** the county's number of the version: that of its targets */
  readonly version: number
  /** when its targets run out, milliseconds since 1970 UTC */
  readonly goodUntil: number
  target(path: string): Target | undefined
}

/** Gets a file of the repository, no more than `limit` bytes; one that is not there is `incomplete`. */
export type FetchFile = (file: string, limit: number) => Promise<Result<Buffer>>

/** Root rotations at once; a county has one in some years. */
const ROTATIONS = 64

/**
 * Verifies a repository against what is held (TUF 1.0 §5, the client's workflow). The library checks signatures,
 * versions and expiry; the order, the fetching and the keeping are ours, because the library's own client writes without
 * fsync and tells of a wrong snapshot or targets only in prose. `now` is the reference time for expiry, milliseconds.
 */
export async function verify(fetch: FetchFile, held: HeldMetadata, now: number): Promise<Result<Verified>> {
  const store = storeAt(held.root, now)
  const root = await followRoots(store, held.root, fetch)
  if (!root.ok) return root
  const timestamp = await load(held.timestamp, fetch, { role: 'timestamp', file: 'timestamp.json', limit: METADATA_LIMITS.timestamp, update: (bytes) => { store.updateTimestamp(bytes) } })
  if (!timestamp.ok) return timestamp
  const snapshotMeta = store.timestamp?.signed.snapshotMeta
  if (!snapshotMeta) return refuse('damaged', `${METADATA}/timestamp.json`)
  const snapshot = await load(held.snapshot, fetch, {
    role: 'snapshot', file: `${snapshotMeta.version}.snapshot.json`, limit: METADATA_LIMITS.snapshot,
    update: (bytes, isHeld) => { store.updateSnapshot(bytes, isHeld) },
  })
  if (!snapshot.ok) return snapshot
  const targetsMeta = store.snapshot?.signed.meta['targets.json']
  if (!targetsMeta) return refuse('damaged', `${METADATA}/${snapshotMeta.version}.snapshot.json`)
  const targets = await load(held.targets, fetch, {
    role: 'targets', file: `${targetsMeta.version}.targets.json`, limit: METADATA_LIMITS.targets,
    update: (bytes) => { store.updateDelegatedTargets(bytes, 'targets', 'root') },
  })
  if (!targets.ok) return targets
  return ok({
    metadata: { root: root.value, timestamp: timestamp.value, snapshot: snapshot.value, targets: targets.value },
    version: targetsMeta.version,
    goodUntil: Date.parse(store.targets?.signed.expires ?? ''),
    target(path) {
      const all = store.targets?.signed.targets ?? {}
      const found = Object.hasOwn(all, path) ? all[path] : undefined
      const sha256 = found?.hashes['sha256']
      return found && sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256) ? { sha256, size: found.length } : undefined
    },
  })
}

/**
 * The library's store of verified metadata, with a trusted root. It takes the machine's clock for its reference time and
 * has no other way in: this is the one place that sets it, and a test fails when the library changes there. Throws when
 * the root does not sign itself.
 */
export function storeAt(root: Buffer, now: number): TrustedMetadataStore {
  const store = new TrustedMetadataStore(root)
  Object.assign(store, { referenceTime: new Date(now) })
  return store
}

/** Takes each newer root that the one before it signed, up to the newest (5.3). */
async function followRoots(store: TrustedMetadataStore, held: Buffer, fetch: FetchFile): Promise<Result<Buffer>> {
  let newest = held
  for (let turn = 0; turn < ROTATIONS; turn++) {
    const version = store.root.signed.version + 1
    const file = `${METADATA}/${version}.root.json`
    const fetched = await fetch(file, METADATA_LIMITS.root)
    if (!fetched.ok) return fetched.error.kind === 'incomplete' ? ok(newest) : fetched
    const wrong = readEnvelope(fetched.value, 'root', file)
    if (!wrong.ok) return wrong
    try {
      store.updateRoot(fetched.value)
    } catch (error) {
      return refuse(error instanceof BadVersionError ? 'mixed' : kindOf(error, 'root'), file)
    }
    newest = fetched.value
  }
  return refuse('tooLarge', METADATA)
}

interface Step {
  readonly role: Exclude<Role, 'root'>
  readonly file: string
  readonly limit: number
  readonly update: (bytes: Buffer, isHeld: boolean) => void
}

/**
 * Loads one role: what is held first, so that nothing older is taken after it; then, unless that is the current one, what
 * the repository has. Held metadata that does not verify any more is passed over: its keys were exchanged (5.3.11), or
 * it is out of date, and the library keeps it for the comparison then.
 */
async function load(held: Buffer | undefined, fetch: FetchFile, { role, file, limit, update }: Step): Promise<Result<Buffer>> {
  const isCurrent = held !== undefined && tryOut(() => { update(held, true) }) && role !== 'timestamp'
  if (isCurrent) return ok(held)
  const name = `${METADATA}/${file}`
  const fetched = await fetch(name, limit)
  if (!fetched.ok) return fetched
  const envelope = readEnvelope(fetched.value, role, name)
  if (!envelope.ok) return envelope
  try {
    update(fetched.value, false)
    return ok(fetched.value)
  } catch (error) {
    if (error instanceof EqualVersionError && held) return ok(held)
    // a wrong file, or the right name on a file of another version
    const isOther = error instanceof LengthOrHashMismatchError && envelope.value.version !== versionIn(file)
    return refuse(isOther ? 'mixed' : kindOf(error, role), name)
  }
}

const versionIn = (file: string): number => Number.parseInt(file, 10)

function tryOut(update: () => void): boolean {
  try {
    update()
    return true
  } catch {
    return false
  }
}

/** What it means when the library does not take a file. */
function kindOf(error: unknown, role: Role) {
  if (error instanceof UnsignedMetadataError) return 'foreign'
  if (error instanceof ExpiredMetadataError) return 'expired'
  // versions that go back are old content; versions that do not fit each other are a mixture
  if (error instanceof BadVersionError) return role === 'targets' || error.message.includes('match') ? 'mixed' : 'older'
  return 'damaged'
}
