import type { HallNews } from '../../core/contract/satellites.ts'
import { type HubState, type LineEvent, OVERDUE_MS, SILENCE_MS, stateAfter, waitAfter } from '../../core/satellites/connection.ts'
import { followLine, type LineEnd } from './follow-line.ts'
import type { Line } from './line.ts'

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
  const hasStopped = () => isStopped
  async function run(): Promise<void> {
    let failures = 0
    let lastFault: string | undefined
    while (!hasStopped()) {
      const held = token()
      if (held === undefined || state === 'refused') {
        await rest()
        continue
      }
      const before = pairings
      const began = performance.now()
      const end = await follow(held)
      if (hasStopped() || pairings !== before) continue
      happened(end.how)
      failures = performance.now() - began > SILENCE_MS ? 0 : failures + 1
      // a hub that tells the same nonsense again and again is one line in the journal
      if (end.fault !== undefined && end.fault !== lastFault) fault(end.fault)
      lastFault = failures === 0 ? undefined : end.fault
      if (end.how !== 'refused') await rest(waitAfter(failures))
    }
  }
  async function follow(held: string): Promise<LineEnd> {
    const line = followLine({
      url, version, take, token: held,
      told(open) {
        current = open
        happened('told')
      },
    })
    interrupt = () => { line.close() }
    const end = await line.ended
    current = undefined
    return end
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
