import { setTimeout as pause } from 'node:timers/promises'
import type { PaperDots } from '../../core/printing/drawing.ts'
import type { TakeHomeList, TicketSlip, TrialPaper } from '../../core/printing/paper.ts'
import { type PrinterStatus, type PrintOutcome, faultOf } from '../../core/printing/status.ts'
import type { Journal } from '../log/journal.ts'
import type { PrinterSettings } from '../settings/printer.ts'
import { chooseDriver } from './choose-driver.ts'
import type { Paper } from './draw.ts'
import type { Driver } from './driver.ts'
import { createLine } from './line.ts'
import type { Raster } from './raster.ts'
import type { SystemPrinter } from './system-driver.ts'
import { watchStatus } from './watch.ts'

/** The station's printer. What cannot be printed now is dropped, never kept: no old ticket comes out after the paper was changed. */
export interface Printer {
  /** as it was last seen; `offline` until it has answered for the first time */
  status(): PrinterStatus
  /** calls the listener at each change; gives a function that ends this */
  onChange(listener: (status: PrinterStatus) => void): () => void
  printTicket(slip: TicketSlip): Promise<PrintOutcome>
  printList(list: TakeHomeList): Promise<PrintOutcome>
  printTrial(trial: TrialPaper): Promise<PrintOutcome>
  /** waits for the paper that is being printed, for two seconds at most */
  close(): Promise<void>
}

/** What a printer is opened with. */
export interface PrinterDeps {
  readonly raster: Raster
  readonly journal: Pick<Journal, 'event' | 'fault'>
  /** the shell's way to the printers of the system; a headless station has none */
  readonly system?: SystemPrinter
  /** between two looks at the printer, milliseconds */
  readonly every?: number
}

/** Papers that may wait for the one being printed. A visitor stands there: nobody waits for more than this, or longer. */
const LINE = { most: 3, patience: 10_000 }

/** What is being printed when the station stops may take this much longer, milliseconds; the station itself has five seconds. */
const LAST = 2_000

const DOTS: Readonly<Record<PrinterSettings['width'], PaperDots>> = { '80mm': 576, '58mm': 384 }

/** Opens the printer of the settings, looks at it from now on, and warms up what draws. Returns at once. */
export function openPrinter(settings: PrinterSettings, deps: PrinterDeps): Printer {
  const driver = chooseDriver(settings, DOTS[settings.width], deps)
  return driver ? startPrinter(driver, DOTS[settings.width], deps) : NO_PRINTER
}

/** The station is stopping. */
const CLOSED: PrintOutcome = { ok: false, error: { kind: 'offline' } }

const NONE: PrintOutcome = { ok: false, error: { kind: 'none' } }
const NO_PRINTER: Printer = {
  status: () => 'none',
  onChange: () => () => undefined,
  printTicket: () => Promise.resolve(NONE),
  printList: () => Promise.resolve(NONE),
  printTrial: () => Promise.resolve(NONE),
  close: () => Promise.resolve(),
}

function startPrinter(driver: Driver, dots: PaperDots, { raster, journal, every }: PrinterDeps): Printer {
  const line = createLine(LINE)
  const watch = watchStatus({ look: () => driver.status(), line, journal, ...(every !== undefined && { every }) })
  let isClosed = false
  const broke = (error: unknown): PrintOutcome => {
    journal.fault({ where: 'printer', message: String(error) })
    return { ok: false, error: { kind: 'offline' } }
  }

  const print = async (paper: Paper): Promise<PrintOutcome> => {
    try {
      const outcome = await line.run(async () => (isClosed ? CLOSED : driver.print(await raster.draw(paper, dots)))) ?? { ok: false, error: { kind: 'busy' } }
      if (!outcome.ok) journal.event('not printed', { kind: outcome.error.kind })
      // what the job found out is known at once; a look finds out the rest
      if (!outcome.ok && outcome.error.kind !== 'busy') watch.found(outcome.error.kind)
      if (outcome.ok && faultOf(watch.status()) !== undefined) watch.found('ready')
      return outcome
    } catch (error) {
      return broke(error)
    }
  }
  raster.warmUp(dots).catch((error: unknown) => { if (!isClosed) broke(error) })

  return {
    status: () => watch.status(),
    onChange: (listener) => watch.onChange(listener),
    printTicket: (slip) => print({ kind: 'ticket', slip }),
    printList: (list) => print({ kind: 'list', list }),
    printTrial: (trial) => print({ kind: 'trial', trial }),
    async close() {
      isClosed = true
      watch.stop()
      await Promise.race([line.empty(), pause(LAST, undefined, { ref: false })])
    },
  }
}
