import { setTimeout as wait } from 'node:timers/promises'
import { ORPCError } from '@orpc/client'
import { type HallNews, hallNewsSchema } from '../../core/contract/satellites.ts'
import { type HubState, type LineEvent, OVERDUE_MS, SILENCE_MS, stateAfter, waitAfter } from '../../core/satellites/connection.ts'
import { type Line, openLine } from './line.ts'

/** A satellite's connection to its hub, which opens itself again whatever ends it. */
export interface Connection {
  state(): HubState
  /** begins to follow, when the station is paired */
  start(): void
  /** another token is there: it is tried at once */
  paired(): void
  /** the line, once the hub has told all over it; undefined when that takes longer, milliseconds, or is not to be waited for */
  line(within: number, signal?: AbortSignal): Promise<Line | undefined>
  stop(): Promise<void>
}

export interface ConnectionOptions {
  readonly url: string
  /** version of this program */
  readonly version: string
  readonly token: () => string | undefined
  /** puts news in place; a sentence when they do not fit: the hub is asked anew */
  readonly take: (news: HallNews) => string | undefined
  readonly changed: (state: HubState) => void
  readonly fault: (message: string) => void
}

/** Makes the connection; nothing is opened before `start`. */
export function createConnection({ url, version, token, take, changed, fault }: ConnectionOptions): Connection {
  const stopping = new AbortController()
  let state: HubState = token() === undefined ? 'unpaired' : 'connecting'
  let current: Line | undefined
  let overdue: NodeJS.Timeout | undefined
  let waking = new AbortController()
  let lastFault: string | undefined
  let running: Promise<void> | undefined
  const waiting = new Set<() => void>()

  function happened(event: LineEvent): void {
    const next = stateAfter(state, event)
    if (next === state) return
    state = next
    clearTimeout(overdue)
    if (state === 'connecting') overdue = setTimeout(() => { happened('overdue') }, OVERDUE_MS)
    for (const look of waiting) look()
    changed(state)
  }
  const wake = (): void => {
    waking.abort()
    waking = new AbortController()
  }
  /** waits until something wakes it, or for so long */
  const rest = (ms?: number): Promise<unknown> => {
    const signal = AbortSignal.any([stopping.signal, waking.signal])
    const woken = new Promise((resolve) => { signal.addEventListener('abort', resolve, { once: true }) })
    return ms === undefined ? woken : wait(ms, undefined, { signal }).catch(() => undefined)
  }
  /** a hub that tells the same nonsense again and again is one line in the journal */
  function tellFault(message: string | undefined): void {
    if (message !== undefined && message !== lastFault) fault(message)
    lastFault = message
  }

  /** Follows the hub over one line, to its end. */
  async function follow(held: string): Promise<'lost' | 'refused'> {
    const line = openLine(url, held)
    const end = () => { line.close() }
    const ending = AbortSignal.any([stopping.signal, waking.signal])
    ending.addEventListener('abort', end, { once: true })
    let silence = setTimeout(end, SILENCE_MS)
    try {
      await line.opened
      for await (const item of await line.client.satellites.news({ version })) {
        clearTimeout(silence)
        silence = setTimeout(end, SILENCE_MS)
        const news = hallNewsSchema.safeParse(item)
        const wrong = news.success ? take(news.data) : '主机说的话看不懂：两台机器的程序是不是一样新'
        if (wrong !== undefined) {
          tellFault(wrong)
          return 'lost'
        }
        if (news.data?.kind !== 'queue') continue
        current = line
        tellFault(undefined)
        happened('told')
      }
      return 'lost'
    } catch (error) {
      return error instanceof ORPCError && error.code === 'UNAUTHORIZED' ? 'refused' : 'lost'
    } finally {
      clearTimeout(silence)
      ending.removeEventListener('abort', end)
      current = undefined
      line.close()
    }
  }

  async function run(): Promise<void> {
    const isStopped = () => stopping.signal.aborted
    let failures = 0
    while (!isStopped()) {
      const held = token()
      if (held === undefined || state === 'refused') {
        await rest()
        continue
      }
      const began = performance.now()
      const waked = waking
      const ended = await follow(held)
      if (isStopped()) return
      // a new token is there already: what became of the old one is no matter
      if (waked.signal.aborted) continue
      happened(ended)
      failures = performance.now() - began > SILENCE_MS ? 0 : failures + 1
      if (ended === 'lost') await rest(waitAfter(failures))
    }
  }

  return {
    state: () => state,
    start() {
      if (state === 'connecting') overdue = setTimeout(() => { happened('overdue') }, OVERDUE_MS)
      running ??= run()
    },
    paired() {
      happened('paired')
      wake()
    },
    line(within, signal) {
      const ready = () => (current?.isOpen() === true ? current : undefined)
      const mayCome = () => state === 'connecting' || state === 'connected'
      if (ready() || !mayCome() || within <= 0 || signal?.aborted === true) return Promise.resolve(ready())
      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          waiting.delete(look)
          signal?.removeEventListener('abort', done)
          resolve(ready())
        }
        const look = () => { if (ready() || !mayCome()) done() }
        const timer = setTimeout(done, within)
        waiting.add(look)
        signal?.addEventListener('abort', done, { once: true })
      })
    },
    async stop() {
      stopping.abort()
      clearTimeout(overdue)
      await running
    },
  }
}
