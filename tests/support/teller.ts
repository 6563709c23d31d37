import { createDeskMessages } from '../../renderer/desk/i18n.ts'
import { contentMessages } from '../../renderer/staff/content/messages.ts'
import { noticesMessages } from '../../renderer/staff/notices/messages.ts'
import { playlistsMessages } from '../../renderer/staff/playlists/messages.ts'
import { statisticsMessages } from '../../renderer/staff/statistics/messages.ts'
import { stickMessages } from '../../renderer/staff/stick/messages.ts'
import { updateMessages } from '../../renderer/staff/update/messages.ts'
import type { TimeTeller } from '../../renderer/staff/update/time-words.ts'

/** The words of the manager's cards, at a moment in the hall. */
export function tellerAt(now: string, locale: 'zh' | 'en' = 'zh'): TimeTeller {
  const { global } = createDeskMessages({ content: contentMessages, notices: noticesMessages, playlists: playlistsMessages, statistics: statisticsMessages, stick: stickMessages, update: updateMessages })
  global.locale.value = locale
  return { t: (key, named) => global.t(key, named ?? {}), locale, now: Date.parse(now), timezone: 'Asia/Shanghai' }
}
