import { ORPCError } from '@orpc/client'
import type { Translate } from '../i18n/opening.ts'

/** What a refusal of the station may carry besides its sentence. */
export interface RefusalData {
  readonly kind?: string
  readonly number?: string
  readonly clerk?: string
  readonly waitSeconds?: number
}

/** Whether the station itself said no; any other failure means that it did not answer. */
export const isRefusal = (error: unknown): error is ORPCError<string, RefusalData | undefined> => error instanceof ORPCError

/** Whether a failed call means that nobody is logged in any more. */
export const isLapsed = (error: unknown): boolean => isRefusal(error) && error.code === 'UNAUTHORIZED'

/**
 * The station says in Chinese why something could not be done; the English of it, by the kind of the refusal or the code
 * of the error. Undefined for what has no sentence of its own.
 */
export function refusalInEnglish(code: string, { kind, number = 'It', clerk = 'Somebody' }: RefusalData): string | undefined {
  const sentences: Readonly<Record<string, string>> = {
    counterTaken: `${clerk} works at this counter`,
    counterNotOpen: 'The counter is not open: open it first',
    counterBusy: `${number} is still at the counter: finish, no show or set aside first`,
    nobodyThere: 'Nobody is at the counter: call the next first',
    wrongState: `${number} is no longer where that could be done`,
    recalledOften: 'Called several times already: if nobody came, press “No show”',
    paperOut: 'The printer is out of paper',
    coverOpen: 'The printer is open',
    jammed: 'The printer is stuck',
    offline: 'The printer does not answer',
    none: 'No printer is set',
    busy: 'The printer is busy: try again in a few seconds',
    weakPin: 'That PIN is too easy to guess',
    noPin: 'A new account needs a PIN of 6 to 12 digits',
    stranded: 'A business would have no counter left: give it to another counter first',
    emptyWindow: 'A counter needs at least one business; close it if nobody sits there',
    manyBusinesses: 'These are more businesses than one counter may have',
    yourself: 'You cannot take this from yourself: ask another manager',
    wrongPin: 'The old PIN is wrong',
    FORBIDDEN: 'Only the hall manager can do this',
    NOT_FOUND: 'It is no longer there',
    TOO_MANY_REQUESTS: 'Too many tries: wait a minute',
    HUB_AWAY: 'The hub cannot be reached: it works again by itself',
    SERVICE_UNAVAILABLE: 'The machine cannot store it: please tell the hall manager',
    BAD_REQUEST: 'Something in it is not filled in as it must be',
  }
  return sentences[kind ?? ''] ?? sentences[code]
}

/** Why a call came to nothing, in the language of the page: the station's own sentence, where it gave one. */
export function failureSentence(error: unknown, { t, locale }: { readonly t: Translate; readonly locale: string }): string {
  if (!isRefusal(error)) return t('desk.noAnswer')
  const { code, message, data } = error
  if (code === 'INTERNAL_SERVER_ERROR') return t('desk.failed')
  if (locale === 'zh') return message
  return refusalInEnglish(code, data ?? {}) ?? t('desk.refused')
}
