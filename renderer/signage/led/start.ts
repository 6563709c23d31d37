import { useEventListener, useWindowSize } from '@vueuse/core'
import { computed, createApp, effectScope, h } from 'vue'
import type { Screen } from '../../../core/contract/system.ts'
import { followQueue } from '../../station/queue.ts'
import { stationKey, type StationView } from '../../station/station.ts'
import { readAddress } from '../address.ts'
import { followProgram } from '../program.ts'
import LedScreen from './LedScreen.vue'
import { createLedMessages } from './messages.ts'
import { panelOf } from './screen-of.ts'
import './led.css'

/** After a fault the page is made anew after this long, so that one that always breaks does not spin; milliseconds. */
const BREATH_MS = 1000

/** A browser's screen is one of station.yaml only when that knows its name. */
const own = (screen: Screen, name: string): Screen | undefined => (screen.name === name ? screen : undefined)

/** Starts the page of a LED screen in the whole window. @param search of the page's address */
export function startLed(station: StationView, search: string, root: Element): void {
  document.documentElement.dataset['profile'] = 'led'
  const query = new URLSearchParams(search)
  const name = readAddress(search).screen
  const queue = followQueue(station.client)
  const program = followProgram(station.client, { screen: name, profile: 'led' })

  effectScope(true).run(() => {
    useEventListener(window, 'error', ({ message }) => { station.reportFault('LED page', message) })
    useEventListener(window, 'unhandledrejection', ({ reason }) => { station.reportFault('LED page', String(reason)) })
    useEventListener(window, 'contextmenu', (event) => { event.preventDefault() })
    const { width, height } = useWindowSize()
    const panel = computed(() => panelOf(query, own(station.screen.value, name), {
      width: Math.round(width.value * devicePixelRatio), height: Math.round(height.value * devicePixelRatio),
    }))
    const open = (): void => {
      const app = createApp({ render: () => h(LedScreen, { name, panel: panel.value, program: program.now.value, queue: queue.now.value }) })
      app.use(createLedMessages())
      app.provide(stationKey, station)
      let isBroken = false
      app.config.errorHandler = (error, _instance, info) => {
        station.reportFault(`LED (${info})`, String(error))
        if (isBroken) return
        isBroken = true
        setTimeout(() => {
          app.unmount()
          open()
        }, BREATH_MS)
      }
      app.mount(root)
    }
    open()
  })
}
