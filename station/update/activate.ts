import { hashOf } from '../content/blob-store.ts'
import type { Generation, HeldMetadataRecord } from '../content/generations.ts'
import type { LoadedContent } from '../content/load.ts'
import type { Basis } from './basis.ts'
import { ROLES } from './envelope.ts'
import type { Plan } from './plan.ts'
import { diskRefusal, ok, refuse, type Result } from './refused.ts'
import type { Trust } from './trust.ts'
import type { Metadata } from './tuf.ts'
import type { Ours } from './verify-round.ts'

/** The number of the next generation. */
export async function nextGeneration({ library }: Pick<Basis, 'library'>): Promise<number> {
  return Math.max(-1, library.running()?.generation ?? -1, ...(await library.kept()).map(({ generation }) => generation)) + 1
}

/** The number of a version's generation: that of its record, when a power cut came between the record and the pointer. */
async function numberFor(plan: Plan, basis: Basis): Promise<number> {
  const { library } = basis
  const running = library.running()?.generation ?? -1
  const begun = (await library.kept()).find(({ generation, county, halls }) => generation > running && county === plan.county.sha256 && halls[plan.code] === plan.hall.sha256)
  return begun?.generation ?? nextGeneration(basis)
}

/** Keeps verified metadata as blobs; the record says which. */
async function keepMetadata({ library: { blobs } }: Basis, metadata: Metadata, trust: Trust): Promise<HeldMetadataRecord> {
  for (const role of ROLES) await keepBlob(blobs, metadata[role])
  const [root, timestamp, snapshot, targets] = ROLES.map((role) => hashOf(metadata[role])) as [string, string, string, string]
  return { trust: trust.hash, root, timestamp, snapshot, targets }
}

async function keepBlob(blobs: Basis['library']['blobs'], bytes: Buffer): Promise<void> {
  const hash = hashOf(bytes)
  if (await blobs.read(hash).then(() => false, () => true)) await blobs.write(hash, bytes)
}

/**
 * Makes a version that is here whole the running generation. Metadata, manifests and files are in the store when the one
 * pointer turns; before that nothing knows of them.
 */
export async function activate(plan: Plan, trust: Trust, source: 'county' | 'usb', basis: Basis): Promise<Result<Generation>> {
  const { library, staging, clock, journal, progress } = basis
  let generation: Generation
  let prepared: LoadedContent
  try {
    await staging.placeIn(library.blobs.folder, plan.missing.map(({ sha256 }) => sha256))
    for (const { bytes } of [plan.county, plan.hall]) await keepBlob(library.blobs, bytes)
    generation = {
      generation: await numberFor(plan, basis), activated: new Date(clock.now()).toISOString(), source,
      version: plan.verified.version, published: plan.published,
      county: plan.county.sha256, halls: { [plan.code]: plan.hall.sha256 },
      metadata: await keepMetadata(basis, plan.verified.metadata, trust),
    }
  } catch (error) {
    return diskRefusal(error)
  }
  try {
    prepared = await library.prepare(generation)
  } catch (error) {
    if (isOfTheDisk(error)) return diskRefusal(error)
    // what the county signed, and this program cannot read
    journal.fault({ where: 'update', message: String(error) })
    return refuse('newerFormat')
  }
  progress.turnTo('switching')
  try {
    await library.switchTo(generation, prepared)
    return ok(generation)
  } catch (error) {
    return diskRefusal(error)
  }
}

const isOfTheDisk = (error: unknown): boolean => error instanceof Error && 'syscall' in error

/** Keeps newer metadata of content that runs already, so that nothing older is taken later. */
export async function renewMetadata({ verified, trust }: Ours, basis: Basis): Promise<Result<undefined>> {
  const held = basis.library.running()?.metadata
  try {
    const isSame = held && ROLES.every((role) => held[role] === hashOf(verified.metadata[role]))
    if (isSame !== true) await basis.library.renew(await keepMetadata(basis, verified.metadata, trust))
    return ok(undefined)
  } catch (error) {
    return diskRefusal(error)
  }
}
