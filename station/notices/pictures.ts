import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { threadProgram } from '../thread-program.ts'
import type { ScaleReply, ScaleRequest } from './picture-worker.ts'

/** Makes pictures smaller in a thread of its own: a picture of forty megapixels takes a second and 160 MB. */
export interface Pictures {
  /** a WebP whose longer side is at most so many pixels; undefined when it is no picture that can be drawn */
  scale(bytes: Uint8Array, longest: number, quality: number): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

const PROGRAM = threadProgram(new URL('picture-worker.ts', import.meta.url))

/** A picture that takes longer than this is made to take long, milliseconds. */
const LONGEST_MS = 20_000

/** Opens the thread for one piece of work; it starts with the first picture, and anew after one that broke it. */
export function openPictures(): Pictures {
  let worker: Worker | undefined
  let last = 0
  let turn: Promise<unknown> = Promise.resolve()

  const start = (): Worker => {
    const thread = new Worker(PROGRAM)
    // whoever waits for a picture hears of it; between two pictures nobody does
    thread.on('error', () => undefined)
    return thread
  }

  async function scaleNow(request: Omit<ScaleRequest, 'id'>): Promise<Uint8Array | undefined> {
    const thread = worker ??= start()
    const id = ++last
    const stop = new AbortController()
    const timer = setTimeout(() => { stop.abort() }, LONGEST_MS)
    try {
      thread.postMessage({ id, ...request } satisfies ScaleRequest)
      const ended = once(thread, 'exit', { signal: stop.signal }).then(() => { throw new Error('the thread ended') })
      const [reply] = await Promise.race([once(thread, 'message', { signal: stop.signal }), ended]) as [ScaleReply]
      return reply.ok && reply.id === id ? reply.bytes : undefined
    } catch {
      worker = undefined
      await thread.terminate()
      return undefined
    } finally {
      clearTimeout(timer)
      stop.abort()
    }
  }
  return {
    // one after the other: each may need much memory
    scale(bytes, longest, quality) {
      const mine = turn.then(() => scaleNow({ bytes, longest, quality }))
      turn = mine
      return mine
    },
    async close() {
      await turn
      await worker?.terminate()
    },
  }
}
