import { computed } from 'vue'
import { callClips, callText } from '../../core/speech/call.ts'
import type { Clip } from '../../core/speech/clips.ts'
import { createCallQueue, type VoiceCall } from './call-queue.ts'
import { createClipStore } from './clip-store.ts'

/** Words a call can do without. Without any other one it would name another ticket or another window. */
const SPARED: readonly Clip[] = ['qing', 'hao-chuangkou']

export interface VoiceOptions<Sound> {
  /** loads a recording; rejects when it is missing or broken */
  readonly load: (clip: Clip) => Promise<Sound>
  /** plays recordings back to back, twice; resolves when they have ended */
  readonly play: (sounds: readonly Sound[], signal: AbortSignal) => Promise<void>
  /** says a sentence twice by the machine's own speech; false where it cannot */
  readonly speakText: (text: string, signal: AbortSignal) => Promise<boolean>
  readonly onFault: (message: string) => void
}

/** The voice that calls numbers: recordings first, the machine's own speech where they have a hole. */
export function createVoice<Sound>({ load, play, speakText, onFault }: VoiceOptions<Sound>) {
  const store = createClipStore(load, onFault)

  async function soundsOf(call: VoiceCall): Promise<readonly Sound[] | undefined> {
    const clips = callClips(call)
    const sounds = await Promise.all(clips.map(store.get))
    const isWhole = clips.every((clip, index) => sounds[index] !== undefined || SPARED.includes(clip))
    return isWhole ? sounds.filter((sound) => sound !== undefined) : undefined
  }
  async function speak(call: VoiceCall, signal: AbortSignal): Promise<void> {
    const sounds = await soundsOf(call)
    if (signal.aborted) return
    if (sounds) await play(sounds, signal)
    else if (!await speakText(callText(call), signal)) throw new Error('neither recordings nor a Mandarin voice')
  }
  const { say, saying } = createCallQueue({ speak, onFault })
  void store.loadAll()
  return {
    say,
    /** the call that is being said */
    saying,
    /** the recordings of that call */
    clips: computed(() => (saying.value ? callClips(saying.value) : [])),
  }
}
