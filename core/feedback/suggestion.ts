/** States of a suggestion 意见建议: new 新的, seen 看过了, answered 答复了. It never goes back. */
export const SUGGESTION_STATES = ['new', 'seen', 'answered'] as const
export type SuggestionState = (typeof SUGGESTION_STATES)[number]

/** Least and greatest length of a suggestion, and of an answer to one, characters: one character says nothing. */
export const SUGGESTION_LEAST = 2
export const SUGGESTION_LIMIT = 500

/** A phone to call back: a mobile, or a landline with its area code. */
export const CALL_BACK_PHONE = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/

/** A suggestion as it is kept. Moments are milliseconds since 1970 UTC. */
export interface KeptSuggestion {
  readonly id: number
  readonly text: string
  readonly phone?: string | undefined
  readonly at: number
  readonly state: SuggestionState
  readonly answer?: string | undefined
  readonly answeredBy?: string | undefined
  readonly answeredAt?: number | undefined
  /** shown at the kiosk with its answer */
  readonly isPublic: boolean
  /** under which it was handed in */
  readonly requestId?: string | undefined
}

/** An answer as it is given. */
export interface Answer {
  readonly answer: string
  readonly isPublic: boolean
  readonly by: string
  readonly at: number
}

const DAY_MS = 86_400_000

/** Suggestions that the box holds: a hall of 50 visitors a day fills it in years. */
export const MOST_SUGGESTIONS = 5000

/** A phone is for calling back: whoever waited longer is not called any more. */
const PHONE_DAYS = 90
/** What was answered goes when the box is full, a year and a month after it came, as tickets do. */
const ANSWERED_DAYS = 400

/** Phones of suggestions that came before this moment are forgotten. */
export const phonesFrom = (now: number): number => now - PHONE_DAYS * DAY_MS

/** The same request id later than this is another suggestion: there are systems that count from 1 each day. */
export const requestsFrom = (now: number): number => now - DAY_MS

/** Answered suggestions that came before this moment make room in a full box. */
export const answeredFrom = (now: number): number => now - ANSWERED_DAYS * DAY_MS

/** The phone as long as it may be told. */
export const phoneOf = ({ phone, at }: Pick<KeptSuggestion, 'phone' | 'at'>, now: number): string | undefined => (at < phonesFrom(now) ? undefined : phone)

/** A manager opened it: 看过了. One that was answered stays so. */
export const seen = (suggestion: KeptSuggestion): KeptSuggestion => (suggestion.state === 'new' ? { ...suggestion, state: 'seen' } : suggestion)

/** 答复了, seen or not. A later answer takes the place of the one before. */
export const answered = (suggestion: KeptSuggestion, { answer, isPublic, by, at }: Answer): KeptSuggestion =>
  ({ ...suggestion, state: 'answered', answer, isPublic, answeredBy: by, answeredAt: at })
