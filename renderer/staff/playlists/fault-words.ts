import type { PlaySummary } from '../../../core/contract/signage.ts'

/** What was wrong with an item, for somebody who cannot read the journal: the key of its sentence. */
export function faultOf({ item, fault }: Pick<PlaySummary, 'item' | 'fault'>): 'slow' | 'video' | 'picture' | 'other' {
  if (fault?.startsWith('not ready')) return 'slow'
  if (item.startsWith('video ')) return 'video'
  return item.startsWith('picture ') || fault?.includes('decode') ? 'picture' : 'other'
}
