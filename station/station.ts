import type { SupportedMessagePort } from '@orpc/client/message-port'
import type { SystemPrinter } from './printing/system-driver.ts'
import type { Drives } from './sticks/drives.ts'
import type { ReadSettings } from './settings/read.ts'

/** How the program around a station ends, at a manager's word; what it cannot do is left out. */
export interface ProgramEnds {
  /** stops everything and starts the program again */
  readonly restart?: () => void
  /** closes the program, to the desktop */
  readonly leave?: () => void
}

/** What a station is started with: the command line's arguments, or the shell's. */
export interface StationOptions {
  /** data folder; created when missing */
  readonly dataDir: string
  /** compiled content that ships with the program (`county compile` output), generation 0 */
  readonly shippedDir: string
  /** built pages (`dist/renderer`) */
  readonly pagesDir: string
  readonly version: string
  /** the shell's way to the printers of the system; without it `printer.driver: system` prints nothing */
  readonly systemPrinter?: SystemPrinter
  /** the drives that can be plugged in; the machine's own without it */
  readonly drives?: Drives
  readonly program?: ProgramEnds
  readonly host?: string
  readonly port?: number
  /** what station.yaml says, when it was read before */
  readonly read?: ReadSettings
  /** sets the station's clock at start (tests and rehearsals) */
  readonly clock?: string
}

/** A running station 工作站. */
export interface Station {
  /** what is wrong with station.yaml, in one sentence; the last good settings run then */
  readonly settingsFault?: string
  /** where it serves: http://127.0.0.1:7410 */
  readonly origin: string
  /** answers a page or media request without a network, for the shell's own protocol; same routes and headers as over HTTP */
  pages(request: Request): Promise<Response>
  /** connects one page over a message port (the shell's), as a visitor's screen */
  connect(port: SupportedMessagePort): void
  /** writes a fault to the journal: what failed, where, in one sentence */
  recordFault(fault: { where: string; message: string }): void
  /** ends all connections and writes what is pending; resolves within 5 s */
  stop(): Promise<void>
}
