import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openKey } from '../../county/keys/key-files.ts'
import type { SigningKey } from '../../county/keys/tuf-key.ts'
import { COUNTY_TARGET, hallTarget } from '../../core/update/repository.ts'
import { PASSPHRASE } from '../support/county-repository.ts'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
/** What is signed of a piece of metadata, open to every change. */
export type Signed = { [name: string]: Json }
type Edit = (signed: Signed) => void

/** The key that the county has of this name: `root-1`, `targets`, `snapshot`, `timestamp`. */
export async function keyOf(keys: string, name: string): Promise<SigningKey> {
  const opened = await openKey(path.join(keys, `${name}.pem`), PASSPHRASE)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

/** Canonical JSON (TUF 1.0 §3): what a signature is made over. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'string') return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`
  if (value === null || typeof value !== 'object') return String(value)
  return `{${Object.keys(value).sort().map((name) => `${canonical(name)}:${canonical(value[name] ?? null)}`).join(',')}}`
}

/** A piece of metadata, signed. */
export function signedBy(signed: Signed, keys: readonly SigningKey[]): Buffer {
  const bytes = Buffer.from(canonical(signed))
  return Buffer.from(JSON.stringify({ signatures: keys.map(({ sign }) => sign(bytes).toJSON()), signed }))
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const metaOf = (bytes: Buffer): { length: number; hashes: { sha256: string } } => ({ length: bytes.length, hashes: { sha256: sha256Of(bytes) } })

/** What is signed of a file below `metadata/`. */
export async function readSigned(repo: string, file: string): Promise<Signed> {
  const { signed } = JSON.parse(await readFile(path.join(repo, 'metadata', file), 'utf8')) as { signed: Signed }
  return signed
}

/** What a thief of keys changes, and the keys he signs a role with when they are not that of the role. */
export interface Forgery {
  readonly targets?: Edit
  readonly snapshot?: Edit
  readonly timestamp?: Edit
  readonly by?: Partial<Record<'targets' | 'snapshot' | 'timestamp', readonly SigningKey[]>>
  /** number of the version to begin with; the newest of the tests unless given */
  readonly version?: number
}

/** Signs the newest version anew with the county's own keys: what was changed, then all that says something about it. */
export async function forge({ repo, keys }: { repo: string; keys: string }, { version = 3, by = {}, ...edits }: Forgery): Promise<void> {
  const write = async (role: 'targets' | 'snapshot' | 'timestamp', signed: Signed) => {
    edits[role]?.(signed)
    const bytes = signedBy(signed, by[role] ?? [await keyOf(keys, role)])
    const { version: number } = signed as { version: number }
    const name = role === 'timestamp' ? 'timestamp.json' : `${number}.${role}.json`
    await writeFile(path.join(repo, 'metadata', name), bytes)
    return { version: number, ...metaOf(bytes) }
  }
  const targets = await write('targets', await readSigned(repo, `${version}.targets.json`))
  const snapshot = await write('snapshot', { ...await readSigned(repo, `${version}.snapshot.json`), meta: { 'targets.json': targets } })
  await write('timestamp', { ...await readSigned(repo, 'timestamp.json'), meta: { 'snapshot.json': snapshot } })
}

export const HALL = '410423-xinji'
const TARGET_OF = { county: COUNTY_TARGET, hall: hallTarget(HALL) } as const

/** Where a manifest lies in a repository, by what is signed of it. */
export async function manifestFile(repo: string, part: 'county' | 'hall', version = 3): Promise<string> {
  const { targets } = await readSigned(repo, `${version}.targets.json`) as { targets: Record<string, { hashes: { sha256: string } }> }
  const target = TARGET_OF[part]
  return `targets/${target.replace('manifest.json', `${targets[target]!.hashes.sha256}.manifest.json`)}`
}

/** A manifest, open to every change. */
export interface LooseManifest { part: string; published: string; files: { path: string; sha256: string; size: number }[]; [name: string]: unknown }

/** Signs another manifest in the place of one, with the county's own keys. */
export async function forgeManifest(prey: { repo: string; keys: string }, part: 'county' | 'hall', edit: (manifest: LooseManifest) => LooseManifest | string): Promise<void> {
  const edited = edit(JSON.parse(await readFile(path.join(prey.repo, await manifestFile(prey.repo, part)), 'utf8')) as LooseManifest)
  const bytes = Buffer.from(typeof edited === 'string' ? edited : JSON.stringify(edited))
  const target = TARGET_OF[part]
  await writeFile(path.join(prey.repo, 'targets', target.replace('manifest.json', `${sha256Of(bytes)}.manifest.json`)), bytes)
  await forge(prey, { targets: (signed) => { (signed['targets'] as Signed)[target] = metaOf(bytes) } })
}
