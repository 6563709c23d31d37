import type { ShownNotice } from '../../core/contract/notices.ts'
import type { LoadedContent } from '../content/load.ts'
import { mediaAddresses } from '../content/media.ts'
import type { StoredNotice } from './table.ts'

const kindOf = (name: string): 'picture' | 'video' => (/\.(mp4|webm)$/.test(name) ? 'video' : 'picture')

/** The county's notices of the running content, as the screens show them. */
export function countyNotices(content: LoadedContent | undefined): ShownNotice[] {
  if (!content) return []
  const addresses = mediaAddresses(content.catalog.media)
  return content.catalog.notices.map(({ halls: _, media, ...notice }) => {
    const address = media === undefined ? undefined : addresses[media]
    return { ...notice, source: 'county', ...(address !== undefined && { media: { address, kind: kindOf(address) } }) }
  })
}

/** A notice of this hall as the screens show it: the hall publishes it. */
export const localShown = ({ id, title, body, level, from, until, where, media }: StoredNotice, content: LoadedContent | undefined): ShownNotice => ({
  id, title, body, level, from, until, where, procedures: [], publisher: content?.catalog.hall.name ?? '本厅', source: 'local',
  ...(media !== undefined && { media: { address: `/local/${media}`, kind: kindOf(media) } }),
})
