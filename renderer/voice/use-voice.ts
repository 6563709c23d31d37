import { useEventListener } from '@vueuse/core'
import { onScopeDispose, shallowRef, watchEffect } from 'vue'
import type { Clip } from '../../core/speech/clips.ts'
import { CALL_TIMEOUT_MS, useStation } from '../station/station.ts'
import { createClipPlayer } from './clip-player.ts'
import { findVoices, speakTwice } from './system-speech.ts'
import { createVoice } from './voice.ts'

/** The events in which a browser sees that somebody is there; the beginning of a touch is none of them. */
const TOUCHES = ['pointerup', 'keydown'] as const

async function fetchClip(clip: Clip): Promise<ArrayBuffer> {
  const answer = await fetch(`/voice/${clip}.wav`, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  return answer.arrayBuffer()
}

/** The voice of a page that calls numbers. While its sound is blocked the page asks for a touch; any touch then opens it. */
export function useVoice() {
  const station = useStation()
  const volume = shallowRef(80)
  const context = new AudioContext({ latencyHint: 'playback' })
  const player = createClipPlayer(context)
  const { sound, play } = player
  const { say, saying, clips } = createVoice({
    load: async (clip) => player.decode(await fetchClip(clip)),
    play,
    speakText: (text, signal) => speakTwice(text, volume.value, signal),
    onFault: (message) => { station.reportFault('voice', message) },
  })
  watchEffect(() => { player.setVolume(volume.value) })
  for (const event of TOUCHES) useEventListener(window, event, () => { if (sound.value !== 'open') player.unlock() }, { passive: true })
  findVoices()
  onScopeDispose(() => { void context.close() })
  return { say, saying, clips, sound, /** 0 … 100 */ volume }
}
