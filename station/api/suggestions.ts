import type { PublicSuggestion, Suggestion } from '../../core/contract/feedback.ts'
import type { KeptSuggestion } from '../../core/feedback/suggestion.ts'
import { isoOf } from '../../core/queue/views.ts'
import type { Outcome } from '../feedback/suggestions.ts'
import { createRate } from '../server/rate.ts'
import { sessionOf, station } from './caller.ts'
import { notStored } from './not-stored.ts'
import type { Services } from './router.ts'

/** Suggestions a minute for each machine of the LAN, and for a kiosk, where one visitor may follow the other. */
const LAN_PER_MINUTE = 6
const KIOSK_PER_MINUTE = 20
/** Answers that a kiosk shows. */
const SHOWN = 50

const suggestionView = ({ id, text, phone, at, state, answer, answeredBy, answeredAt, isPublic }: KeptSuggestion): Suggestion => ({
  id, text, phone: phone ?? null, at: isoOf(at), state, answer: answer ?? null, answeredBy: answeredBy ?? null,
  answeredAt: answeredAt === undefined ? null : isoOf(answeredAt), isPublic,
})

/** What everybody may read: never a phone, nor who answered. */
const publicView = ({ id, text, at, answer = '', answeredAt = at }: KeptSuggestion): PublicSuggestion => ({ id, text, answer, at: isoOf(at), answeredAt: isoOf(answeredAt) })

/** Answers of the group feedback about suggestions 意见建议. */
export function suggestionHandlers({ suggestions, clock }: Services) {
  const lan = createRate(LAN_PER_MINUTE)
  const kiosk = createRate(KIOSK_PER_MINUTE)
  return {
    suggest: station.feedback.suggest.handler(({ input, context: { caller }, errors }) => {
      if (!(caller.isLocal ? kiosk : lan).allow(caller.source, clock.now())) throw errors.TOO_MANY_REQUESTS()
      const outcome = suggestions.suggest(input)
      if (outcome.ok) return { id: outcome.value }
      throw outcome.error.kind === 'full' ? errors.CONFLICT() : notStored()
    }),
    answers: station.feedback.answers.handler(() => suggestions.answers(SHOWN).map(publicView)),
    suggestions: station.feedback.suggestions.handler(({ input }) => {
      const { suggestions: found, ...rest } = suggestions.list(input)
      return { suggestions: found.map(suggestionView), ...rest }
    }),
    see: station.feedback.see.handler(({ input, errors }) => suggestionView(valueOf(suggestions.see(input.id), errors.NOT_FOUND))),
    answer: station.feedback.answer.handler(({ input: { id, ...answer }, context, errors }) =>
      suggestionView(valueOf(suggestions.answer(id, { ...answer, by: sessionOf(context).name }), errors.NOT_FOUND))),
    remove: station.feedback.remove.handler(({ input, errors }) => {
      valueOf(suggestions.remove(input.id), errors.NOT_FOUND)
      return { removed: true }
    }),
  }
}

function valueOf<T>(outcome: Outcome<T>, unknown: () => Error): T {
  if (outcome.ok) return outcome.value
  throw outcome.error.kind === 'unknown' ? unknown() : notStored()
}
