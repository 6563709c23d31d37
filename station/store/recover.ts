import { z } from 'zod'
import { addDays } from '../../core/calendar/local-time.ts'
import { staffName } from '../../core/contract/staff.ts'
import type { QueueEvent } from '../../core/queue/events.ts'
import { reduce, replay } from '../../core/queue/reduce.ts'
import { openRatingTable } from '../feedback/rating-table.ts'
import { eventOf, HISTORY_DAYS, openQueueLog } from '../queue/log.ts'
import { openNoticeTable } from '../notices/table.ts'
import { openSuggestionTable } from '../feedback/suggestion-table.ts'
import { takeStatistics } from '../statistics/take-over.ts'
import { attempt } from './attempt.ts'
import type { Database } from './database.ts'

/** What was got out of a damaged file. */
export interface Recovered {
  /** events that the database did not have before */
  readonly events: number
  /** events that were there and cannot be read, or make no sense without one that cannot; undefined when it cannot be told how many */
  readonly lost: number | undefined
}

/** So many events in a row that are not there: then there are no more. A page of the file holds some dozens. */
const GIVE_UP_AFTER = 10_000

/**
 * Takes over from a damaged file what can be read of it and is not in the database yet: the events one by one, the
 * tickets that they leave, accounts, settings, notices, ratings, suggestions, statistics and satellites. After a gap the events
 * go on as far as each makes sense: people hold those tickets in their hands.
 */
export function recover(db: Database, damaged: Database): Recovered {
  const log = openQueueLog(db)
  const projection = replay(log.openDay())
  const { state } = projection
  let events = 0
  const first = firstEvent(damaged, state.seq)
  log.transaction(() => {
    for (const event of readableEvents(damaged, first)) {
      if (state.day === undefined && event.fact.type !== 'dayOpened') continue
      const change = attempt(() => reduce(state, event))
      if (!change) continue
      projection.apply(change)
      log.append(event, change, state.day ?? '')
      events++
    }
    takeStaff(db, damaged)
    takeSettings(db, damaged)
    takeNotices(db, damaged)
    if (state.day !== undefined) takeRatings(db, damaged, state.day)
    if (state.day !== undefined) takeStatistics(db, damaged, state.day)
    takeSuggestions(db, damaged)
    takeSatellites(db, damaged)
  })
  const last = lastEvent(damaged)
  return { events, lost: last === undefined ? undefined : Math.max(last - first + 1 - events, 0) }
}

/** The event to begin with: the one after those that are there, or with none the first of the file. */
const firstEvent = (damaged: Database, seq: number): number =>
  seq > 0 ? seq + 1 : attempt(() => Number(damaged.get('SELECT min(seq) AS seq FROM event')?.['seq'])) ?? 1

const lastEvent = (damaged: Database): number | undefined => attempt(() => Number(damaged.get('SELECT max(seq) AS seq FROM event')?.['seq']))

/** The events from one on that can be read and are events, each looked up by itself: a page that is damaged hides only its own. */
function* readableEvents(damaged: Database, from: number): Generator<QueueEvent> {
  const last = lastEvent(damaged)
  let missing = 0
  for (let seq = from; last === undefined ? missing < GIVE_UP_AFTER : seq <= last; seq++) {
    const event = attempt(() => {
      const row = damaged.get('SELECT seq, at, fact FROM event WHERE seq = ?', seq)
      return row && eventOf(row)
    })
    missing = event ? 0 : missing + 1
    if (event) yield event
  }
}

const accountSchema = z.object({ name: staffName, role: z.enum(['clerk', 'manager']), pin: z.string().regex(/^[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{43}=$/) })
const settingSchema = z.object({ key: z.string(), value: z.string().refine((text) => attempt(() => { JSON.parse(text); return true }), 'no JSON') })

function takeStaff(db: Database, damaged: Database): void {
  for (const row of attempt(() => damaged.all('SELECT name, role, pin FROM staff')) ?? []) {
    const account = accountSchema.safeParse(row).data
    if (account) db.run('INSERT OR REPLACE INTO staff (name, role, pin) VALUES (?, ?, ?)', account.name, account.role, account.pin)
  }
}

function takeSettings(db: Database, damaged: Database): void {
  for (const row of attempt(() => damaged.all('SELECT key, value FROM setting')) ?? []) {
    const setting = settingSchema.safeParse(row).data
    if (setting) db.run('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', setting.key, setting.value)
  }
}

function takeNotices(db: Database, damaged: Database): void {
  const table = openNoticeTable(db)
  for (const notice of attempt(() => openNoticeTable(damaged).all()) ?? []) table.put(notice)
}

/** Day by day from the open one back: a page that is damaged costs its own days. */
function takeRatings(db: Database, damaged: Database, openDay: string): void {
  const table = openRatingTable(db)
  for (let ago = 0; ago <= HISTORY_DAYS; ago++) {
    for (const rating of attempt(() => openRatingTable(damaged).ofDay(addDays(openDay, -ago))) ?? []) table.put(rating)
  }
}

/** One by one: a page that is damaged hides only its own. */
function takeSuggestions(db: Database, damaged: Database): void {
  const table = openSuggestionTable(db)
  const old = attempt(() => openSuggestionTable(damaged))
  const last = attempt(() => old?.lastId()) ?? 0
  for (let id = 1; id <= last; id++) {
    const suggestion = attempt(() => old?.get(id))
    if (suggestion) table.put(suggestion)
  }
}

const satelliteSchema = z.object({
  id: z.int(), name: z.string(), token: z.string().regex(/^[A-Za-z0-9+/]{43}=$/), address: z.string(), version: z.string(), paired_at: z.int(), seen_at: z.int().nullable(),
})

function takeSatellites(db: Database, damaged: Database): void {
  for (const row of attempt(() => damaged.all('SELECT * FROM satellite')) ?? []) {
    const one = satelliteSchema.safeParse(row).data
    if (one) {
      db.run('INSERT OR REPLACE INTO satellite (id, name, token, address, version, paired_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        one.id, one.name, one.token, one.address, one.version, one.paired_at, one.seen_at)
    }
  }
}
