import { z } from 'zod'
import { RATING_REFUSALS } from '../feedback/rate.ts'
import { LOW_REASONS, SCORES } from '../feedback/scale.ts'
import { CALL_BACK_PHONE, SUGGESTION_LEAST, SUGGESTION_LIMIT, SUGGESTION_STATES } from '../feedback/suggestion.ts'
import { prose, slug } from '../content/text.ts'
import { auditedCall, contentCall, managerCall, moment, requestId, visitorCall } from './base.ts'
import { ticketNumberSchema } from './queue.ts'

/** A rating 好差评 of what somebody was served with. */
export const ratingSchema = z.object({
  number: z.string(),
  businessId: slug,
  /** the window that served it, and what was done there */
  counter: z.string().nullable(),
  procedureId: slug.nullable(),
  score: z.literal(SCORES),
  reasons: z.array(z.enum(LOW_REASONS)),
  at: moment,
})
export type Rating = z.infer<typeof ratingSchema>

const words = prose(SUGGESTION_LIMIT).min(SUGGESTION_LEAST)

/** A suggestion as the manager reads it. */
export const suggestionSchema = z.object({
  id: z.int(),
  text: z.string(),
  /** whom to call back; forgotten 90 days after it came, and null when none was left */
  phone: z.string().nullable(),
  at: moment,
  state: z.enum(SUGGESTION_STATES),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: moment.nullable(),
  /** shown at the kiosk with its answer */
  isPublic: z.boolean(),
})
export type Suggestion = z.infer<typeof suggestionSchema>

/** An answered suggestion as the kiosk shows it. */
export const publicSuggestionSchema = z.object({ id: z.int(), text: z.string(), answer: z.string(), at: moment, answeredAt: moment })
export type PublicSuggestion = z.infer<typeof publicSuggestionSchema>

const tooMany = { TOO_MANY_REQUESTS: { status: 429, message: '交得太快了，过一分钟再试' } } as const
const unknown = { NOT_FOUND: { status: 404, message: '没有这条意见' } } as const
const which = z.object({ id: z.coerce.number().int().positive() })

const today = { NOT_FOUND: { status: 404, message: '今天没有这个号' } } as const

/** What there is to rate: who served a ticket with what, and why it cannot be rated, when it cannot. Not how it was rated. */
export const rateableSchema = ratingSchema.pick({ number: true, businessId: true, counter: true, procedureId: true })
  .extend({ refusal: z.enum(RATING_REFUSALS).nullable() })
export type Rateable = z.infer<typeof rateableSchema>

/** Feedback 意见评价: what visitors think of how they were served. */
export const ratingCalls = {
  /** What a number was for, and whether it can be rated now. */
  rateable: contentCall.route({ method: 'GET', path: '/tickets/{number}/rating', summary: '这个号能不能评价' })
    .errors(today).input(z.object({ number: ticketNumberSchema })).output(rateableSchema),
  /** 评价, once for each ticket, on the day it was served. */
  rate: contentCall.route({ method: 'POST', path: '/tickets/{number}/rating', summary: '评价', successStatus: 201 })
    .errors({
      ...today,
      CONFLICT: { status: 409, message: '现在不能评价', data: z.object({ kind: z.enum(RATING_REFUSALS) }) },
      ...tooMany,
    })
    .input(z.object({ number: ticketNumberSchema, score: z.literal(SCORES), reasons: z.array(z.enum(LOW_REASONS)).max(LOW_REASONS.length).default([]) }))
    .output(ratingSchema),
  /** Today's ratings, the latest first, with what was said by whoever was not content; 500 at most. */
  ratings: managerCall.route({ method: 'GET', path: '/ratings', summary: '今天的评价' }).output(z.array(ratingSchema).max(500)),
}

/** Feedback 意见建议: what visitors think of the hall. */
export const suggestionCalls = {
  /** 提意见. Only managers read it; the phone is optional. The same `requestId` gives the same suggestion for a day. */
  suggest: visitorCall.route({ method: 'POST', path: '/feedback', summary: '提意见', successStatus: 201 })
    .errors({ ...tooMany, CONFLICT: { status: 409, message: '意见箱满了，请直接跟工作人员说' } })
    .input(z.object({
      text: words,
      phone: z.string().trim().regex(CALL_BACK_PHONE, '电话是 11 位手机号，或区号加座机号').optional(),
      requestId: requestId.optional(),
    }))
    .output(z.object({ id: z.int() })),
  /** Answered suggestions that a manager made public, the latest answer first; 50 at most. */
  answers: visitorCall.route({ method: 'GET', path: '/feedback', summary: '公开的意见和答复' }).output(z.array(publicSuggestionSchema).max(50)),
  /** All suggestions, the latest first; `before` is the id of the last one seen. */
  suggestions: managerCall.route({ method: 'GET', path: '/feedback/all', summary: '收到的意见' })
    .input(z.object({ state: z.enum(SUGGESTION_STATES).optional(), before: z.coerce.number().int().positive().optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }))
    .output(z.object({ suggestions: z.array(suggestionSchema), more: z.boolean(), counts: z.object({ new: z.int(), seen: z.int(), answered: z.int() }) })),
  /** 看过了; one that was seen or answered stays as it is. */
  see: managerCall.route({ method: 'POST', path: '/feedback/{id}/see', summary: '看过了' }).errors(unknown).input(which).output(suggestionSchema),
  /** 答复; an answer can be changed, and taken off the kiosk or put there. */
  answer: auditedCall('id', 'isPublic').route({ method: 'POST', path: '/feedback/{id}/answer', summary: '答复' })
    .errors(unknown).input(which.extend({ answer: words, isPublic: z.boolean().default(false) })).output(suggestionSchema),
  /** 删掉, for good: what insults or names somebody. */
  remove: auditedCall('id').route({ method: 'DELETE', path: '/feedback/{id}', summary: '删掉一条意见' })
    .errors(unknown).input(which).output(z.object({ removed: z.boolean() })),
}
