import type { PrinterStatus } from '../../core/printing/status.ts'
import type { Journal } from '../log/journal.ts'
import type { Line } from './line.ts'

/** Follows how the printer is. */
export interface StatusWatch {
  status(): PrinterStatus
  onChange(listener: (status: PrinterStatus) => void): () => void
  /** takes note of what a job found out */
  found(status: PrinterStatus): void
  stop(): void
}

/** Between two looks, milliseconds: a manager who changed the paper sees it soon. */
const EVERY = 5_000

/** A printer that is away is looked for less often, up to this many times the usual distance: half a minute. */
const MOST_SLOWER = 6

/** What the watch looks with. */
export interface WatchOptions {
  readonly look: () => Promise<PrinterStatus>
  /** no look while somebody prints */
  readonly line: Line
  readonly journal: Pick<Journal, 'event' | 'fault'>
  readonly every?: number
}

/** Looks at the printer now and from time to time. */
export function watchStatus({ look, line, journal, every = EVERY }: WatchOptions): StatusWatch {
  const listeners = new Set<(status: PrinterStatus) => void>()
  let status: PrinterStatus = 'offline'
  let slower = 1
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const found = (next: PrinterStatus): void => {
    if (next === status) return
    status = next
    journal.event('printer', { status })
    for (const listener of listeners) listener(status)
  }
  const lookOnce = async (): Promise<void> => {
    await line.runIfFree(async () => {
      const seen = await look()
      slower = seen === 'offline' ? Math.min(slower * 2, MOST_SLOWER) : 1
      if (!isStopped) found(seen)
    }).catch((error: unknown) => { journal.fault({ where: 'printer', message: String(error) }) })
    if (!isStopped) timer = setTimeout(() => { void lookOnce() }, every * slower)
  }
  void lookOnce()

  return {
    status: () => status,
    onChange(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    found,
    stop() {
      isStopped = true
      clearTimeout(timer)
      listeners.clear()
    },
  }
}
