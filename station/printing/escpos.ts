import type { Bitmap } from './bitmap.ts'

const [DLE, ESC, GS] = [0x10, 0x1b, 0x1d]

/**
 * ESC/POS as Epson publishes it and common printers follow it: five commands and a few questions. Written here because the
 * pictures are made already: an encoder would take each dot as four bytes of colour and make the same bits again, and
 * none asks a printer how it is.
 */
export const INITIALIZE = Uint8Array.from([
  ESC, 0x40, // ESC @: settings as after power-on
  GS, 0x61, 0, // GS a 0: no reports that were not asked for
])

/** GS V B: feeds to the knife and cuts, all but a point, so that the paper does not fall. */
export const CUT = Uint8Array.from([GS, 0x56, 0x42, 0])

/** GS r 1: answered when everything before it is on the paper. */
export const ASK_DONE = Uint8Array.from([GS, 0x72, 1])

/** Answers of GS r have these bits clear; answers of DLE EOT, and XON and XOFF, do not. */
export const isDone = (byte: number): boolean => (byte & 0x90) === 0

/** Four questions of DLE EOT, which a printer answers at once, also without paper: the printer, why it stopped, its fault, its paper. */
export type Question = 1 | 2 | 3 | 4
export const askStatus = (question: Question): Uint8Array => Uint8Array.from([DLE, 0x04, question])

/** Each answer of DLE EOT has these bits so. */
export const isStatus = (byte: number): boolean => (byte & 0x93) === 0x12

/**
 * DLE DC4 8: forgets what is in the printer's memory, at once. Epson's printers since the TM-T88IV and those that copy them
 * know it; others take no notice, and print what they hold when the paper is back. Hence so little is sent ahead.
 */
export const FORGET = Uint8Array.from([DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8])

/**
 * Rows that are sent in one command. Two of these fit into the smallest memory, 4 KB, with room for a question: a printer
 * without paper reads no more from a line once its memory is full, and could not be asked why.
 */
export const BAND = 24

/**
 * As many white dots as a band can lack that broke off, so that what follows is not taken for a part of it. Outside of
 * pictures NUL means nothing.
 */
export const endOfBand = (width: number): Uint8Array => new Uint8Array(width / 8 * BAND)

/** A picture as commands of a few rows each: GS v 0, one bit a dot. */
export function bands({ width, height, bits }: Bitmap): Uint8Array[] {
  const row = width / 8
  return Array.from({ length: Math.ceil(height / BAND) }, (_, at) => {
    const rows = Math.min(BAND, height - at * BAND)
    const data = bits.subarray(at * BAND * row, (at * BAND + rows) * row)
    return Uint8Array.from([GS, 0x76, 0x30, 0, row & 0xff, row >> 8, rows & 0xff, rows >> 8, ...data])
  })
}
