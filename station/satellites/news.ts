import type { HallNews } from '../../core/contract/satellites.ts'
import type { HelpCall } from '../../core/contract/help.ts'
import type { Clock } from '../clock.ts'
import type { OwnHall } from '../hall/own-hall.ts'
import type { Help } from '../help/help.ts'
import { helpView } from '../help/view.ts'
import type { SeenNotices } from '../notices/notices.ts'
import type { QueueLog } from '../queue/log.ts'
import type { SeenQueue } from '../queue/queue.ts'
import type { Signage } from '../signage/signage.ts'

/** What is told to satellites. */
export interface NewsSources {
  readonly clock: Clock
  readonly log: Pick<QueueLog, 'openDay' | 'since'>
  readonly queue: Pick<SeenQueue, 'state' | 'earlier'>
  readonly notices: Pick<SeenNotices, 'ofHall' | 'revision'>
  readonly signage: Pick<Signage, 'local'>
  readonly help: Pick<Help, 'list'>
  readonly ownHall: Pick<OwnHall, 'changes' | 'revision'>
}

/** What one satellite has been told so far. */
export interface Told {
  readonly day: string | undefined
  readonly seq: number
  readonly notices: number
  readonly playlists: Readonly<Record<string, unknown>>
  readonly help: string
  readonly hall: number
}

/** What is news to somebody who has been told so much, or nothing yet; and what has been told then. */
export function newsAfter(told: Told | undefined, { clock, log, queue, notices, signage, help, ownHall }: NewsSources): { readonly news: HallNews[]; readonly told: Told } {
  const calls: HelpCall[] = help.list(clock.now()).map(helpView)
  const now: Told = {
    day: queue.state.day, seq: queue.state.seq, notices: notices.revision(), playlists: signage.local(), help: JSON.stringify(calls), hall: ownHall.revision(),
  }
  const news: HallNews[] = []
  // before the queue: which window handles what
  if (told?.hall !== now.hall) news.push({ kind: 'changes', changes: ownHall.changes() })
  // a day begins as the whole does: what was before it is over, and the times of the days before are others
  if (told?.day !== now.day || told?.day === undefined) {
    news.push({ kind: 'queue', fresh: true, events: log.openDay(), earlier: Object.fromEntries([...queue.earlier()].map(([id, times]) => [id, [...times]])) })
  } else if (told.seq !== now.seq) news.push({ kind: 'queue', fresh: false, events: log.since(told.seq) })
  if (told?.notices !== now.notices) news.push({ kind: 'notices', notices: notices.ofHall() })
  if (told?.playlists !== now.playlists) news.push({ kind: 'playlists', playlists: signage.local() })
  if (told?.help !== now.help) news.push({ kind: 'help', help: calls })
  return { news, told: now }
}
