import type { Held, UpdateState } from '../../../core/contract/update.ts'
import { dayOf, dayWords, daysAhead, type TimeTeller, whenWords } from '../update/time-words.ts'

/** Below this the card asks for room: the films of a county have hundreds of megabytes, and the station keeps a reserve. */
const LITTLE_ROOM_BYTES = 2 ** 30

/** 第 128 版, or what came with the machine. */
export const heldName = ({ t }: Pick<TimeTeller, 't'>, { version }: Pick<Held, 'version'>): string =>
  version === null ? t('update.shipped') : t('update.version', { n: version })

/** 11月13日 县里发的 */
export function heldDate(teller: TimeTeller, { version, published }: Pick<Held, 'version' | 'published'>): string {
  return teller.t(version === null ? 'update.shippedOf' : 'update.published', { day: dayWords(teller, dayOf(teller, published)) })
}

/** Those that are kept, as short as the card has room for: 127、126 版. */
export function keptNames({ t }: Pick<TimeTeller, 't'>, kept: readonly Held[]): string {
  const versions = [...new Set(kept.flatMap(({ version }) => (version === null ? [] : [version])))]
  const parts = [
    ...(versions.length > 0 ? [t('content.keptVersions', { list: versions.join(t('content.comma')) })] : []),
    ...(kept.some(({ version }) => version === null) ? [t('update.shippedShort')] : []),
  ]
  return parts.join(t('content.comma'))
}

/** When the county was last heard of: 今天 10:05 和县里对过, 县里 3 天没连上. */
export function heardWords(teller: TimeTeller, { lastHeard, county }: Pick<UpdateState, 'lastHeard' | 'county'>): string {
  if (lastHeard === null) return teller.t(county === null ? 'content.byStick' : 'content.neverHeard')
  const days = -daysAhead(teller, dayOf(teller, lastHeard))
  if (days >= 2 && county !== null) return teller.t('content.notHeard', { n: days })
  return teller.t('content.heard', { when: whenWords(teller, lastHeard) })
}

/** Something to know about the content, and what to do; a fault, or a note about what somebody has decided. */
export interface Concern {
  readonly id: string
  readonly tone: 'fault' | 'note'
  readonly sentence: string
  readonly next: string
}

/** What the manager should know, the worst first. */
export function contentConcerns(teller: TimeTeller, state: UpdateState): Concern[] {
  const concern = (id: string, named: Record<string, unknown> = {}, tone: Concern['tone'] = 'fault'): Concern =>
    ({ id, tone, sentence: teller.t(`content.concern.${id}.sentence`, named), next: teller.t(`content.concern.${id}.next`, named) })
  const { clockFault } = state
  return [
    ...(clockFault ? [concern('clock', { now: dayWords(teller, dayOf(teller, clockFault.now)), published: dayWords(teller, dayOf(teller, clockFault.published)) })] : []),
    ...(state.freeBytes < LITTLE_ROOM_BYTES ? [concern('room')] : []),
    ...(!state.isTrusted ? [concern('trust')] : []),
    ...(state.isTrusted && state.county === null ? [concern('county', {}, 'note')] : []),
    ...(state.passedOver !== null ? [concern('passed', { n: state.passedOver }, 'note')] : []),
  ]
}
