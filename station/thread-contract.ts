import type { MessagePort } from 'node:worker_threads'
import type { ProxyMarked, Remote } from 'comlink'
import type { SystemPrinter } from './printing/system-driver.ts'
import type { ProgramEnds, Station, StationOptions } from './station.ts'

/** What the shell does for its station: the printers of the system, and how the program ends. */
export type ShellHands = SystemPrinter & Required<ProgramEnds>

/** A page's request, as it goes to another thread. */
export interface SentRequest {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
}

/** The answer to it; the body comes as it is read. */
export interface SentResponse {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: ReadableStream<Uint8Array> | null
}

/** A station in a thread of its own, as the shell uses it: the windows never wait for what it is doing. */
export interface StationThread {
  /** opens the data folder; rejects when it cannot be written */
  open(options: StationOptions, hands: Remote<ShellHands & ProxyMarked>): Promise<void>
  /** answers the page at the other end; only once it is open */
  connect(port: MessagePort): Promise<void>
  /** begins to serve the network; rejects when the address is taken */
  serve(): Promise<Pick<Station, 'origin' | 'settingsFault'>>
  /** answers a request for a page or for media as over the network, which it need not serve yet */
  fetch(request: SentRequest): Promise<SentResponse>
  /** writes a fault to the journal: what failed, where, in one sentence */
  recordFault(fault: { where: string; message: string }): Promise<void>
  stop(): Promise<void>
}
