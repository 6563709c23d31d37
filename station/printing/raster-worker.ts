import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { PaperDots } from '../../core/printing/drawing.ts'
import type { Bitmap } from './bitmap.ts'
import { type Paper, openDraw } from './draw.ts'
import { openFonts } from './fonts.ts'

/** What is asked of the thread. */
export interface DrawRequest {
  readonly id: number
  readonly paper: Paper
  readonly dots: PaperDots
}

/** What it answers. */
export type DrawReply =
  | { readonly id: number; readonly ok: true; readonly bitmap: Bitmap }
  | { readonly id: number; readonly ok: false; readonly message: string }

const { fontFolders } = z.object({ fontFolders: z.array(z.string()) }).parse(workerData)
const draw = openDraw(openFonts(fontFolders))

parentPort?.on('message', ({ id, paper, dots }: DrawRequest) => {
  const reply = (answer: DrawReply) => { parentPort?.postMessage(answer) }
  try {
    reply({ id, ok: true, bitmap: draw(paper, dots) })
  } catch (error) {
    reply({ id, ok: false, message: String(error) })
  }
})
