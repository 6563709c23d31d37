import { useWindowSize } from '@vueuse/core'
import { computed, createApp, h } from 'vue'
import type { Screen } from '../../../core/contract/system.ts'
import { keepApp } from '../../stage/lasting-app.ts'
import { keepProgram } from '../../stage/same-program.ts'
import { watchPage } from '../../stage/watch-page.ts'
import { followQueue } from '../../station/queue.ts'
import type { StationView } from '../../station/station.ts'
import { readAddress } from '../address.ts'
import { followProgram } from '../program.ts'
import LedScreen from './LedScreen.vue'
import { createLedMessages } from './messages.ts'
import { panelOf } from './screen-of.ts'
import './led.css'

/** A browser's screen is one of station.yaml only when that knows its name. */
const own = (screen: Screen, name: string): Screen | undefined => (screen.name === name ? screen : undefined)

/** Starts the page of a LED screen in the whole window. @param search of the page's address */
export function startLed(station: StationView, search: string, root: Element): void {
  document.documentElement.dataset['profile'] = 'led'
  const query = new URLSearchParams(search)
  const name = readAddress(search).screen
  const queue = followQueue(station.client)
  const program = followProgram(station.client, { screen: name, profile: 'led' })

  watchPage(station, 'LED page')
  keepProgram(station)
  const { width, height } = useWindowSize()
  const panel = computed(() => panelOf(query, own(station.screen.value, name), {
    width: Math.round(width.value * devicePixelRatio), height: Math.round(height.value * devicePixelRatio),
  }))
  const render = () => h(LedScreen, { name, panel: panel.value, program: program.now.value, queue: queue.now.value })
  keepApp(() => createApp({ render }).use(createLedMessages()), { station, where: 'LED', root })
}
