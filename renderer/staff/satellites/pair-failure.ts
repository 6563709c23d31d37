import { ORPCError } from '@orpc/client'
import type { Translate } from '../../i18n/opening.ts'

/** Why a machine was not joined to its hub. */
export interface PairFailure {
  readonly kind: 'wrong' | 'otherHall' | 'tooMany' | 'away' | 'noSatellite' | 'lost'
  /** of the hub */
  readonly hall?: string | undefined
  readonly seconds?: number | undefined
}

const KINDS: Readonly<Record<string, PairFailure['kind']>> = {
  UNAUTHORIZED: 'wrong', BAD_REQUEST: 'wrong', CONFLICT: 'otherHall', TOO_MANY_REQUESTS: 'tooMany', HUB_AWAY: 'away', PRECONDITION_FAILED: 'noSatellite',
}

/** What a failed call of `hub.pair` means. */
export function pairFailure(error: unknown): PairFailure {
  if (!(error instanceof ORPCError)) return { kind: 'lost' }
  const { code, data } = error as ORPCError<string, { hall?: string; waitSeconds?: number } | undefined>
  return { kind: KINDS[code] ?? 'lost', hall: data?.hall, seconds: data?.waitSeconds }
}

/** … as a sentence that says what to do. */
export const failureWords = (t: Translate, { kind, hall, seconds }: PairFailure): string => t(`satellites.failed.${kind}`, { hall, seconds })
