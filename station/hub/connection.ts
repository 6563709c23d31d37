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
  let state: HubState = token() === undefined ? 'unpaired' : 'connecting'
  let current: Line | undefined
  let overdue: NodeJS.Timeout | undefined
  let lastFault: string | undefined
  let running: Promise<void> | undefined
  let isStopped = false
  /** how often it was paired: what became of an older token is no matter */
  let pairings = 0
  /** ends what it follows or waits for now */
  let interrupt: () => void = () => undefined
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
  /** waits for so many milliseconds, or until it is interrupted */
  const rest = (ms?: number): Promise<void> => new Promise((resolve) => {
    const timer = ms === undefined ? undefined : setTimeout(resolve, ms)
    interrupt = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  /** a hub that tells the same nonsense again and again is one line in the journal */
  function tellFault(message: string): void {
    if (message !== lastFault) fault(message)
    lastFault = message
  }

  /** Follows the hub over one line, to its end. */
  async function follow(held: string): Promise<'lost' | 'silent' | 'refused'> {
    const line = openLine(url, held)
    interrupt = () => { line.close() }
    let isSilent = false
    const listen = () => setTimeout(() => {
      isSilent = true
      line.close()
    }, SILENCE_MS)
    let silence = listen()
    try {
      await line.opened
      for await (const item of await line.client.satellites.news({ version })) {
        clearTimeout(silence)
        silence = listen()
        const news = hallNewsSchema.safeParse(item)
        const wrong = news.success ? take(news.data) : '主机说的话看不懂，两台机器的程序要一样新'
        if (wrong !== undefined) {
          tellFault(wrong)
          return 'lost'
        }
        if (news.data?.kind !== 'queue') continue
        current = line
        happened('told')
      }
      return 'lost'
    } catch (error) {
      if (line.isOverfull()) tellFault('主机一次说得太多，没有收')
      if (error instanceof ORPCError && error.code === 'UNAUTHORIZED') return 'refused'
      return isSilent ? 'silent' : 'lost'
    } finally {
      clearTimeout(silence)
      current = undefined
      line.close()
    }
  }

  async function run(): Promise<void> {
    let failures = 0
    for (;;) {
      const held = token()
      const before = pairings
      const began = performance.now()
      const ended = held === undefined || state === 'refused' ? await rest() : await follow(held)
      if (isStopped) return
      if (ended === undefined || pairings !== before) continue
      happened(ended)
      failures = performance.now() - began > SILENCE_MS ? 0 : failures + 1
      if (failures === 0) lastFault = undefined
      if (ended !== 'refused') await rest(waitAfter(failures))
      if (isStopped) return
    }
  }

  return {
    state: () => state,
    start() {
      if (state === 'connecting') overdue = setTimeout(() => { happened('overdue') }, OVERDUE_MS)
      running ??= run()
    },
    paired() {
      pairings++
      happened('paired')
      interrupt()
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
      isStopped = true
      clearTimeout(overdue)
      interrupt()
      await running
    },
  }
}
