import path from 'node:path'
import pino from 'pino'
import roll from 'pino-roll'

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
  /** writes what is pending */
  close(): Promise<void>
}

/** One file of 5 MB, and four older ones: months of a quiet station, hours of a broken one. */
const ROTATION = { size: '5m', limit: { count: 4 } }

/** Opens the journal in the data folder. */
export async function openJournal(dataDir: string): Promise<Journal> {
  const stream = await roll({ file: path.join(dataDir, 'logs', 'station'), extension: '.log', mkdir: true, ...ROTATION })
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream)
  return {
    event: (message, fields) => { log.info(fields ?? {}, message) },
    fault: (fault) => { log.error(fault, 'fault') },
    close: () => new Promise((resolve) => {
      stream.once('close', resolve)
      stream.end()
    }),
  }
}
