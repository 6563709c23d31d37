import type { QueueCommand, QueueError } from '../../core/queue/commands.ts'
import type { DayPlan } from '../../core/queue/day.ts'
import { decide, openDay } from '../../core/queue/decide.ts'
import type { EarlierTimes } from '../../core/queue/estimate.ts'
import type { QueueFact } from '../../core/queue/events.ts'
import type { QueueState } from '../../core/queue/state.ts'
import type { Ticket } from '../../core/queue/ticket.ts'
import type { Clock } from '../clock.ts'
import type { LoadedContent } from '../content/load.ts'
import type { Journal } from '../log/journal.ts'
import { type Changes, createChanges } from './changes.ts'
import { openLedger } from './ledger.ts'
import type { QueueLog } from './log.ts'
import { dayAt, isWrong, type QueueMoment } from './moment.ts'

/** What a command came to: the ticket it was about, when it was about one. */
export type QueueOutcome = { readonly ok: true; readonly ticket?: Ticket } | { readonly ok: false; readonly error: QueueError | NotStored }

/** The disk would not take it: nothing has happened. */
interface NotStored {
  readonly kind: 'notStored'
}

/** What a manager's word for a date came to. */
export type Confirmation =
  | { readonly ok: true; readonly day: string }
  /** the clock says another date, or that day has been the business day before */
  | { readonly ok: false; readonly error: NotStored | { readonly kind: 'otherDate' | 'dayIsOver'; readonly today: string } }

/** What every station sees of the hall's queue. */
export interface SeenQueue {
  readonly state: QueueState
  readonly changes: Changes
  /** the clock's moment, on the open business day when the clock's date is not to be trusted */
  moment(content: LoadedContent): QueueMoment
  /** begins a new business day when its time has come; what is wrong with the clock's date, while it is */
  checkDay(content: LoadedContent): DayPlan
  /** service times of the days before */
  earlier(): EarlierTimes
}

/** The hall's queue where it is owned. Every command is written to the disk before it is answered. */
export interface Queue extends SeenQueue {
  run(command: QueueCommand, content: LoadedContent): QueueOutcome
  /** a manager says that the clock's date is right: the day begins */
  confirmDay(date: string, content: LoadedContent): Confirmation
}

const NOT_STORED = { ok: false, error: { kind: 'notStored' } } as const

/** Opens the queue from its log: the open day goes on where it was. */
export function openQueue(log: QueueLog, clock: Clock, journal: Pick<Journal, 'event' | 'fault'>): Queue {
  const ledger = openLedger(log, journal)
  const { state } = ledger
  let earlier: { readonly of: string; readonly times: EarlierTimes } | undefined
  let told: string | undefined
  const changes = createChanges()

  function commit(facts: readonly QueueFact[], now: number): boolean {
    if (facts.length === 0) return true
    const isStored = ledger.commit(facts, now)
    if (isStored) changes.tell()
    return isStored
  }

  function begin(day: string, now: number): boolean {
    if (!commit(openDay(state, day), now)) return false
    journal.event('business day opened', { day })
    return true
  }

  /** What the clock asks of the day, and the moment in the hall; a new day is begun. */
  function lookAt(now: number, content: LoadedContent): { plan: DayPlan } & QueueMoment {
    const { plan, local } = dayAt(now, state.day, content)
    if (plan.kind === 'open') begin(plan.day, now)
    const { day } = state
    if (day !== undefined && earlier?.of !== day) earlier = { of: day, times: log.earlierTimes(day, content.catalog.hall.businesses.map(({ id }) => id)) }
    const wrong = isWrong(plan) ? plan.today : undefined
    if (wrong !== told) {
      if (wrong !== undefined) journal.fault({ where: 'queue', message: `钟的日期不对：业务日是 ${day ?? ''}，钟说是 ${wrong}` })
      told = wrong
      changes.tell()
    }
    return { plan, now, local }
  }

  return {
    state,
    changes,
    moment(content) {
      const now = clock.now()
      return { now, local: dayAt(now, state.day, content).local }
    },
    checkDay: (content) => lookAt(clock.now(), content).plan,
    earlier: () => earlier?.times ?? new Map(),
    run(command, content) {
      const { plan, now, local } = lookAt(clock.now(), content)
      if (plan.kind === 'open' && state.day !== plan.day) return NOT_STORED
      const { hall, calendar } = content.catalog
      const decision = decide(state, command, { now, local, hall, calendar })
      if (!decision.ok) return decision
      if (!commit(decision.facts, now)) return NOT_STORED
      const number = command.type === 'issue' ? issuedNumber(decision.facts[0], command.requestId) : 'number' in command ? command.number : undefined
      const ticket = number === undefined ? undefined : state.tickets.get(number)
      return { ok: true, ...(ticket && { ticket }) }
    },
    confirmDay(date, content) {
      const now = clock.now()
      const { plan, today: { date: today } } = dayAt(now, state.day, content)
      if (date !== today) return { ok: false, error: { kind: 'otherDate', today } }
      if (plan.kind !== 'continue') {
        // a day before the open one may still be a new one: the open one was begun by a clock that was wrong
        if (log.wasOpen(date)) return { ok: false, error: { kind: 'dayIsOver', today } }
        if (!begin(date, now)) return NOT_STORED
        lookAt(now, content)
      }
      return { ok: true, day: date }
    },
  }

  /** The ticket that was issued now, or at the first time of asking. */
  function issuedNumber(fact: QueueFact | undefined, requestId: string | undefined): string | undefined {
    if (fact?.type === 'issued') return fact.number
    return requestId === undefined ? undefined : state.requests.get(requestId)
  }
}
