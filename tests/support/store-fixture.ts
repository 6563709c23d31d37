import path from 'node:path'
import { openQueueLog, ticketCells } from '../../station/queue/log.ts'
import type { Fault } from '../../station/log/journal.ts'
import { type Database, openDatabase } from '../../station/store/database.ts'
import { openStore, type Store } from '../../station/store/store.ts'
import { replay } from '../../core/queue/reduce.ts'

/** A Monday, 10:00 in Shanghai. */
const MONDAY = Date.parse('2026-11-23T10:00:00+08:00')

/** A small past: until Monday, forty tickets a day for two businesses at two counters. */
export const pastOf = (days: number) => ({ until: '2026-11-23', days, ticketsPerDay: 40, businesses: { relief: 'A', household: 'B' }, counters: ['1', '2'] })

/** Opens the store of a data folder as a station does, and keeps what the journal is told. */
export async function openedStore(dataDir: string, now = MONDAY): Promise<Store & { readonly faults: readonly Fault[] }> {
  const faults: Fault[] = []
  return { ...await openStore(dataDir, { now, journal: { fault: (fault) => { faults.push(fault) } } }), faults }
}

/** Opens the database file itself. */
export const fileOf = (dataDir: string): Database => openDatabase(path.join(dataDir, 'station.db'))

/** The events of the open day and the tickets in the table of that day: what the replay says, and what stands there. */
export function openDayOf(db: Database): { readonly seq: number; readonly replayed: unknown[]; readonly stored: unknown[] } {
  const { state } = replay(openQueueLog(db).openDay())
  const rows = db.all('SELECT * FROM ticket WHERE day = ? ORDER BY number', state.day ?? '')
  return {
    seq: state.seq,
    replayed: [...state.tickets.values()].sort((a, b) => (a.number < b.number ? -1 : 1)).map(ticketCells),
    stored: rows.map((row) => Object.values(row)),
  }
}
