import type { LocalNotice, LocalNoticeInput } from '../../../core/contract/notices.ts'
import { isPast } from './until.ts'

/** A notice while it is written. `until` is empty until somebody has said it. */
export interface Draft {
  /** of the notice that is changed; undefined for a new one */
  readonly id?: string
  readonly title: string
  readonly body: string
  readonly level: LocalNoticeInput['level']
  /** when a notice that is changed begins; a new one begins at once */
  readonly from?: string
  readonly until: string
  readonly where: LocalNoticeInput['where']
}

/** Nothing written yet: it hangs on every screen, as most notices do. */
export const emptyDraft = (): Draft => ({ title: '', body: '', level: 'normal', until: '', where: ['kiosk', 'signage', 'board'] })

export const draftOf = ({ id, title, body, level, from, until, where }: LocalNotice): Draft => ({ id, title, body, level, from, until, where })

/** What is still missing, the first thing first; undefined when it can be posted. */
export function missingOf({ title, until, where }: Draft, now: number, timezone: string): 'title' | 'until' | 'past' | 'where' | undefined {
  if (title.trim() === '') return 'title'
  if (until === '') return 'until'
  if (isPast(until, now, timezone)) return 'past'
  return where.length === 0 ? 'where' : undefined
}

/** As the station takes it. */
export const inputOf = ({ title, body, level, from, until, where }: Draft): LocalNoticeInput => ({ title: title.trim(), body: body.trim(), level, until, where, ...(from !== undefined && { from }) })
