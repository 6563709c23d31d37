import type { ManifestFile } from '../../core/content/manifest.ts'
import { LARGE_MEDIA } from '../../core/update/schedule.ts'
import { takes } from '../../core/update/takes.ts'
import { activate, renewMetadata } from './activate.ts'
import type { Basis } from './basis.ts'
import { planOf, type Plan } from './plan.ts'
import { diskRefusal, ok, type Result } from './refused.ts'
import type { Round } from './round.ts'
import type { Trust } from './trust.ts'
import { verifyRound } from './verify-round.ts'

/** How content is taken. */
export interface How {
  readonly from: 'county' | 'usb'
  /** whether large media may be fetched now; asked before they are */
  readonly isMediaTime: () => boolean
}

/** How it ended. */
export interface Taken {
  readonly outcome: 'updated' | 'current' | 'passedOver' | 'waiting'
  readonly version: number
}

/**
 * Takes what the county signed last: verify, fetch what is not here, switch. Each step leaves the disk so that the next
 * try goes on from it, and until the last one nothing that runs has changed.
 */
export async function take(round: Round, basis: Basis, { from, isMediaTime }: How): Promise<Result<Taken>> {
  const { staging, progress } = basis
  const ours = await verifyRound(round, basis)
  if (!ours.ok) return ours
  const { version } = ours.value.verified
  const choice = takes({ version, ...runningFacts(basis, ours.value.trust), isBrought: from === 'usb' })
  if (choice !== 'take') {
    await staging.dropWhatIsIn(basis.library.blobs.folder).catch(() => undefined)
    const renewed = await renewMetadata(ours.value, basis)
    return renewed.ok ? ok({ outcome: choice, version }) : renewed
  }
  const plan = await planOf(ours.value.verified, round)
  if (!plan.ok) return plan
  progress.turnTo('fetching')
  const fetched = await fetchAll(plan.value, round, basis, isMediaTime)
  if (!fetched.ok) return fetched
  if (fetched.value === 'waiting') return ok({ outcome: 'waiting', version })
  progress.turnTo('verifying')
  const switched = await activate(plan.value, ours.value.trust, from, basis)
  if (!switched.ok) return switched
  await staging.clear().catch(() => undefined)
  return ok({ outcome: 'updated', version })
}

/** What runs, as far as it was verified under this root. */
function runningFacts({ library, hall }: Basis, trust: Trust) {
  const running = library.running()
  const isOurs = running?.metadata?.trust === trust.hash
  return {
    running: isOurs ? running.version : undefined,
    passedOver: isOurs ? running.passedOver : undefined,
    hasHall: hall === undefined || Object.hasOwn(running?.halls ?? {}, hall),
  }
}

const isLarge = ({ path, size }: ManifestFile): boolean => path.startsWith('media/') && size > LARGE_MEDIA

async function fetchAll(plan: Plan, round: Round, { staging }: Basis, isMediaTime: () => boolean): Promise<Result<'whole' | 'waiting'>> {
  try {
    await staging.keepOnly(new Set(plan.missing.map(({ sha256 }) => sha256)))
  } catch (error) {
    return diskRefusal(error)
  }
  if (isMediaTime()) {
    const all = await round.bring(plan.missing)
    return all.ok ? ok('whole') : all
  }
  const small = await round.bring(plan.missing.filter((file) => !isLarge(file)))
  if (!small.ok) return small
  const large = plan.missing.filter(isLarge)
  const whole = await Promise.all(large.map(({ sha256, size }) => staging.isWhole(sha256, size)))
  return ok(whole.every(Boolean) ? 'whole' : 'waiting')
}
