import type { Clock } from '../clock.ts'
import type { Library } from '../content/library.ts'
import type { Journal } from '../log/journal.ts'
import type { Speaker } from '../voice/speaker.ts'
import type { SeenQueue } from './queue.ts'

const MINUTE = 60_000

/**
 * What happens in the queue without anybody's command: the day changes, businesses open and close by the clock, new
 * content brings other windows, and calls go on to the loudspeaker.
 */
export function watchQueue(queue: SeenQueue, { library, clock, speaker, journal }: { library: Library; clock: Clock; speaker: Speaker; journal: Journal }): { stop(): void } {
  const minute = (): void => {
    try {
      const content = library.current()
      if (content) queue.checkDay(content)
      queue.changes.tell()
    } catch (error) {
      journal.fault({ where: 'queue', message: String(error) })
    }
  }
  library.onSwitch(minute)
  const nextMinute = () => setTimeout(() => {
    minute()
    timer = nextMinute()
  }, MINUTE - (clock.now() % MINUTE))
  let timer = nextMinute()
  minute()
  const stopping = new AbortController()
  const speak = (): void => {
    try {
      speaker.look(queue.state)
    } catch (error) {
      journal.fault({ where: 'voice', message: String(error) })
    }
  }
  void (async () => {
    for await (const _ of queue.changes.follow(speak, stopping.signal)) if (stopping.signal.aborted) return
  })().catch(() => undefined) // the end of following
  return {
    stop() {
      clearTimeout(timer)
      stopping.abort()
    },
  }
}
