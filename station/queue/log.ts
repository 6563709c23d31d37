import { type QueueEvent, queueFactSchema } from '../../core/queue/events.ts'
import type { EarlierTimes } from '../../core/queue/estimate.ts'
import { SERVICE_SAMPLES } from '../../core/queue/limits.ts'
import type { Change } from '../../core/queue/state.ts'
import type { Ticket } from '../../core/queue/ticket.ts'
import { IS_TOTAL } from '../statistics/figure-table.ts'
import type { Cell, Database, Row } from '../store/database.ts'

/** Days of history that are kept: a year, and a month to look at it. */
export const HISTORY_DAYS = 400
const DAY_MS = 86_400_000
/** Rows of each table that are forgotten at once, which takes some milliseconds; more than an ordinary day has. */
const PRUNED = 2000
/** Rows of days that can be forgotten: older than a day, and in the statistics for good. */
const forgettable = (table: 'event' | 'ticket' | 'rating'): string =>
  `FROM ${table} WHERE day < ?1 AND EXISTS (SELECT 1 FROM day_figures WHERE day_figures.day = ${table}.day AND ${IS_TOTAL})`

const TICKET_COLUMNS = [
  'day', 'number', 'business', 'priority', 'procedure', 'papers', 'state', 'place_front', 'place_seq', 'for_counter', 'counter', 'clerk',
  'calls', 'called_seq', 'issued_at', 'waiting_since', 'called_at', 'started_at', 'ended_at',
] as const
const PUT_TICKET = `INSERT OR REPLACE INTO ticket (${TICKET_COLUMNS.join(', ')}) VALUES (${TICKET_COLUMNS.map(() => '?').join(', ')})`

/** The queue on the disk: its events, and the tickets they leave, always written together. */
export interface QueueLog {
  /** the events of the open business day, oldest first */
  openDay(): QueueEvent[]
  /** the events after one, oldest first */
  since(seq: number): QueueEvent[]
  /** one event and what it changes; call it inside a transaction with all that belongs together */
  append(event: QueueEvent, change: Change, day: string): void
  transaction<T>(work: () => T): T
  /** whether a day has ever been the business day */
  wasOpen(day: string): boolean
  /** the last service times of each business before a day */
  earlierTimes(day: string, businesses: readonly string[]): EarlierTimes
  /** forgets a portion of what is older than 400 days and has been summed up, ratings of the tickets with them, no more than takes a moment; true when there may be more of it */
  prune(now: number): boolean
}

/** Opens the log in a database. */
export function openQueueLog(db: Database): QueueLog {
  return {
    openDay: () => db.all('SELECT seq, at, fact FROM event WHERE day = (SELECT day FROM event ORDER BY seq DESC LIMIT 1) ORDER BY seq').map(eventOf),
    since: (seq) => db.all('SELECT seq, at, fact FROM event WHERE seq > ? ORDER BY seq', seq).map(eventOf),
    append({ seq, at, fact }, { ticket }, day) {
      db.run('INSERT INTO event (seq, day, at, fact) VALUES (?, ?, ?, ?)', seq, day, at, JSON.stringify(fact))
      if (ticket) db.run(PUT_TICKET, ...ticketCells(ticket))
    },
    transaction: (work) => db.transaction(work),
    wasOpen: (day) => db.get('SELECT 1 FROM event WHERE day = ? LIMIT 1', day) !== undefined,
    earlierTimes: (day, businesses) => new Map(businesses.map((business) => [business, db.all(
      `SELECT ended_at - started_at AS took FROM ticket WHERE business = ? AND state = 'done' AND day < ? ORDER BY ended_at DESC LIMIT ${SERVICE_SAMPLES}`,
      business, day).map(({ took }) => Number(took)).reverse()])),
    prune(now) {
      const oldest = new Date(now - HISTORY_DAYS * DAY_MS).toISOString().slice(0, 10)
      const isLeft = () => db.get(`SELECT 1 ${forgettable('event')} UNION ALL SELECT 1 ${forgettable('ticket')} UNION ALL SELECT 1 ${forgettable('rating')} LIMIT 1`, oldest) !== undefined
      if (!isLeft()) return false
      db.transaction(() => {
        db.run(`DELETE FROM event WHERE seq IN (SELECT seq ${forgettable('event')} ORDER BY day, seq LIMIT ${PRUNED})`, oldest)
        db.run(`DELETE FROM ticket WHERE (day, number) IN (SELECT day, number ${forgettable('ticket')} ORDER BY day, number LIMIT ${PRUNED})`, oldest)
        db.run(`DELETE FROM rating WHERE (day, number) IN (SELECT day, number ${forgettable('rating')} ORDER BY day, number LIMIT ${PRUNED})`, oldest)
      })
      return isLeft()
    },
  }
}

/** A row of the log as an event. Throws when it is none: the file is damaged then. */
export const eventOf = (row: Row): QueueEvent => ({
  seq: Number(row['seq']), at: Number(row['at']), fact: queueFactSchema.parse(JSON.parse(String(row['fact']))),
})

/** A ticket as the cells of its row, in the order of the columns. */
export function ticketCells(ticket: Ticket): Cell[] {
  const row: Record<(typeof TICKET_COLUMNS)[number], Cell | undefined> = {
    day: ticket.day, number: ticket.number, business: ticket.businessId, priority: Number(ticket.priority), procedure: ticket.procedureId,
    papers: ticket.papers && JSON.stringify(ticket.papers), state: ticket.state, place_front: Number(ticket.place.front), place_seq: ticket.place.seq,
    for_counter: ticket.forCounter, counter: ticket.counterId, clerk: ticket.clerk, calls: ticket.calls, called_seq: ticket.calledSeq,
    issued_at: ticket.issuedAt, waiting_since: ticket.waitingSince, called_at: ticket.calledAt, started_at: ticket.startedAt, ended_at: ticket.endedAt,
  }
  return TICKET_COLUMNS.map((column) => row[column] ?? null)
}
