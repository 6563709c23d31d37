import { shallowRef } from 'vue'
import type { SpokenCall } from '../../core/speech/call.ts'

/** A call takes up to 15 s; one that has not ended by then never will (a sound card that hangs), milliseconds. */
const LIMIT_MS = 30_000

/** A call as the queue hands it out, with the id under which it is reported as said. */
export interface VoiceCall extends SpokenCall {
  readonly id: string
}

export interface CallQueueOptions {
  /** says one call; resolves when it is said. The signal tells that it has to end at once */
  readonly speak: (call: VoiceCall, signal: AbortSignal) => Promise<void>
  /** told of calls that were not said to their end */
  readonly onFault: (message: string) => void
}

/** Says calls one after the other in the order in which they were made: none over another, none twice, and none that stops the rest. */
export function createCallQueue({ speak, onFault }: CallQueueOptions) {
  const saying = shallowRef<VoiceCall>()
  let last = Promise.resolve()

  async function withinLimit(call: VoiceCall): Promise<void> {
    const limit = new AbortController()
    const timer = setTimeout(() => { limit.abort(new Error(`not said after ${LIMIT_MS / 1000} s`)) }, LIMIT_MS)
    const over = new Promise<never>((_, reject) => {
      limit.signal.addEventListener('abort', () => { reject(limit.signal.reason as Error) })
    })
    saying.value = call
    try {
      await Promise.race([speak(call, limit.signal), over])
    } catch (error) {
      onFault(`${call.number} → ${call.counter}: ${String(error)}`)
    } finally {
      clearTimeout(timer)
      saying.value = undefined
    }
  }
  /** Says a call after those before it; resolves when it is said, or never will be. */
  const say = (call: VoiceCall): Promise<void> => {
    last = last.then(() => withinLimit(call))
    return last
  }
  return { say, saying }
}
