import type { Difference } from '../../core/contract/update.ts'
import { differenceOf } from '../../core/update/difference.ts'
import { readParts } from '../content/load.ts'
import type { Basis } from './basis.ts'
import { planOf, type Plan } from './plan.ts'
import { ok, refuse, type Result } from './refused.ts'
import type { Round } from './round.ts'
import { verifyRound } from './verify-round.ts'

/** What a verified source would change; documents are copied for it, pictures and films are not. */
export async function previewOf(source: string, round: Round, basis: Basis): Promise<Result<Difference>> {
  const { library, progress } = basis
  const ours = await verifyRound(round, basis)
  if (!ours.ok) return ours
  const plan = await planOf(ours.value.verified, round)
  if (!plan.ok) return plan
  progress.turnTo('fetching')
  const brought = await round.bring(plan.value.missing.filter(({ path }) => path.endsWith('.json')))
  if (!brought.ok) return brought
  progress.turnTo('verifying')
  const next = await readParts(round, plan.value.county.manifest, plan.value.hall.manifest).catch(() => undefined)
  if (!next) return refuse('newerFormat')
  const { items, counts } = differenceOf(library.current()?.catalog, next)
  return ok({
    source, version: ours.value.verified.version, published: plan.value.published, items, counts,
    bytes: bytesOf(plan.value),
  })
}

const bytesOf = ({ missing }: Plan): number => missing.reduce((sum, { size }) => sum + size, 0)
