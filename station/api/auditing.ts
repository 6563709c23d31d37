import { ORPCError } from '@orpc/server'
import type { Act } from '../../core/contract/management.ts'
import type { Clock } from '../clock.ts'
import type { Audit } from '../staff/audit.ts'
import { sessionOf, station } from './caller.ts'

/** Longest text of an input that is written down, characters. */
const LONGEST = 80

/** Writes down each call that its contract calls audited, when it is over: done, or refused and why. Comes after the check of the role. */
export function auditing(audit: Audit, clock: Clock) {
  return station.middleware(async ({ context, procedure, path, next }, input) => {
    const { audited } = procedure['~orpc'].meta
    if (!audited) return next()
    const { name } = sessionOf(context)
    const write = (outcome: Act['outcome'], message: string): void => {
      audit.write({ who: name, source: context.caller.source, act: path.join('.'), details: pick(input, audited), outcome, message }, clock.now())
    }
    try {
      const result = await next()
      write('done', '')
      return result
    } catch (error) {
      // a call that was not understood was no act
      if (!(error instanceof ORPCError && error.code === 'BAD_REQUEST')) write('refused', error instanceof ORPCError ? error.message : '出了错')
      throw error
    }
  })
}

/** The named fields of an input as it came, as far as they are short and plain. */
function pick(input: unknown, fields: readonly string[]): Act['details'] {
  if (typeof input !== 'object' || input === null) return {}
  return Object.fromEntries(Object.entries(input).flatMap(([key, value]: [string, unknown]): [string, string | number | boolean][] => {
    if (!fields.includes(key)) return []
    if (typeof value === 'string') return [[key, value.slice(0, LONGEST)]]
    return typeof value === 'number' || typeof value === 'boolean' ? [[key, value]] : []
  }))
}
