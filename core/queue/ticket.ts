/**
 * States of a ticket 号票: waiting 等候, called 叫到, serving 正在办, held 挂起, noShow 过号; done 办结 and cancelled are the ends.
 */
export const TICKET_STATES = ['waiting', 'called', 'serving', 'held', 'noShow', 'done', 'cancelled'] as const
export type TicketState = (typeof TICKET_STATES)[number]

/** Why a ticket was cancelled: the day was over, or a clerk took it out. */
export const CANCEL_REASONS = ['dayEnd', 'clerk'] as const

/** A paper of the visitor's own check: brought or not. */
export interface CheckedPaper {
  readonly name: string
  readonly brought: boolean
}

/** Where a ticket stands in its line: those put in front 插到前面 first, then by the event that put it there. */
export interface Place {
  readonly front: boolean
  readonly seq: number
}

/** A ticket 号票 of the open business day. Moments are milliseconds since 1970 UTC. No personal data. */
export interface Ticket {
  /** unique on its day: A012 */
  readonly number: string
  readonly day: string
  readonly businessId: string
  readonly priority: boolean
  readonly procedureId?: string | undefined
  /** 材料带齐了吗: what the visitor said; undefined when not asked */
  readonly papers?: readonly CheckedPaper[] | undefined
  readonly state: TicketState
  readonly place: Place
  /** a line of its own: transferred to this counter, and to no other */
  readonly forCounter?: string | undefined
  /** where it was called last */
  readonly counterId?: string | undefined
  /** who called it last */
  readonly clerk?: string | undefined
  /** how often it was called since it last began to wait, the first call included */
  readonly calls: number
  /** event of its last call, for the order of calls and for 过号 */
  readonly calledSeq?: number | undefined
  readonly issuedAt: number
  /** when it last began to wait: the estimate and the clerk's “等了 19 分” count from the issue, fairness from here */
  readonly waitingSince: number
  readonly calledAt?: number | undefined
  readonly startedAt?: number | undefined
  readonly endedAt?: number | undefined
}

/** `id` of a ticket in the contract: business day and number. */
export const ticketId = ({ day, number }: Pick<Ticket, 'day' | 'number'>): string => `${day}-${number}`

/** The number of the `count`-th ticket of a prefix: A001 … A999, then A1000. */
export const ticketNumber = (prefix: string, count: number): string => `${prefix}${String(count).padStart(3, '0')}`

/** Ended for good. */
export const isOver = ({ state }: Pick<Ticket, 'state'>): boolean => state === 'done' || state === 'cancelled'

/** Whether `a` stands before `b` in a line, as a sort order. */
export const byPlace = (a: Pick<Ticket, 'place'>, b: Pick<Ticket, 'place'>): number =>
  Number(b.place.front) - Number(a.place.front) || a.place.seq - b.place.seq

/** The order in which a counter that takes both would call them: with priority first, then by place. */
export const byTurn = (a: Pick<Ticket, 'place' | 'priority'>, b: Pick<Ticket, 'place' | 'priority'>): number =>
  Number(b.priority) - Number(a.priority) || byPlace(a, b)
