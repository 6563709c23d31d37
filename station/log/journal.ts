import path from 'node:path'
import pino from 'pino'
import { openRollingFile } from './rolling-file.ts'

/** Something that broke: where, and one sentence. */
export interface Fault {
  readonly where: string
  readonly message: string
}

/** The station's journal: JSON lines in `<data>/logs`, bounded on disk. */
export interface Journal {
  /** what happened in the normal course of things */
  event(message: string, fields?: Record<string, unknown>): void
  /** what broke, for the manager and the county to see */
  fault(fault: Fault): void
  /** writes what is pending; what is told afterwards is lost */
  close(): Promise<void>
}

/** Five files of 5 MB, and 1 MB that may wait for the disk: months of a quiet station, hours of a broken one. */
const ROTATION = { size: 5 * 2 ** 20, kept: 5, waiting: 2 ** 20 }

/** Opens the journal in the data folder. Rejects when it cannot be written; a disk that is full later loses lines, and stops nothing. */
export async function openJournal(dataDir: string): Promise<Journal> {
  const stream = await openRollingFile({ folder: path.join(dataDir, 'logs'), name: 'station', ...ROTATION })
  stream.on('error', () => undefined)
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream)
  let closed: Promise<void> | undefined
  return {
    event: (message, fields) => { if (!closed) log.info(fields ?? {}, message) },
    fault: (fault) => { if (!closed) log.error(fault, 'fault') },
    close: () => closed ??= new Promise((resolve) => {
      stream.once('close', resolve)
      // what cannot be written now never will be
      stream.once('error', () => { stream.destroy() })
      stream.end()
    }),
  }
}
