import type { NextOpening } from '../calendar/opening.ts'
import type { ClosedReason } from './business.ts'
import type { CheckedPaper, TicketState } from './ticket.ts'

/** What somebody asks of the queue. A clerk acts at a counter under the name of the account. */
export type QueueCommand =
  | {
    readonly type: 'issue'; readonly businessId: string; readonly priority: boolean
    readonly procedureId?: string | undefined; readonly papers?: readonly CheckedPaper[] | undefined; readonly requestId?: string | undefined
  }
  | { readonly type: 'closeBusiness' | 'openBusiness'; readonly businessId: string; readonly clerk: string }
  | { readonly type: 'cancel'; readonly number: string; readonly clerk: string; readonly isManager: boolean }
  | CounterCommand

/** What a clerk does at a counter; a manager may act at a counter where somebody else works. */
export type CounterCommand = { readonly counterId: string; readonly clerk: string; readonly isManager: boolean } & (
  | { readonly type: 'open' | 'pause' | 'close' | 'callNext' | 'recall' | 'start' | 'finish' | 'noShow' | 'hold' }
  /** call: 选呼, whoever waits, was held or missed the call; resume: 回来了 */
  | { readonly type: 'call' | 'resume'; readonly number: string }
  /** to a business, or to one counter only; `front` puts the ticket before those who wait there */
  | { readonly type: 'transfer'; readonly businessId?: string | undefined; readonly toCounter?: string | undefined; readonly front: boolean }
)

/** Why a command changes nothing. */
export type QueueError =
  | { readonly kind: 'unknownBusiness' | 'unknownCounter' | 'unknownTicket' }
  | { readonly kind: 'businessClosed'; readonly reason: ClosedReason; readonly opens?: NextOpening | undefined }
  /** another clerk works there */
  | { readonly kind: 'counterTaken'; readonly clerk: string }
  /** the counter is closed or paused */
  | { readonly kind: 'counterNotOpen' }
  /** somebody is at the counter: finish first */
  | { readonly kind: 'counterBusy'; readonly number: string }
  /** nobody is at the counter */
  | { readonly kind: 'nobodyThere' }
  /** the ticket is not where that could be done with it */
  | { readonly kind: 'wrongState'; readonly number: string; readonly state: TicketState }
  /** called often enough: 过号 is what is left */
  | { readonly kind: 'recalledOften' }
