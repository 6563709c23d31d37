import { randomUUID } from 'node:crypto'
import { isWithin } from '../../core/calendar/day-range.ts'
import { localTime } from '../../core/calendar/local-time.ts'
import type { VoiceSettings } from '../../core/contract/voice.ts'
import type { QueueState } from '../../core/queue/state.ts'
import type { Clock } from '../clock.ts'
import { type Changes, createChanges } from '../queue/changes.ts'

/** A call to be spoken; whoever knows its `id` is the page that was told to speak it. */
export interface SpokenCall {
  readonly id: string
  readonly number: string
  readonly counter: string
}

/** What a page is told that may speak. */
export interface Speech {
  readonly speaks: boolean
  readonly volume: number
  readonly calls: SpokenCall[]
}

/** Calls on their way to the loudspeaker: each is kept until a page has said it, or nobody needs it any more. */
export interface Speaker {
  /** looks for calls that were made since the last look, and for those that have become needless */
  look(state: QueueState): void
  /** a page has said a call; gives how many are left */
  said(id: string): number
  /** what the page of a screen is told; `isLocal`: it is one of this machine */
  follow(screen: string, isLocal: boolean, signal?: AbortSignal): AsyncGenerator<Speech, void, void>
  /** the settings have changed */
  changed(): void
  stop(): void
}

/** What the speaker depends on. */
export interface SpeakerOptions {
  /** the screen that speaks, by its name in station.yaml */
  readonly screen: string
  readonly settings: () => VoiceSettings
  readonly clock: Clock
  readonly timezone: () => string
  /** event of the last call before the start: it has been spoken, or is too old */
  readonly since: number
}

/** A call that could not be spoken for this long is not spoken any more: the hall has seen it on the board. Milliseconds. */
const STALE_MS = 60_000
/** No hall calls faster than it can be said for long; the oldest go then. */
const WAITING = 20

/**
 * Opens the way to the loudspeaker. Of several pages of the configured screen one of this machine speaks, since anybody on the
 * LAN can open such a page, and of those the one that came first.
 */
export function openSpeaker({ screen: speaking, settings, clock, timezone, since }: SpeakerOptions): Speaker {
  const changes: Changes = createChanges()
  let last = since
  let calls: readonly (SpokenCall & { readonly event: number; readonly at: number })[] = []
  const followers: { readonly isLocal: boolean }[] = []
  const first = () => followers.find(({ isLocal }) => isLocal) ?? followers[0]
  /** those that are news still; a call of later than now was made by a clock that has been set back since */
  const fresh = (now: number) => calls.filter(({ at }) => Math.abs(now - at) < STALE_MS)
  return {
    look(state) {
      const now = clock.now()
      const called = [...state.tickets.values()].flatMap(({ number, state: is, calledSeq, counterId, calledAt }) =>
        (is === 'called' && calledSeq !== undefined && counterId !== undefined ? [{ event: calledSeq, number, counter: counterId, at: calledAt ?? now }] : []))
        .sort((a, b) => a.event - b.event)
      // a queue that begins anew with lower numbers: a satellite whose hub is another one
      last = Math.min(last, state.seq)
      const made = called.filter(({ event }) => event > last).map((call) => ({ ...call, id: randomUUID() }))
      // who has come, or is called anew, needs the old call no more
      const needed = fresh(now).filter(({ event }) => called.some((one) => one.event === event))
      if (made.length === 0 && needed.length === calls.length) return
      last = made.at(-1)?.event ?? last
      calls = isQuiet(settings(), localTime(now, timezone()).minutes) ? [] : [...needed, ...made].slice(-WAITING)
      changes.tell()
    },
    said(id) {
      calls = calls.filter((call) => call.id !== id)
      changes.tell()
      return calls.length
    },
    async *follow(screen, isLocal, signal) {
      if (screen !== speaking) {
        yield* changes.follow(() => ({ speaks: false, volume: settings().volume, calls: [] }), signal)
        return
      }
      const mine = { isLocal }
      followers.push(mine)
      // a page of another machine that spoke so far is told that it does no more
      if (first() === mine) changes.tell()
      try {
        yield* changes.follow(() => {
          const speaks = first() === mine
          return { speaks, volume: settings().volume, calls: speaks ? fresh(clock.now()).map(({ id, number, counter }) => ({ id, number, counter })) : [] }
        }, signal)
      } finally {
        followers.splice(followers.indexOf(mine), 1)
        changes.tell()
      }
    },
    changed: () => { changes.tell() },
    stop: () => { changes.stop() },
  }
}

/** Whether nothing is said 免打扰 at a time of day, minutes since midnight. */
const isQuiet = ({ quiet }: Pick<VoiceSettings, 'quiet'>, minutes: number): boolean => quiet.some((range) => isWithin(range, minutes))
