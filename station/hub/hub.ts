import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import type { HallNews, HubView } from '../../core/contract/satellites.ts'
import { isoOf } from '../../core/queue/views.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../log/journal.ts'
import { createConnection } from './connection.ts'
import { type HallCall, type HandedOn, handOn, hubAway } from './hand-on.ts'
import { openLine } from './line.ts'
import type { HubMemory } from './memory.ts'
import type { ManagerSetting } from '../store/manager-settings.ts'

/** Who joins a hall. */
export interface Joining {
  readonly name: string
  readonly hall: string
}

/** The hub 主机 of a satellite. */
export interface Hub {
  /** its address in station.yaml */
  readonly url: string
  view(): HubView
  /** nothing that belongs to the hall can be done here now; a line that is lost for a moment does not count */
  isAway(): boolean
  /** the hub's time, as far as it was heard */
  readonly clock: Clock
  onChange(listener: () => void): void
  /** joins with a code, and waits a moment until the hall is here; throws what the hub answers, or that it is away */
  pair(code: string, joining: Joining): Promise<void>
  handOn(call: HallCall): Promise<HandedOn>
  /** begins to follow. `take` puts what the hub tells in place, and gives a sentence when that cannot be */
  start(take: (news: HallNews) => string | undefined): void
  stop(): Promise<void>
}

export interface HubOptions {
  readonly url: string
  readonly version: string
  readonly memory: ManagerSetting<HubMemory>
  readonly clock: Clock
  readonly journal: Pick<Journal, 'event' | 'fault'>
  /** code of the hall whose content runs here; undefined when there is none */
  readonly hall: () => string | undefined
}

/** A station that was paired waits so long for the hall before it says how it stands; and for the hub's answer to its code. Milliseconds. */
const PAIRING_MS = 4000

/** Opens the way to the hub; it is asked nothing before `start`. */
export function openHub({ url, version, memory, clock, journal, hall }: HubOptions): Hub {
  const listeners: (() => void)[] = []
  let known = memory.get()
  let heardAt = known?.lastSeen
  /** what the hub's clock is ahead of this one, milliseconds */
  let ahead = 0
  let hasCopy = false
  let put: (news: HallNews) => string | undefined = () => undefined

  function remember(next: HubMemory): void {
    known = next
    try {
      memory.set(next)
    } catch (error) {
      journal.fault({ where: 'hub', message: `没有记下来：${String(error)}` }) // it holds until the next start
    }
  }
  function rememberHeard(): void {
    if (known && heardAt !== undefined && heardAt !== known.lastSeen) remember({ ...known, lastSeen: heardAt })
  }
  function take(news: HallNews): string | undefined {
    if (news.kind === 'hello') {
      if (news.hall !== (hall() ?? news.hall)) return `主机 ${url} 是另一个大厅的（${news.hall}），没有跟它走`
      if (known && known.place !== news.place) remember({ ...known, place: news.place })
    }
    if (news.kind === 'hello' || news.kind === 'beat') ahead = news.now - clock.now()
    if (news.kind === 'queue') hasCopy = true
    heardAt = clock.now()
    return put(news)
  }
  const connection = createConnection({
    url, version, take, token: () => known?.token,
    fault: (message) => { journal.fault({ where: 'hub', message }) },
    changed(state) {
      if (state === 'away') rememberHeard()
      journal.event('hub', { state })
      for (const listener of listeners) listener()
    },
  })
  const isAway = () => connection.state() !== 'connected' && !(connection.state() === 'connecting' && hasCopy)

  return {
    url,
    isAway,
    clock: { now: () => clock.now() + ahead },
    view: () => ({
      state: connection.state(), url, place: known?.place ?? '',
      lastSeen: heardAt === undefined ? null : isoOf(heardAt),
    }),
    onChange: (listener) => { listeners.push(listener) },
    async pair(code, joining) {
      const token = await joined(url, { ...joining, code, version, ...(known && { replaces: known.token }) })
      remember({ token, place: known?.place ?? '' })
      connection.paired()
      await connection.line(PAIRING_MS)
    },
    handOn: (call) => handOn(connection, call),
    start(taker) {
      put = taker
      connection.start()
    },
    async stop() {
      await connection.stop()
      rememberHeard()
    },
  }
}

/** Asks a hub to take this station in: the token. Throws what it answers, or that it is away. */
async function joined(url: string, joining: Joining & { readonly code: string; readonly version: string; readonly replaces?: string }): Promise<string> {
  const line = openLine(url)
  const away = () => hubAway('连不上主机，看看网线和主机的地址')
  try {
    await line.opened
    const answer = tokenSchema.safeParse(await line.client.satellites.join(joining, { signal: AbortSignal.timeout(PAIRING_MS) }))
    if (!answer.success) throw away()
    return answer.data.token
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'PRECONDITION_FAILED') throw hubAway('那个地址上的机器也是分机：station.yaml 里的 hub.url 要写主机的地址')
    // an address of something else answers with what is none of ours
    throw error instanceof ORPCError && JOIN_ERRORS.has(String(error.code)) ? error : away()
  } finally {
    line.close()
  }
}

const tokenSchema = z.object({ token: z.string().min(20).max(100) })

/** What a hub may say to a code. */
const JOIN_ERRORS: ReadonlySet<string> = new Set(['UNAUTHORIZED', 'CONFLICT', 'TOO_MANY_REQUESTS'])
