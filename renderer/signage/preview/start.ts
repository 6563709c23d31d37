import { useEventListener } from '@vueuse/core'
import { createApp, h, shallowRef } from 'vue'
import type { Profile } from '../../../core/signage/profile.ts'
import { applyStage, layStage } from '../../stage/stage.ts'
import { stationKey } from '../../station/station.ts'
import LedScreen from '../led/LedScreen.vue'
import { createLedMessages } from '../led/messages.ts'
import type { LedPanel } from '../led/screen-of.ts'
import LcdScreen from '../LcdScreen.vue'
import { createSignageMessages } from '../messages.ts'
import { type Told, toldStation } from './told.ts'
import '../led/led.css'

/** The name under which a preview plays; no screen has it. */
const NAME = 'preview'

/** A LED screen as most halls have it over the door; its page in the manager's panel has this size. */
const PANEL: Omit<LedPanel, 'width' | 'height'> = { palette: 'red', fold: 1, brightness: [], off: [] }

/** Starts the page as a picture of a screen that plays what the page around it tells; any other window is not heard. */
export function startPreview(profile: Profile, stage: Element): void {
  document.documentElement.dataset['profile'] = profile
  const size = { width: innerWidth, height: innerHeight }
  if (profile === 'lcd') applyStage(layStage(size, { diagonal: 43, orientation: 'auto' }), document.documentElement)
  const told = shallowRef<Told>()
  const { station, tell } = toldStation()
  const messages = profile === 'led' ? createLedMessages() : createSignageMessages()
  useEventListener<MessageEvent<Told>>(window, 'message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== location.origin) return
    tell(data)
    told.value = data
    if (profile === 'lcd') messages.global.locale.value = data.program.language
  })
  const app = createApp({ render: () => {
    if (!told.value) return undefined
    const { program, queue } = told.value
    return profile === 'led' ? h(LedScreen, { name: NAME, panel: { ...size, ...PANEL }, program, queue }) : h(LcdScreen, { program, queue, isLost: false })
  } })
  app.use(messages)
  app.provide(stationKey, station)
  app.mount(stage)
}
