import { randomBytes } from 'node:crypto'
import type { HallNews, PairingCode, SatelliteView } from '../../core/contract/satellites.ts'
import { isoOf } from '../../core/queue/views.ts'
import { BEAT_MS } from '../../core/satellites/connection.ts'
import type { OwnHall } from '../hall/own-hall.ts'
import type { Journal } from '../log/journal.ts'
import type { SeenNotices } from '../notices/notices.ts'
import { createChanges } from '../queue/changes.ts'
import type { SeenQueue } from '../queue/queue.ts'
import type { Signage } from '../signage/signage.ts'
import { newsAfter, type NewsSources, type Told } from './news.ts'
import { openPairing } from './pairing.ts'
import type { Satellite, SatelliteTable } from './table.ts'

/** Where a satellite calls from, and what it runs. */
export interface Whence {
  readonly address: string
  readonly version: string
}

/** The other stations of this hall 分机, which follow this one. */
export interface Satellites {
  newCode(): PairingCode
  /**
   * a station joins with a code: its token; undefined when the code is wrong. `replaces` is the token that it had before;
   * `isOurs` decides once the code is right, and may throw
   */
  join(code: string, joining: Whence & { readonly name: string; readonly replaces?: string | undefined }, isOurs: () => void): string | undefined
  list(): SatelliteView[]
  /** false when there is none */
  revoke(id: number): boolean
  /** whose token it is */
  of(token: string): Satellite | undefined
  /** what a satellite is told, from the beginning; ends when it is revoked */
  follow(satellite: Satellite, whence: Whence, hello: () => HallNews, signal?: AbortSignal): AsyncGenerator<HallNews, void, void>
  stop(): void
}

interface SatellitesOptions extends NewsSources {
  readonly table: SatelliteTable
  readonly queue: SeenQueue
  readonly notices: SeenNotices
  readonly signage: Signage
  readonly ownHall: OwnHall
  readonly journal: Pick<Journal, 'event'>
}

const TOKEN_BYTES = 32

/** Opens the register of satellites; those that follow are told of each change from then on. */
export function openSatellites({ table, journal, ...sources }: SatellitesOptions): Satellites {
  const { clock, queue, notices, signage, ownHall } = sources
  const pairing = openPairing()
  // what changes together was told together already
  const changes = createChanges(0)
  const stopping = new AbortController()
  const streams = new Map<number, number>()
  const count = (id: number, by: 1 | -1): void => { streams.set(id, (streams.get(id) ?? 0) + by) }
  const isConnected = (id: number): boolean => (streams.get(id) ?? 0) > 0
  notices.onChange(() => { changes.tell() })
  ownHall.library.onSwitch(() => { changes.tell() })
  signage.onLocalChange(() => { changes.tell() })
  void (async () => {
    for await (const _ of queue.changes.follow(() => { changes.tell() }, stopping.signal)) if (stopping.signal.aborted) return
  })().catch(() => undefined) // the end of following

  return {
    newCode() {
      const { code, until } = pairing.newCode(clock.now())
      return { code, until: isoOf(until) }
    },
    join(code, { name, address, version, replaces }, isOurs) {
      if (!pairing.isCode(code, clock.now())) return undefined
      isOurs()
      pairing.spend()
      const old = replaces === undefined ? undefined : table.of(replaces)
      if (old) table.remove(old.id)
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      const id = table.add({ name, address, version, pairedAt: clock.now() }, token)
      journal.event('satellite paired', { id, name, address })
      return token
    },
    list: () => table.all().map(({ id, name, address, version, pairedAt, seenAt }) => ({
      id, name, address, version, pairedAt: isoOf(pairedAt), isConnected: isConnected(id),
      lastSeen: isConnected(id) ? isoOf(clock.now()) : seenAt === undefined ? null : isoOf(seenAt),
    })),
    revoke(id) {
      const isGone = table.remove(id)
      if (isGone) journal.event('satellite revoked', { id })
      changes.tell()
      return isGone
    },
    of: (token) => table.of(token),
    async *follow({ id }, whence, hello, signal) {
      const seen = () => {
        try {
          table.seen(id, { at: clock.now(), ...whence })
        } catch {
          // a disk that takes nothing, or the end of the station: the hall is followed all the same
        }
      }
      let told: Told | undefined
      const beat = setInterval(() => { changes.tell() }, BEAT_MS)
      count(id, 1)
      seen()
      try {
        yield hello()
        for await (const isThere of changes.follow(() => table.has(id), signal)) {
          if (!isThere) return
          const after = newsAfter(told, sources)
          told = after.told
          yield* after.news
          if (after.news.length === 0) yield { kind: 'beat', now: clock.now() }
        }
      } finally {
        clearInterval(beat)
        count(id, -1)
        seen()
      }
    },
    stop() {
      stopping.abort()
      changes.stop()
    },
  }
}
