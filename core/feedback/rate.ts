import type { Ticket } from '../queue/ticket.ts'
import { LOW_FROM, type LowReason, type Score } from './scale.ts'

/** Why a ticket cannot be rated: it was not served, or it was rated before. */
export const RATING_REFUSALS = ['notServed', 'alreadyRated'] as const
export type RatingRefusal = (typeof RATING_REFUSALS)[number]

/** A rating 评价 as it is kept. `at` is milliseconds since 1970 UTC. No personal data but the clerk's name. */
export interface KeptRating {
  readonly day: string
  readonly number: string
  readonly businessId: string
  readonly procedureId?: string | undefined
  /** the window and the clerk that served the ticket */
  readonly counterId?: string | undefined
  readonly clerk?: string | undefined
  readonly score: Score
  readonly reasons: readonly LowReason[]
  readonly at: number
}

/** Why a ticket of the open day cannot be rated; undefined when it can: it was served, and is rated once. */
export function ratingRefusal({ state }: Pick<Ticket, 'state'>, isRated: boolean): RatingRefusal | undefined {
  if (state !== 'done') return 'notServed'
  return isRated ? 'alreadyRated' : undefined
}

/** What is kept of a rating. Who was content gives no reasons, and nobody gives one twice. */
export const keptRating = (ticket: Ticket, score: Score, reasons: readonly LowReason[], at: number): KeptRating => ({
  day: ticket.day, number: ticket.number, businessId: ticket.businessId, procedureId: ticket.procedureId,
  counterId: ticket.counterId, clerk: ticket.clerk, score, reasons: isLow(score) ? [...new Set(reasons)] : [], at,
})

/** Whether a score is that of somebody who was not content, and may say why. */
export const isLow = (score: Score): boolean => score >= LOW_FROM
