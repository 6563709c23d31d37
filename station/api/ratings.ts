import type { Rating } from '../../core/contract/feedback.ts'
import type { KeptRating, RatingRefusal } from '../../core/feedback/rate.ts'
import { isoOf } from '../../core/queue/views.ts'
import { createRate } from '../server/rate.ts'
import { station } from './caller.ts'
import { held } from './content.ts'
import { notStored } from './not-stored.ts'
import type { Services } from './router.ts'

/** Ratings a minute for each machine of the LAN. */
const RATINGS_PER_MINUTE = 10
/** Ratings that a manager's page is given. */
const MOST = 500

const REFUSED: Readonly<Record<RatingRefusal, string>> = { notServed: '这个号还没办完，办完再来评', alreadyRated: '这个号评过了，一个号评一次' }

const ratingView = ({ number, businessId, counterId, procedureId, score, reasons, at }: KeptRating): Rating =>
  ({ number, businessId, counter: counterId ?? null, procedureId: procedureId ?? null, score, reasons: [...reasons], at: isoOf(at) })

/** Answers of the group feedback about ratings 评价. */
export function ratingHandlers(services: Services) {
  const { ratings, clock } = services
  const rate = createRate(RATINGS_PER_MINUTE)
  return {
    rateable: station.feedback.rateable.handler(({ input, errors }) => {
      held(services)
      const found = ratings.look(input.number)
      if (!found) throw errors.NOT_FOUND()
      const { number, businessId, counterId, procedureId } = found.ticket
      return { number, businessId, counter: counterId ?? null, procedureId: procedureId ?? null, refusal: found.refusal ?? null }
    }),
    rate: station.feedback.rate.handler(({ input: { number, score, reasons }, context: { caller }, errors }) => {
      held(services)
      if (!caller.isLocal && !rate.allow(caller.source, clock.now())) throw errors.TOO_MANY_REQUESTS()
      const outcome = ratings.rate(number, score, reasons)
      if (outcome.ok) return ratingView(outcome.rating)
      const { kind } = outcome.error
      if (kind === 'notStored') throw notStored()
      if (kind === 'unknownTicket') throw errors.NOT_FOUND()
      throw errors.CONFLICT({ message: REFUSED[kind], data: { kind } })
    }),
    ratings: station.feedback.ratings.handler(() => ratings.today().slice(0, MOST).map(ratingView)),
  }
}
