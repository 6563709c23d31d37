import { useEventListener, useWindowSize } from '@vueuse/core'
import { computed, createApp, effectScope, h, shallowRef } from 'vue'
import type { Screen } from '../../../core/contract/system.ts'
import type { Play } from '../../../core/signage/play.ts'
import type { Program } from '../../../core/signage/program.ts'
import { follow } from '../../station/follow.ts'
import { followQueue } from '../../station/queue.ts'
import { CALL_TIMEOUT_MS, stationKey, type StationView } from '../../station/station.ts'
import LedScreen from './LedScreen.vue'
import { createLedMessages } from './messages.ts'
import { panelOf } from './screen-of.ts'
import './led.css'

/** Proofs of play go to the station together, this often, milliseconds. */
const REPORT_MS = 60_000
/** As many as one call takes; older ones are let go while the station is away. */
const REPORTED = 100
/** After a fault the page is made anew after this long, so that one that always breaks does not spin; milliseconds. */
const BREATH_MS = 1000

/** A browser's screen is one of station.yaml only when that knows its name. */
const own = (screen: Screen, name: string): Screen | undefined => (screen.name === name ? screen : undefined)

/** Starts the page of a LED screen in the whole window. @param query of the page's address */
export function startLed(station: StationView, query: URLSearchParams, root: Element): void {
  document.documentElement.dataset['profile'] = 'led'
  const name = query.get('screen') ?? ''
  const queue = followQueue(station.client)
  const program = shallowRef<Program>()
  follow({ open: (signal) => station.client.signage.watch({ screen: name, profile: 'led' }, { signal }), take: (next) => { program.value = next } })

  let plays: Play[] = []
  const note = (more: readonly Play[]): void => { plays = [...plays, ...more].slice(-REPORTED) }
  setInterval(() => {
    const sent = plays
    if (sent.length === 0) return
    station.client.signage.played({ screen: name, plays: sent }, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) })
      .then(() => { plays = plays.filter((play) => !sent.includes(play)) }, () => undefined)
  }, REPORT_MS)

  effectScope(true).run(() => {
    useEventListener(window, 'error', ({ message }) => { station.reportFault('LED page', message) })
    useEventListener(window, 'unhandledrejection', ({ reason }) => { station.reportFault('LED page', String(reason)) })
    useEventListener(window, 'contextmenu', (event) => { event.preventDefault() })
    const { width, height } = useWindowSize()
    const panel = computed(() => panelOf(query, own(station.screen.value, name), {
      width: Math.round(width.value * devicePixelRatio), height: Math.round(height.value * devicePixelRatio),
    }))
    const open = (): void => {
      const app = createApp({ render: () => h(LedScreen, { panel: panel.value, program: program.value, queue: queue.now.value, onPlayed: note }) })
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
