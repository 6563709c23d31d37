import { randomUUID } from 'node:crypto'
import { mapEventIterator, ORPCError } from '@orpc/client'
import { happensOnce } from '../../core/contract/hall-calls.ts'
import type { Connection } from './connection.ts'
import type { Line, OnBehalf } from './line.ts'

/** A call that the hub is to answer. */
export interface HallCall {
  readonly path: readonly string[]
  /** as it came */
  readonly input: unknown
  readonly onBehalf: OnBehalf
  readonly signal?: AbortSignal | undefined
}

/** What became of it: the hub's answer; it could not be asked, or gave none in time. Its typed errors are thrown on. */
export type HandedOn = { readonly ok: true; readonly value: unknown } | { readonly ok: false }

/** A visitor waits so long before he is told that the hub is away, milliseconds. */
const PATIENCE_MS = 4000

/**
 * Hands a call on to the hub. What carries a request id, as taking a ticket does, is asked again when the line breaks
 * meanwhile: the hub gives the same ticket for it, so that nobody gets two.
 */
export async function handOn(connection: Connection, { path, input, onBehalf, signal }: HallCall): Promise<HandedOn> {
  const end = performance.now() + PATIENCE_MS
  const left = () => end - performance.now()
  const isRepeatable = happensOnce(path)
  const asked = isRepeatable ? withRequestId(input) : input
  for (;;) {
    const line = await connection.line(left(), signal)
    if (!line) return { ok: false }
    const asking = await ask(line, { path, input: asked, onBehalf, signal }, left())
    if (asking !== 'lost') return asking
    if (!isRepeatable) return { ok: false }
  }
}

/** An input with a request id, its own or a new one. */
const withRequestId = (input: unknown): unknown =>
  (typeof input === 'object' && input !== null && !('requestId' in input && input.requestId !== undefined) ? { ...input, requestId: randomUUID() } : input)

/** Asks over one line; `lost` when it broke before there was an answer. */
async function ask(line: Line, { path, input, onBehalf, signal }: HallCall, within: number): Promise<HandedOn | 'lost'> {
  const ending = new AbortController()
  const end = () => { ending.abort() }
  // what is followed lives on after its first answer, as long as somebody follows it
  const timer = setTimeout(end, within)
  signal?.addEventListener('abort', end, { once: true })
  try {
    const answer = await line.call(path, input, { context: onBehalf, signal: ending.signal })
    return { ok: true, value: isStream(answer) ? mapEventIterator(answer, { value: (value) => Promise.resolve(value), error: (error) => Promise.resolve(error instanceof ORPCError ? error : hubAway()) }) : answer }
  } catch (error) {
    if (error instanceof ORPCError || signal?.aborted === true) throw error
    if (ending.signal.aborted) return { ok: false }
    // it was not the line: then it is a bug, and again would be the same
    if (line.isOpen()) throw error
    return 'lost'
  } finally {
    clearTimeout(timer)
  }
}

const isStream = (answer: unknown): answer is AsyncIterator<unknown, unknown, void> => typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer

/** The hub cannot be reached; what it says of the call stands in the contract. */
export const hubAway = (message = '主机没有联系上，过一会儿再试'): ORPCError<'HUB_AWAY', undefined> => new ORPCError('HUB_AWAY', { status: 503, message, data: undefined })
