import { localTime, type LocalTime, weekdayOf } from '../../core/calendar/local-time.ts'
import type { QueueCommand, QueueError } from '../../core/queue/commands.ts'
import { planDay, type DayPlan } from '../../core/queue/day.ts'
import { decide, openDay } from '../../core/queue/decide.ts'
import type { EarlierTimes } from '../../core/queue/estimate.ts'
import type { QueueFact } from '../../core/queue/events.ts'
import { reduce, replay } from '../../core/queue/reduce.ts'
import type { QueueState } from '../../core/queue/state.ts'
import type { Ticket } from '../../core/queue/ticket.ts'
import type { Clock } from '../clock.ts'
import type { LoadedContent } from '../content/load.ts'
import type { Journal } from '../log/journal.ts'
import { type Changes, createChanges } from './changes.ts'
import type { QueueLog } from './log.ts'

/** What a command came to: the ticket it was about, when it was about one. */
export type QueueOutcome = { readonly ok: true; readonly ticket?: Ticket } | { readonly ok: false; readonly error: QueueError }

/** A moment of the hall: the clock's, on the open business day. */
export interface QueueMoment {
  readonly now: number
  readonly local: LocalTime
}

/** The hall's queue. Every command is written to the disk before it is answered. */
export interface Queue {
  readonly state: QueueState
  readonly changes: Changes
  /** the clock's moment, on the open business day when the clock's date is not to be trusted */
  moment(content: LoadedContent): QueueMoment
  run(command: QueueCommand, content: LoadedContent): QueueOutcome
  /** looks whether a new business day has begun; what is wrong with the clock's date, while it is */
  checkDay(content: LoadedContent): DayPlan
  /** a manager says that the date is right: the day begins */
  confirmDay(date: string, content: LoadedContent): void
  /** service times of the days before */
  earlier(): EarlierTimes
}

/** Opens the queue from its log: the open day goes on where it was. */
export function openQueue(log: QueueLog, clock: Clock, journal: Pick<Journal, 'event' | 'fault'>): Queue {
  let projection = replay(log.openDay())
  let earlier: EarlierTimes = new Map()
  let earlierOf: string | undefined
  let told: string | undefined
  const changes = createChanges()

  /** Facts become events: all of them, or after a fault of the disk none. */
  function commit(facts: readonly QueueFact[], now: number): void {
    if (facts.length === 0) return
    try {
      log.transaction(() => {
        for (const fact of facts) {
          const event = { seq: projection.state.seq + 1, at: now, fact }
          const change = reduce(projection.state, event)
          log.append(event, change, change.day ?? projection.state.day ?? '')
          projection.apply(change)
        }
      })
    } catch (error) {
      projection = replay(log.openDay())
      throw error
    }
    changes.tell()
  }

  function begin(day: string, now: number, { catalog }: LoadedContent): void {
    commit(openDay(projection.state, day), now)
    journal.event('business day opened', { day })
    log.prune(now)
    earlier = log.earlierTimes(day, catalog.hall.businesses.map(({ id }) => id))
    earlierOf = day
  }

  function plan(content: LoadedContent, now: number, proven: readonly string[] = []): { plan: DayPlan; today: LocalTime } {
    const { county, hall, calendar } = content.catalog
    const today = localTime(now, county.timezone)
    return { today, plan: planDay({ openDay: projection.state.day, today: today.date, hall, calendar, proven: [content.published, ...proven] }) }
  }

  function checkDay(content: LoadedContent): DayPlan {
    const now = clock.now()
    const { plan: day } = plan(content, now)
    if (day.kind === 'open') begin(day.day, now, content)
    const { day: open } = projection.state
    if (open !== undefined && earlierOf !== open) {
      earlier = log.earlierTimes(open, content.catalog.hall.businesses.map(({ id }) => id))
      earlierOf = open
    }
    const wrong = day.kind === 'behind' || day.kind === 'ahead' ? `${day.kind} ${day.today}` : undefined
    if (wrong !== undefined && wrong !== told) journal.fault({ where: 'queue', message: `钟的日期不对：业务日是 ${open ?? ''}，钟说是 ${wrong.split(' ')[1] ?? ''}` })
    if (wrong !== told) changes.tell()
    told = wrong
    return day
  }

  function moment(content: LoadedContent): QueueMoment {
    const now = clock.now()
    const { plan: { kind }, today } = plan(content, now)
    const { day } = projection.state
    const trusted = kind === 'continue' || kind === 'open' || day === undefined
    return { now, local: trusted ? today : { date: day, minutes: today.minutes, weekday: weekdayOf(day) } }
  }

  return {
    get state() { return projection.state },
    changes,
    moment,
    checkDay,
    earlier: () => earlier,
    run(command, content) {
      checkDay(content)
      const { now, local } = moment(content)
      const { hall, calendar } = content.catalog
      const decision = decide(projection.state, command, { now, local, hall, calendar })
      if (!decision.ok) return decision
      commit(decision.facts, now)
      const number = numberOf(command, projection.state)
      const ticket = number === undefined ? undefined : projection.state.tickets.get(number)
      return { ok: true, ...(ticket && { ticket }) }

      function numberOf(asked: QueueCommand, { requests }: QueueState): string | undefined {
        if (asked.type !== 'issue') return 'number' in asked ? asked.number : undefined
        const [fact] = decision.ok ? decision.facts : []
        return fact?.type === 'issued' ? fact.number : asked.requestId !== undefined ? requests.get(asked.requestId) : undefined
      }
    },
    confirmDay(date, content) {
      const now = clock.now()
      const { plan: day, today } = plan(content, now, [date])
      if (day.kind === 'open' && today.date === date) begin(date, now, content)
    },
  }
}
