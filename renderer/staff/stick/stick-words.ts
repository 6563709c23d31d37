import type { Difference, Source, UpdateState } from '../../../core/contract/update.ts'
import type { Translate } from '../../i18n/opening.ts'
import { bytesText } from '../update/amounts.ts'

export type DifferenceItem = Difference['items'][number]

/** What lies on a stick: 县里的资料、本厅的图片, or that there is nothing to use. */
export function holdsWords(t: Translate, { hasUpdate, hasLocal }: Source): string {
  const things = [...(hasUpdate ? [t('stick.holds.update')] : []), ...(hasLocal ? [t('stick.holds.local')] : [])]
  return things.length === 0 ? t('stick.holds.nothing') : t('stick.holds.these', { things: things.join(t('stick.and')) })
}

/** What has to be copied: 图片和视频 41 个 · 共 86 MB. */
export function amountWords(t: Translate, { counts, bytes }: Pick<Difference, 'counts' | 'bytes'>): string {
  return [...(counts.media > 0 ? [t('stick.media', { n: counts.media })] : []), ...(bytes > 0 ? [t('stick.bytes', { amount: bytesText(bytes) })] : [])].join(' · ')
}

/** The right side of a row: what changed in words, or else what kind of thing it is. */
export const itemNote = (t: Translate, { note, kind }: DifferenceItem): string => note || t(`stick.kind.${kind}`)

/** Nothing to take: the stick has what runs already. */
export const isSame = ({ version, counts }: Pick<Difference, 'version' | 'counts'>, running: UpdateState['running']): boolean =>
  running?.version === version && counts.added + counts.changed + counts.removed === 0

/** Things that differ but are not among the listed ones. */
export const unlisted = ({ counts, items }: Difference): number => Math.max(counts.added + counts.changed + counts.removed - items.length, 0)
