import { localTime } from '../../core/calendar/local-time.ts'
import { spokenName } from '../../core/content/procedure.ts'
import type { Catalog } from '../../core/content/catalog.ts'
import type { LocalPlaylist, PlaylistView } from '../../core/contract/signage.ts'
import { hallMinute, isOn } from '../../core/signage/dayparts.ts'
import { localItems, localPlaylist } from '../../core/signage/local.ts'
import type { Playlist, PlaylistItem } from '../../core/signage/playlist.ts'

/** A playlist as the manager sees it at a moment, milliseconds since 1970 UTC. */
export function playlistView(playlist: Playlist, local: LocalPlaylist | undefined, catalog: Catalog, moment: number): PlaylistView {
  const now = localTime(moment, catalog.county.timezone)
  const runs = localPlaylist(playlist, local)
  return {
    id: playlist.id,
    playlist: runs ?? playlist,
    items: localItems(playlist.items, local).map(({ key, item, isOn: on }) => ({ key, name: nameOf(item, catalog), isOn: on, ...(item.seconds !== undefined && { seconds: item.seconds }) })),
    isOn: local?.isOn ?? true,
    isLocal: local !== undefined,
    isRunning: runs !== undefined && isOn(runs, hallMinute(now.date, now.minutes)),
  }
}

const NAMES: Readonly<Record<PlaylistItem['show'], string>> = {
  procedure: '事项', frequent: '大家常办的事，一件一件放', list: '大家常办的事，列成一张表', notices: '正在公示的通知', notice: '通知', calendar: '便民日历',
  duty: '今天值班', stars: '五星和数字', picture: '图片', video: '视频', board: '叫号', clock: '大厅名称和时间',
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
