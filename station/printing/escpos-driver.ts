import { type PrinterStatus, type PrintOutcome, faultOf } from '../../core/printing/status.ts'
import type { Bitmap } from './bitmap.ts'
import type { Channel, OpenChannel } from './channel.ts'
import { type Conversation, type Silences, converse } from './conversation.ts'
import type { Driver } from './driver.ts'
import { CUT, FORGET, endOfBand } from './escpos.ts'
import { printInSteps, sendAll } from './picture.ts'

/** How long a printer may take to answer, milliseconds. */
const ANSWER = 800

/** How long it may take nothing in before it has stopped, milliseconds. */
const STALL = 4_000

/** What the driver needs to know of a line. */
export interface LineFacts {
  /** silence is no answer; else a line that has never answered is taken for one that cannot */
  readonly mustAnswer: boolean
  /** of the paper, dots */
  readonly width: number
}

/** A driver that speaks ESC/POS over a line. */
export function openEscPos(open: OpenChannel, { mustAnswer, width }: LineFacts): Driver {
  let answers = mustAnswer
  /**
   * Of a picture that broke off, the printer may hold the rest, which it must forget, and a strip may hang out; nobody
   * knows what it holds from before the start.
   */
  let leftover: 'unknown' | 'rest' | 'strip' | 'none' = 'unknown'

  const silences: Silences = new Map()
  const newTalk = (channel: Channel): Conversation => converse(channel, ANSWER, silences)

  const statusIn = async (talk: Conversation): Promise<PrinterStatus> => {
    const status = await talk.status()
    if (status !== undefined) answers = true
    return status ?? (answers ? 'offline' : 'ready')
  }

  /** Leaves nothing of a picture that broke off, as far as that can be done in this state. */
  const cleanUp = async (channel: Channel, status: PrinterStatus): Promise<void> => {
    if (leftover === 'unknown' && await channel.send(Uint8Array.from([...FORGET, ...endOfBand(width)]), ANSWER)) leftover = 'none'
    if (leftover === 'rest' && await channel.send(FORGET, ANSWER)) leftover = 'strip'
    if (leftover === 'strip' && faultOf(status) === undefined && await channel.send(Uint8Array.from([...endOfBand(width), ...CUT]), STALL)) leftover = 'none'
  }

  const within = async (use: (channel: Channel) => Promise<PrinterStatus>): Promise<PrinterStatus> => {
    const channel = await open()
    if (!channel) return 'offline'
    try {
      return await use(channel)
    } finally {
      await channel.close()
    }
  }
  const look = async (channel: Channel): Promise<PrinterStatus> => {
    const status = await statusIn(newTalk(channel))
    if (status !== 'offline') await cleanUp(channel, status)
    return status
  }
  const print = async (channel: Channel, bitmap: Bitmap): Promise<PrinterStatus> => {
    const before = await look(channel)
    if (faultOf(before) !== undefined) return before
    leftover = 'rest'
    const talk = newTalk(channel)
    const isPrinted = answers ? await printInSteps(channel, talk, bitmap) : await sendAll(channel, bitmap)
    const status = channel.isOpen() ? await statusIn(talk) : 'offline'
    // one that stopped and gives no reason is as good as gone
    const after = isPrinted || faultOf(status) !== undefined ? status : 'offline'
    if (faultOf(after) === undefined) leftover = 'none'
    else await cleanUp(channel, after)
    return after
  }

  return {
    status: () => within(look),
    async print(bitmap): Promise<PrintOutcome> {
      const ended = await within((channel) => print(channel, bitmap))
      // a line that broke in the middle may have a reason that can be asked for
      const kind = faultOf(ended) === 'offline' ? faultOf(await within(look)) ?? 'offline' : faultOf(ended)
      return kind === undefined ? { ok: true } : { ok: false, error: { kind } }
    },
  }
}
