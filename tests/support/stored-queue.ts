import path from 'node:path'
import { expect } from 'vitest'
import { replay } from '../../core/queue/reduce.ts'
import type { LoadedContent } from '../../station/content/load.ts'
import type { Fault } from '../../station/log/journal.ts'
import { openQueueLog, ticketCells } from '../../station/queue/log.ts'
import { openQueue, type Queue } from '../../station/queue/queue.ts'
import type { Database } from '../../station/store/database.ts'
import { openStoreBeside } from '../../station/store/store.ts'
import type { CountyFiles } from './county-fixture.ts'
import { openTestLibrary } from './library-fixture.ts'
import { compileInto } from './station-fixture.ts'

/** The content of a station whose county has these files. */
export async function contentOf(folder: string, files?: CountyFiles): Promise<LoadedContent> {
  const library = await openTestLibrary(path.join(folder, 'library'), await compileInto(path.join(folder, 'compiled'), files))
  const content = library.current()
  if (!content) throw new Error(JSON.stringify(library.faults))
  return content
}

/** A queue on a real disk, with a clock that is set by hand. */
export interface StoredQueue extends Queue {
  readonly db: Database
  /** milliseconds since 1970; moves only when it is set */
  now: number
  readonly faults: readonly Fault[]
  readonly told: readonly string[]
  /** closes the file, as the end of the station does */
  close(): void
}

/** Opens the queue of a data folder at a moment. */
export async function openStoredQueue(dataDir: string, iso: string): Promise<StoredQueue> {
  const db = await openStoreBeside(dataDir)
  const faults: Fault[] = []
  const told: string[] = []
  const queue = openQueue(openQueueLog(db), { now: () => stored.now }, { event: (message) => { told.push(message) }, fault: (fault) => { faults.push(fault) } })
  const stored = { ...queue, db, now: Date.parse(iso), faults, told, close: () => { db.close() } }
  return stored
}

/** The tickets on the disk are those that the events on the disk make, and those in memory. */
export function expectWhole({ db, state }: Pick<StoredQueue, 'db' | 'state'>): void {
  const replayed = replay(openQueueLog(db).openDay()).state
  expect(replayed).toEqual(state)
  const rows = db.all('SELECT * FROM ticket WHERE day = ? ORDER BY number', state.day ?? '').map((row) => Object.values(row))
  const tickets = [...replayed.tickets.values()].sort((a, b) => (a.number < b.number ? -1 : 1))
  expect(rows).toEqual(tickets.map(ticketCells))
}

/** A clerk of a window does something there. */
export const clerkAt = (counterId: string) => ({ counterId, clerk: `窗口${counterId}`, isManager: false })
