import type { Basis } from './basis.ts'
import { readHeld } from './held.ts'
import { diskRefusal, ok, refuse, type Result } from './refused.ts'
import type { Round } from './round.ts'
import type { Trust } from './trust.ts'
import type { Verified } from './tuf.ts'

/** A verified repository, and the root that was trusted then. */
export interface Ours {
  readonly trust: Trust
  readonly verified: Verified
}

/** Begins a round: opens the staging, and verifies the metadata of where the round reads from against all that was verified before. */
export async function verifyRound(round: Round, { trust: readTrust, library, clock, staging, heard }: Basis): Promise<Result<Ours>> {
  try {
    await staging.open()
  } catch (error) {
    return diskRefusal(error)
  }
  const trust = await readTrust()
  if (!trust) return refuse('untrusted')
  const held = await readHeld(await library.kept(), library.blobs, trust)
  // a clock that was set back makes nothing valid again
  const { verify } = await import('./tuf.ts')
  const verified = await verify(round.fetch, held.metadata, Math.max(clock.now(), held.published))
  if (!verified.ok) return verified
  heard()
  return ok({ trust, verified: verified.value })
}
