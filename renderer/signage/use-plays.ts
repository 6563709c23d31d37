import { useIntervalFn } from '@vueuse/core'
import type { Play } from '../../core/signage/play.ts'
import { CALL_TIMEOUT_MS, useStation } from '../station/station.ts'

/** The proof of play is sent so often; a fault at once. Milliseconds. */
const SEND_MS = 60_000
/** While the station is away so many are kept, the newest. */
const KEPT = 2000
/** The most that one call takes. */
const BATCH = 100

/** Sends the proof of play in batches; what the station could not take is sent again. */
export function usePlays(screen: () => string): (plays: readonly Play[]) => void {
  const { client, reportFault } = useStation()
  let waiting: readonly Play[] = []
  let isSending = false

  async function send(): Promise<void> {
    if (isSending || waiting.length === 0) return
    isSending = true
    const plays = waiting.slice(0, BATCH)
    const done = await client.signage.played({ screen: screen(), plays: [...plays] }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).then(() => true, () => false)
    isSending = false
    if (!done) return
    waiting = waiting.filter((play) => !plays.includes(play))
    await send()
  }
  useIntervalFn(() => { void send() }, SEND_MS)

  return (plays) => {
    waiting = [...waiting, ...plays].slice(-KEPT)
    const faulty = plays.filter(({ fault }) => fault !== undefined)
    for (const { item, fault = '' } of faulty) reportFault('signage', `${item}: ${fault}`)
    if (faulty.length > 0) void send()
  }
}
