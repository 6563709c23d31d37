import { station } from './caller.ts'
import type { Services } from './router.ts'

/** Answers of the group voice. */
export function voiceHandlers({ speaker, voiceSettings }: Services) {
  return {
    events: station.voice.events.handler(({ input, context, signal }) => speaker.follow(input.screen, context.caller.isLocal, signal)),
    said: station.voice.said.handler(({ input }) => ({ left: speaker.said(input.id) })),
    settings: station.voice.settings.handler(() => voiceSettings.get()),
    change: station.voice.change.handler(({ input }) => {
      voiceSettings.set(input)
      speaker.changed()
      return voiceSettings.get()
    }),
  }
}
