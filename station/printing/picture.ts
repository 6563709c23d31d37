import type { Bitmap } from './bitmap.ts'
import type { Channel } from './channel.ts'
import type { Conversation } from './conversation.ts'
import { BAND, CUT, INITIALIZE, bands } from './escpos.ts'

/** How long a printer may take nothing in, or print nothing, before it has stopped, milliseconds. */
const STALL = 4_000

/** Bands that may be on their way: 48 rows, 6 mm. What a printer that cannot forget prints late is no longer. */
const AHEAD = 2

/** Rows a second of a slow printer, 50 mm: one that never tells what it has printed is sent no more than that. */
const SLOW = 400

/** The knife, and what a slow printer still holds at the end, milliseconds. */
const KNIFE = 1_500

/** Between two questions while it prints, milliseconds. */
const POLL = 50

/**
 * Prints a picture and cuts it. A band is sent when the one before the last is on the paper, so that the printer's memory
 * is never full and it can be asked at any time. False when it stopped, or took too long.
 */
export async function printInSteps(channel: Channel, talk: Conversation, bitmap: Bitmap): Promise<boolean> {
  if (!await channel.send(INITIALIZE, STALL)) return false
  for (const band of bands(bitmap)) {
    if (!await channel.send(band, STALL) || !await talk.mark()) return false
    if (!await untilMarks(talk, AHEAD - 1, BAND / SLOW * 1_000)) return false
  }
  return await channel.send(CUT, STALL) && await talk.mark() && await untilMarks(talk, 0, KNIFE)
}

/** Waits until so few marks are left; a printer that never tells of marks gets `otherwise` milliseconds. False when it stopped. */
async function untilMarks(talk: Conversation, few: number, otherwise: number): Promise<boolean> {
  const start = performance.now()
  const isOver = () => {
    const left = talk.marksLeft()
    const waited = performance.now() - start
    return left === undefined ? waited >= otherwise : left <= few || waited >= STALL
  }
  while (!isOver()) {
    await talk.listen(Math.min(POLL, otherwise))
    if (!isOver() && !await talk.isGoing()) return false
  }
  return (talk.marksLeft() ?? few) <= few
}

/** Sends a picture to a printer that cannot answer, as fast as it takes it; false when it took not all. */
export async function sendAll(channel: Channel, bitmap: Bitmap): Promise<boolean> {
  for (const command of [INITIALIZE, ...bands(bitmap), CUT]) {
    if (!await channel.send(command, STALL)) return false
  }
  return true
}
