import { REFUSALS, type RefusalKind } from '../../../core/update/refusal.ts'
import type { Translate } from '../../i18n/opening.ts'

/** Why something was not taken, and what to do now. */
export interface ToldRefusal {
  readonly sentence: string
  readonly next: string
}

const isKind = (kind: string | undefined): kind is RefusalKind => REFUSALS.some((one) => one === kind)

/**
 * The station says in Chinese what is wrong; in English, by its kind. What to do is said here, in both: with a stick somebody
 * stands there and can do something, the network is tried again by itself.
 */
export function refusalWords(
  { t, locale }: { t: Translate; locale: string },
  { kind, message }: { kind?: string | undefined; message: string },
  from: 'county' | 'usb',
): ToldRefusal {
  if (!isKind(kind)) return { sentence: message, next: '' }
  return { sentence: locale === 'en' ? t(`update.refusal.${kind}`) : message, next: t(`update.next.${from}.${kind}`) }
}
