import type { PrinterStatus } from '../../core/printing/status.ts'
import type { Channel } from './channel.ts'
import { ASK_DONE, type Question, askStatus, isDone, isStatus } from './escpos.ts'

/** Bits of the answers to DLE EOT 2, 3 and 4. */
const COVER_OPEN = 0x04
const STOPPED_BY_PAPER = 0x20
/** knife, cannot go on, too hot or a bar in the way */
const FAULT = 0x08 | 0x20 | 0x40 | 0x04
const PAPER_NEAR_END = 0x0c
const PAPER_END = 0x60
/** of the answer to DLE EOT 1 */
const OFFLINE = 0x08

/** Questions and answers over an open line. */
export interface Conversation {
  /** how the printer is; undefined when it does not answer */
  status(): Promise<PrinterStatus | undefined>
  /** whether it goes on printing: one question instead of four; undefined when it does not answer */
  isGoing(): Promise<boolean | undefined>
  /** asks it to tell when everything sent so far is on the paper; false when the line broke */
  mark(): Promise<boolean>
  /** how many marks it has not told of yet, once it has told of one; undefined while it never has */
  marksLeft(): number | undefined
  /** reads what comes in within `wait` milliseconds, one byte at most */
  listen(wait: number): Promise<void>
}

/** How often in a row a question got no answer, where others did. Small printers do not know them all. */
export type Silences = Map<Question, number>

/** After so many silences a question is not asked again: waiting for nothing takes a visitor's time. */
const MOST_SILENCES = 3

/** Talks to the printer; `wait` is how long an answer may take, in milliseconds. */
export function converse(channel: Channel, wait: number, silences: Silences): Conversation {
  let marks = 0
  let told = 0
  const take = (byte: number | undefined): void => { if (byte !== undefined && isDone(byte)) told++ }
  const ask = async (question: Question): Promise<number | undefined> => {
    if (!await channel.send(askStatus(question), wait)) return undefined
    const until = performance.now() + wait
    for (let left = wait; left > 0; left = until - performance.now()) {
      const byte = await channel.receive(left)
      if (byte === undefined || isStatus(byte)) return byte
      take(byte)
    }
    return undefined
  }
  const askIfKnown = async (question: Question): Promise<number> => {
    const silent = silences.get(question) ?? 0
    const answer = silent < MOST_SILENCES ? await ask(question) : undefined
    silences.set(question, answer === undefined ? silent + 1 : 0)
    return answer ?? 0
  }
  return {
    async status() {
      // without these two nothing is known
      const printer = await ask(1)
      const paper = printer === undefined ? undefined : await ask(4)
      if (printer === undefined || paper === undefined) return undefined
      return statusOf({ printer, stopped: await askIfKnown(2), fault: await askIfKnown(3), paper })
    },
    async isGoing() {
      const printer = await ask(1)
      return printer === undefined ? undefined : (printer & OFFLINE) === 0
    },
    mark() {
      marks++
      return channel.send(ASK_DONE, wait)
    },
    marksLeft: () => (told === 0 ? undefined : Math.max(0, marks - told)),
    listen: async (within) => { take(await channel.receive(within)) },
  }
}

/** What four answers of DLE EOT mean: the cover first, since an open one also looks like missing paper. */
function statusOf({ printer, stopped, fault, paper }: { printer: number; stopped: number; fault: number; paper: number }): PrinterStatus {
  if (stopped & COVER_OPEN) return 'coverOpen'
  if ((paper & PAPER_END) !== 0 || (stopped & STOPPED_BY_PAPER) !== 0) return 'paperOut'
  if (fault & FAULT) return 'jammed'
  if (printer & OFFLINE) return 'offline'
  return paper & PAPER_NEAR_END ? 'paperLow' : 'ready'
}
