import { keptRating, type KeptRating, type RatingRefusal, ratingRefusal } from '../../core/feedback/rate.ts'
import type { LowReason, Score } from '../../core/feedback/scale.ts'
import type { Ticket } from '../../core/queue/ticket.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../log/journal.ts'
import type { SeenQueue } from '../queue/queue.ts'
import { type Database, databaseFault } from '../store/database.ts'
import { openRatingTable } from './rating-table.ts'

/** What a rating came to; `notStored`: the disk would not take it, and nothing has happened. */
export type RatingOutcome =
  | { readonly ok: true; readonly rating: KeptRating }
  | { readonly ok: false; readonly error: { readonly kind: RatingRefusal | 'unknownTicket' | 'notStored' } }

/** What visitors of the open day think of how they were served 好差评. */
export interface Ratings {
  /** a number of today, and why it cannot be rated, when it cannot; undefined when nobody has it */
  look(number: string): { readonly ticket: Ticket; readonly refusal: RatingRefusal | undefined } | undefined
  /** it is on the disk before this returns */
  rate(number: string, score: Score, reasons: readonly LowReason[]): RatingOutcome
  /** the latest first */
  today(): KeptRating[]
}

const failed = (kind: RatingRefusal | 'unknownTicket' | 'notStored'): RatingOutcome => ({ ok: false, error: { kind } })

/** Opens the ratings in a database. Who follows the queue is told of each. */
export function openRatings({ db, queue: { state, changes }, clock, journal }: {
  db: Database; queue: Pick<SeenQueue, 'state' | 'changes'>; clock: Clock; journal: Pick<Journal, 'fault'>
}): Ratings {
  const table = openRatingTable(db)
  const look: Ratings['look'] = (number) => {
    const ticket = state.tickets.get(number)
    return ticket && { ticket, refusal: ratingRefusal(ticket, table.has(ticket.day, number)) }
  }
  return {
    look,
    rate(number, score, reasons) {
      const found = look(number)
      if (!found) return failed('unknownTicket')
      if (found.refusal) return failed(found.refusal)
      const rating = keptRating(found.ticket, score, reasons, clock.now())
      try {
        table.put(rating)
      } catch (error) {
        if (databaseFault(error) === undefined) throw error
        journal.fault({ where: 'ratings', message: String(error) })
        return failed('notStored')
      }
      changes.tell()
      return { ok: true, rating }
    },
    today: () => (state.day === undefined ? [] : table.ofDay(state.day)),
  }
}
