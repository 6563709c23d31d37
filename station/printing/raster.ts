import { Worker } from 'node:worker_threads'
import type { PaperDots } from '../../core/printing/drawing.ts'
import type { TicketSlip } from '../../core/printing/paper.ts'
import { threadProgram } from '../thread-program.ts'
import type { Bitmap } from './bitmap.ts'
import type { Paper } from './draw.ts'
import type { DrawReply, DrawRequest } from './raster-worker.ts'

/** Draws papers in a thread of its own, so that the station goes on answering meanwhile. */
export interface Raster {
  /** rejects when the thread broke or took longer than half a minute; the next paper gets a new thread */
  draw(paper: Paper, dots: PaperDots): Promise<Bitmap>
  /** starts the thread and loads the characters that most papers have, so that the first visitor does not wait */
  warmUp(dots: PaperDots): Promise<void>
  close(): Promise<void>
}

/** A paper that is not drawn after this long will not be, milliseconds. The first one, with the fonts, takes a second or two; on a slow machine that is busy starting, ten. */
const LONGEST = 30_000

const PROGRAM = threadProgram(new URL('raster-worker.ts', import.meta.url))

/** A ticket with what stands on every ticket. */
const TYPICAL: TicketSlip = {
  language: 'zh',
  hall: { name: '便民服务中心', phone: '12345' },
  issuedAt: { date: '2026-01-01', minutes: 0, weekday: 4 },
  number: 'ABC0123456789',
  business: { name: '业务' },
  windows: ['1'],
  ahead: 1,
  estimate: { lowMinutes: 5, highMinutes: 10 },
  missing: [{ name: '户口本、身份证', originals: 1, copies: 1 }],
  code: 'http:',
  rejoinWithin: 3,
}

interface Waiting {
  readonly resolve: (bitmap: Bitmap) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

/** Draws with the fonts in these folders. The thread starts with the first paper, or the warming up. */
export function openRaster(fontFolders: readonly string[]): Raster {
  let thread: Thread | undefined
  let last = 0

  const start = (): Thread => {
    const worker = new Worker(PROGRAM, { workerData: { fontFolders } })
    const started: Thread = { worker, waiting: new Map() }
    const fail = (error: Error): void => {
      if (thread === started) thread = undefined
      for (const { reject, timer } of started.waiting.values()) {
        clearTimeout(timer)
        reject(error)
      }
      started.waiting.clear()
    }
    worker.on('message', (reply: DrawReply) => { settle(started, reply) })
    worker.on('error', fail)
    worker.on('exit', () => { fail(new Error('the thread that draws ended')) })
    return started
  }

  const draw: Raster['draw'] = (paper, dots) => new Promise((resolve, reject) => {
    const { worker, waiting } = thread ??= start()
    const id = ++last
    const timer = setTimeout(() => { void worker.terminate() }, LONGEST)
    waiting.set(id, { resolve, reject, timer })
    worker.postMessage({ id, paper, dots } satisfies DrawRequest)
  })
  return {
    draw,
    async warmUp(dots) {
      await draw({ kind: 'ticket', slip: TYPICAL }, dots)
    },
    async close() {
      await thread?.worker.terminate()
    },
  }
}

function settle({ waiting }: Thread, reply: DrawReply): void {
  const asked = waiting.get(reply.id)
  if (!asked) return
  waiting.delete(reply.id)
  clearTimeout(asked.timer)
  if (reply.ok) asked.resolve(reply.bitmap)
  else asked.reject(new Error(reply.message))
}
