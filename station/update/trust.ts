import { chmod, readFile } from 'node:fs/promises'
import path from 'node:path'
import { METADATA_LIMITS } from '../../core/update/repository.ts'
import { hashOf } from '../content/blob-store.ts'
import { writeDurably } from '../files/durable.ts'
import { readEnvelope, ROLES } from './envelope.ts'

/** Where the first trusted root lies, below the data folder and below the content that ships. */
const TRUST = 'trust/1.root.json'

/** The root from which all trust comes 县里的钥匙. */
export interface Trust {
  readonly bytes: Buffer
  /** SHA-256 of the file: what was verified under another root does not count */
  readonly hash: string
}

/**
 * The root that this station trusts: the one it was told (`station trust`), else the one that ships with the content;
 * undefined when there is none. It is read anew each time, so that a station that runs takes up another one.
 */
export async function readTrust(dataDir: string, shippedDir: string): Promise<Trust | undefined> {
  for (const folder of [dataDir, shippedDir]) {
    const bytes = await readFile(path.join(folder, TRUST)).catch(() => undefined)
    if (bytes && await isRoot(bytes)) return { bytes, hash: hashOf(bytes) }
  }
  return undefined
}

/** What `trustRoot` did; `fault` says why nothing was changed. */
export type Trusting = 'new' | 'same' | 'replaced' | { readonly fault: string }

/** Makes a file the root that this station trusts from now on. It is kept apart from the content, read-only. Rejects when the folder cannot be written. */
export async function trustRoot(dataDir: string, file: string): Promise<Trusting> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return { fault: `读不了 ${file}` }
  if (!await isRoot(bytes)) return { fault: `${file} 不是县里的钥匙（root.json），没有认它` }
  const place = path.join(dataDir, TRUST)
  const before = await readFile(place).catch(() => undefined)
  if (before?.equals(bytes) === true) return 'same'
  // Windows replaces no file that may not be written
  if (before) await chmod(place, 0o644)
  await writeDurably(place, bytes)
  await chmod(place, 0o444)
  return before ? 'replaced' : 'new'
}

/** The beginning of a root's SHA-256, to be compared by eye with what the county says: `1a2b 3c4d 5e6f 7a8b`. */
export const fingerprint = (hash: string): string => hash.slice(0, 16).replaceAll(/.{4}(?=.)/g, '$& ')

/** A root that signs itself and names enough keys for every role. */
async function isRoot(bytes: Buffer): Promise<boolean> {
  if (bytes.length > METADATA_LIMITS.root || !readEnvelope(bytes, 'root', TRUST).ok) return false
  const { storeAt } = await import('./tuf.ts')
  try {
    const { roles, keys, consistentSnapshot } = storeAt(bytes, 0).root.signed
    return consistentSnapshot && ROLES.every((name) => {
      const { threshold = Infinity, keyIDs = [] } = roles[name] ?? {}
      return keyIDs.filter((id) => Object.hasOwn(keys, id)).length >= threshold
    })
  } catch {
    return false
  }
}
