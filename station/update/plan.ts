import type { ManifestFile } from '../../core/content/manifest.ts'
import { COUNTY_TARGET, hallTarget } from '../../core/update/repository.ts'
import { hashOf } from '../content/blob-store.ts'
import { defaultHallOf, readSigned, type SignedManifest } from './manifests.ts'
import { ok, refuse, type Result } from './refused.ts'
import type { Round } from './round.ts'
import type { Verified } from './tuf.ts'

/** What a verified version consists of for this hall, and what of it is not here yet. */
export interface Plan {
  readonly verified: Verified
  readonly county: SignedManifest
  readonly hall: SignedManifest
  readonly code: string
  /** ISO, of the newer manifest */
  readonly published: string
  /** files whose blobs are not in use, each once, the smallest first */
  readonly missing: readonly ManifestFile[]
}

/** Held documents are read to be sure of them; of larger ones the size has to do, as at each start. Bytes. */
const READ_UP_TO = 2 ** 20

/** Gathers what a verified version consists of. The manifests are fetched, and of the rest only what the choice of the hall needs. */
export async function planOf(verified: Verified, round: Round): Promise<Result<Plan>> {
  const { blobs, fetch } = round
  const county = await readSigned(verified, COUNTY_TARGET, COUNTY_TARGET, { blobs, fetch })
  if (!county.ok) return county
  const code = round.hall === undefined ? await defaultHall(county.value, round) : ok(round.hall)
  if (!code.ok) return code
  const hall = await readSigned(verified, hallTarget(code.value), code.value, { blobs, fetch })
  if (!hall.ok) return hall
  if (hall.value.manifest.part !== code.value) return refuse('notForUs', code.value)
  if (!code.value.startsWith(`${county.value.manifest.part}-`)) return refuse('notForUs', COUNTY_TARGET)
  const parts = [county.value, hall.value]
  const files = new Map(parts.flatMap(({ manifest }) => manifest.files.map((file) => [file.sha256, file])))
  const held = await Promise.all([...files.values()].map((file) => isHeld(file, round)))
  const missing = [...files.values()].filter((_, index) => held[index] === false).sort((a, b) => a.size - b.size)
  const published = parts.map(({ manifest }) => manifest.published).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? ''
  return ok({ verified, county: county.value, hall: hall.value, code: code.value, published, missing })
}

async function isHeld({ sha256, size }: ManifestFile, { blobs }: Round): Promise<boolean> {
  if (size > READ_UP_TO) return await blobs.size(sha256) === size
  return blobs.read(sha256).then((bytes) => bytes.length === size, () => false)
}

/** The hall of a station that is told none stands in the county's own document. */
async function defaultHall({ manifest }: SignedManifest, round: Round): Promise<Result<string>> {
  const file = manifest.files.find(({ path }) => path === 'county.json')
  if (!file) return refuse('newerFormat', 'county.json')
  const brought = await isHeld(file, round) ? ok(undefined) : await round.bring([file])
  if (!brought.ok) return brought
  const bytes = await round.read(file.sha256)
  const code = hashOf(bytes) === file.sha256 ? defaultHallOf(bytes) : undefined
  return code === undefined ? refuse('newerFormat', 'county.json') : ok(code)
}
