import type { Place } from './place.ts'
import { ok, refuse, type Result } from './refused.ts'

/** How slow a place may be: in each span of time so many bytes must come, or it would never end. */
export interface Patience {
  readonly spanMs: number
  readonly bytes: number
}

/** A kilobyte a second: half an old telephone line. */
export const PATIENCE: Patience = { spanMs: 30_000, bytes: 30 * 1024 }

export interface TransferOptions {
  readonly offset: number
  readonly signal: AbortSignal
  readonly patience: Patience
}

/** Takes what is read, one piece after the other. */
export interface Sink {
  /** where the bytes begin, once that is known */
  begin(offset: number): Promise<void>
  /** a refusal ends the reading */
  take(chunk: Uint8Array): Promise<Result<undefined>>
}

/** Reads a file of a place into a sink. A place that falls silent, or is too slow, is left: nobody waits for it for ever. */
export async function transfer(place: Place, file: string, { offset, signal, patience }: TransferOptions, sink: Sink): Promise<Result<undefined>> {
  const ending = new AbortController()
  const end = () => { ending.abort() }
  if (signal.aborted) return refuse('unreachable')
  signal.addEventListener('abort', end, { once: true })
  let came = 0
  let isSlow = false
  const timer = setInterval(() => {
    isSlow = came < patience.bytes
    came = 0
    if (isSlow) end()
  }, patience.spanMs)
  const gone = () => refuse(isSlow ? 'tooSlow' : 'unreachable', isSlow ? file : undefined)
  try {
    const opened = await unlessEnded(place.open(file, { offset, signal: ending.signal }), ending.signal)
    if (!opened || (!opened.ok && ending.signal.aborted)) return gone()
    if (!opened.ok) return opened
    await sink.begin(opened.value.offset)
    const pieces = opened.value.bytes[Symbol.asyncIterator]()
    try {
      for (;;) {
        const piece = await unlessEnded(nextOf(pieces), ending.signal)
        if (!piece) return gone()
        if (piece.done) return ok(undefined)
        came += piece.value.length
        const taken = await sink.take(piece.value)
        if (!taken.ok) return taken
      }
    } finally {
      // not waited for: what fell silent does not answer this either
      pieces.return?.().catch(() => undefined)
    }
  } finally {
    clearInterval(timer)
    signal.removeEventListener('abort', end)
    end()
  }
}

/**
 * What a promise gives, or undefined as soon as the signal is aborted. No race with one promise for all pieces: that would hold
 * each of them until the transfer ends, and a film would lie whole in memory.
 */
function unlessEnded<T>(coming: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const leave = () => { resolve(undefined) }
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave, { once: true })
    coming.then(resolve, reject).finally(() => { signal.removeEventListener('abort', leave) })
  })
}

/** The next piece; undefined when the place is gone. */
const nextOf = (pieces: AsyncIterator<Uint8Array, unknown>): Promise<{ done: true } | { done?: false; value: Uint8Array } | undefined> =>
  pieces.next().then((result) => (result.done === true ? { done: true } : result), () => undefined)

/** Reads a small file whole. More than `limit` bytes are not read. */
export async function receive(place: Place, file: string, { limit, ...options }: Omit<TransferOptions, 'offset'> & { readonly limit: number }): Promise<Result<Buffer>> {
  const pieces: Uint8Array[] = []
  let size = 0
  const done = await transfer(place, file, { ...options, offset: 0 }, {
    begin: () => Promise.resolve(),
    take(chunk) {
      pieces.push(chunk)
      size += chunk.length
      return Promise.resolve(size > limit ? refuse('tooLarge', file) : ok(undefined))
    },
  })
  return done.ok ? ok(Buffer.concat(pieces)) : done
}
