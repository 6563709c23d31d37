import { onScopeDispose } from 'vue'
import { follow } from '../station/follow.ts'
import { CALL_TIMEOUT_MS, useStation } from '../station/station.ts'
import { createSpeaker } from './speaker.ts'
import { useVoice } from './use-voice.ts'

/** Makes the page the voice of a screen, when the station wants that screen to speak. */
export function useSpeaker(screen: string) {
  const { client } = useStation()
  const { say, saying, clips, sound, volume } = useVoice()
  const { asks, stop } = createSpeaker({
    sound,
    volume,
    say,
    follow: (take) => follow({ open: (signal) => client.voice.events({ screen }, { signal }), take }),
    report: (id) => client.voice.said({ id }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }),
  })
  onScopeDispose(stop)
  return { saying, clips, asks }
}
