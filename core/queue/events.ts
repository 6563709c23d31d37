import { z } from 'zod'
import { CANCEL_REASONS } from './ticket.ts'

const number = z.string().regex(/^[A-Z]\d{3,6}$/)
const id = z.string().min(1).max(64)
/** a clerk at a counter did it */
const atCounter = { number, counterId: id, clerk: id }

/**
 * What can happen in a queue. Every change is one of these, appended and never altered; all else is derived from them.
 * `clerk` is the name of the account that acted.
 */
export const queueFactSchema = z.discriminatedUnion('type', [
  /** a business day 业务日 begins; the one before is over */
  z.strictObject({ type: z.literal('dayOpened'), day: z.iso.date() }),
  z.strictObject({
    type: z.literal('issued'), number, businessId: id, priority: z.boolean(), procedureId: id.optional(),
    papers: z.array(z.strictObject({ name: z.string(), brought: z.boolean() })).max(30).optional(),
    /** makes a double tap one ticket */
    requestId: z.string().min(1).max(64).optional(),
  }),
  z.strictObject({ type: z.literal('called'), ...atCounter }),
  z.strictObject({ type: z.literal('recalled'), ...atCounter }),
  z.strictObject({ type: z.literal('started'), ...atCounter }),
  z.strictObject({ type: z.literal('finished'), ...atCounter }),
  z.strictObject({ type: z.literal('noShow'), ...atCounter }),
  /** 过号回来: waits again, in front when it came back soon */
  z.strictObject({ type: z.literal('rejoined'), number, front: z.boolean(), clerk: id }),
  z.strictObject({ type: z.literal('held'), ...atCounter }),
  /** 挂起回来: goes on at this counter */
  z.strictObject({ type: z.literal('resumed'), ...atCounter }),
  /** 转移: waits again, for a business, or for one counter only */
  z.strictObject({ type: z.literal('transferred'), ...atCounter, businessId: id, toCounter: id.optional(), front: z.boolean() }),
  z.strictObject({ type: z.literal('cancelled'), number, reason: z.enum(CANCEL_REASONS), clerk: id.optional() }),
  z.strictObject({ type: z.literal('counterOpened'), counterId: id, clerk: id }),
  z.strictObject({ type: z.literal('counterPaused'), counterId: id, clerk: id }),
  z.strictObject({ type: z.literal('counterClosed'), counterId: id, clerk: id }),
  /** a manager takes a business out of service for the rest of the day, or puts it back */
  z.strictObject({ type: z.literal('businessClosed'), businessId: id, clerk: id }),
  z.strictObject({ type: z.literal('businessOpened'), businessId: id, clerk: id }),
])
export type QueueFact = z.infer<typeof queueFactSchema>

/** A fact with its place in the log: `seq` grows by one from event to event over all days, `at` is milliseconds since 1970 UTC. */
export interface QueueEvent {
  readonly seq: number
  readonly at: number
  readonly fact: QueueFact
}
