import { localTime } from '../../core/calendar/local-time.ts'
import { spokenName } from '../../core/content/procedure.ts'
import type { Catalog } from '../../core/content/catalog.ts'
import type { LocalPlaylist, PlaylistView } from '../../core/contract/signage.ts'
import { hallMinute, isOn } from '../../core/signage/dayparts.ts'
import { itemKeys } from '../../core/signage/item-key.ts'
import { localItems, localPlaylist } from '../../core/signage/local.ts'
import { DEFAULT_ITEMS, DEFAULT_PLAYLIST } from '../../core/signage/plan.ts'
import type { Playlist, PlaylistItem } from '../../core/signage/playlist.ts'
import { secondsOf } from '../../core/signage/slides.ts'

/** A playlist as the manager sees it at a moment, milliseconds since 1970 UTC. */
export function playlistView(playlist: Playlist, local: LocalPlaylist | undefined, catalog: Catalog, moment: number): PlaylistView {
  const now = localTime(moment, catalog.county.timezone)
  const runs = localPlaylist(playlist, local)
  const keys = itemKeys(playlist.items)
  const countySeconds = new Map(playlist.items.map((item, index) => [keys[index], secondsOf(item)]))
  const { when, priority } = playlist
  return {
    id: playlist.id,
    playlist: runs ?? playlist,
    items: localItems(playlist.items, local).map(({ key, item, isOn: on }) => ({
      key, name: nameOf(item, catalog), isOn: on, ...(item.seconds !== undefined && { seconds: item.seconds }), countySeconds: countySeconds.get(key),
    })),
    isOn: local?.isOn ?? true,
    local: local ?? null,
    county: { when, priority },
    isLocal: local !== undefined,
    isRunning: runs !== undefined && isOn(runs, hallMinute(now.date, now.minutes)),
  }
}

const NAMES: Readonly<Record<PlaylistItem['show'], string>> = {
  procedure: '事项', frequent: '大家常办的事，一件一件放', list: '大家常办的事，列成一张表', notices: '正在公示的通知', notice: '通知', calendar: '便民日历',
  duty: '今天值班', stars: '五星和数字', picture: '图片', video: '视频', board: '叫号', clock: '大厅名称和时间',
}

/** What was played, as one says it; by its key when the content has it no more. */
export function playedName({ playlist, item }: { readonly playlist: string; readonly item: string }, catalog: Catalog): string {
  if (playlist === 'urgent') return `紧急通知：${catalog.notices.find(({ id }) => item === `notice ${id}`)?.title ?? '本厅的'}`
  const items = playlist === DEFAULT_PLAYLIST ? DEFAULT_ITEMS : catalog.playlists.find(({ id }) => id === playlist)?.items ?? []
  const found = items[itemKeys(items).indexOf(item)]
  return found ? nameOf(found, catalog) : item
}

/** An item as one says it. */
function nameOf(item: PlaylistItem, { byId, county, notices }: Catalog): string {
  switch (item.show) {
    case 'procedure': {
      const procedure = byId.get(item.procedure)
      return procedure ? spokenName(procedure) : item.procedure
    }
    case 'list': {
      const category = county.categories.find(({ id }) => id === item.category)
      return category ? `${category.name}，列成一张表` : NAMES.list
    }
    case 'notice': return `通知：${notices.find(({ id }) => id === item.notice)?.title ?? item.notice}`
    case 'picture':
    case 'video': return `${NAMES[item.show]}：${item.caption ?? item.file}`
    default: return NAMES[item.show]
  }
}
