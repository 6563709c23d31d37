import { computed, shallowRef, watch, type Ref } from 'vue'
import type { Following } from '../station/follow.ts'
import type { VoiceCall } from './call-queue.ts'
import type { Sound } from './clip-player.ts'

/** What the station tells a page that may speak. */
export interface Speech {
  /** this page is the one that speaks */
  readonly speaks: boolean
  /** 0 … 100 */
  readonly volume: number
  /** what is still to be said, oldest first */
  readonly calls: readonly VoiceCall[]
}

export interface SpeakerOptions {
  readonly sound: Readonly<Ref<Sound>>
  readonly volume: Ref<number>
  /** follows what the station tells */
  readonly follow: (take: (speech: Speech) => void) => Pick<Following, 'connected' | 'stop'>
  /** says a call; resolves when it is said, or never will be */
  readonly say: (call: VoiceCall) => Promise<void>
  /** tells the station that a call was said; rejects when it could not be told */
  readonly report: (id: string) => Promise<unknown>
}

/**
 * Says what the station wants said, one call after the other. Each is taken from the station's list only when its turn has
 * come: a page that loses the station falls silent, and another one of the hall goes on.
 */
export function createSpeaker({ sound, volume, follow, say, report }: SpeakerOptions) {
  let following: ReturnType<SpeakerOptions['follow']> | undefined
  let speech: Speech | undefined
  let isBusy = false
  const isWanted = shallowRef(false)
  /** said by this page, and still on the station's list: it may not have heard of it */
  const said = new Set<string>()

  const tell = (id: string) => report(id).catch(() => undefined)
  const next = () => (following?.connected.value === true ? speech?.calls.find(({ id }) => !said.has(id)) : undefined)

  async function work(): Promise<void> {
    if (isBusy) return
    isBusy = true
    for (let call = next(); call && sound.value === 'open'; call = next()) {
      said.add(call.id)
      await say(call)
      await tell(call.id)
    }
    isBusy = false
  }
  function take(now: Speech): void {
    speech = now
    volume.value = now.volume
    isWanted.value = now.speaks
    if (now.speaks && sound.value === 'blocked') return following?.stop()
    if (!now.speaks) return
    for (const id of said) if (!now.calls.some((call) => call.id === id)) said.delete(id)
    if (!isBusy) for (const id of said) void tell(id)
    // the stream counts as connected when this has returned
    queueMicrotask(() => { void work() })
  }
  // silent, a page only asks whether it is the one: it steps back then, for another may be heard
  watch(sound, () => {
    following?.stop()
    following = sound.value === 'unknown' ? undefined : follow(take)
  }, { immediate: true })
  return {
    /** the hall waits for a touch on this page to hear its calls */
    asks: computed(() => sound.value === 'blocked' && isWanted.value),
    stop: () => { following?.stop() },
  }
}
