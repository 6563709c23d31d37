import { addDays } from '../../core/calendar/local-time.ts'
import type { QueueFact } from '../../core/queue/events.ts'
import { reduce, replay } from '../../core/queue/reduce.ts'
import { ticketNumber } from '../../core/queue/ticket.ts'
import { openQueueLog } from '../../station/queue/log.ts'
import type { Database } from '../../station/store/database.ts'

/** A past that a hall could have had. */
export interface History {
  /** the last day of it, `YYYY-MM-DD` */
  readonly until: string
  readonly days: number
  readonly ticketsPerDay: number
  /** business id → prefix */
  readonly businesses: Readonly<Record<string, string>>
  readonly counters: readonly string[]
}

const MINUTE = 60_000
/** Tickets of a day come one a minute, from 8:00 in Shanghai. */
const OPENING = '00:00:00Z'

/** Writes a past into a queue, after what it has: every ticket issued, called, started and finished, days apart in transactions. */
export function writeHistory(db: Database, { until, days, ticketsPerDay, businesses, counters }: History): void {
  const log = openQueueLog(db)
  const projection = replay(log.openDay())
  const put = (at: number, fact: QueueFact) => {
    const event = { seq: projection.state.seq + 1, at, fact }
    const change = reduce(projection.state, event)
    projection.apply(change)
    log.append(event, change, projection.state.day ?? '')
  }
  const lines = Object.entries(businesses)
  for (let day = 1; day <= days; day++) {
    const date = addDays(until, day - days)
    const opening = Date.parse(`${date}T${OPENING}`)
    log.transaction(() => {
      put(opening, { type: 'dayOpened', day: date })
      for (const counterId of counters) put(opening, { type: 'counterOpened', counterId, clerk: '王某' })
      for (let index = 0; index < ticketsPerDay; index++) {
        const [businessId, prefix] = lines[index % lines.length]!
        const at = opening + index * MINUTE
        const number = ticketNumber(prefix, Math.floor(index / lines.length) + 1)
        const where = { number, counterId: counters[index % counters.length]!, clerk: '王某' }
        put(at, { type: 'issued', number, businessId, priority: false, requestId: `${date}-${index}` })
        put(at + MINUTE, { type: 'called', ...where })
        put(at + 2 * MINUTE, { type: 'started', ...where })
        put(at + 9 * MINUTE, { type: 'finished', ...where })
      }
    })
  }
}
