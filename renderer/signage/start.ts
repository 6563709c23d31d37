import { useEventListener } from '@vueuse/core'
import { createApp, effectScope, watch } from 'vue'
import type { Screen } from '../../core/contract/system.ts'
import type { Profile } from '../../core/signage/playlist.ts'
import { applyStage, layStage } from '../stage/stage.ts'
import { followQueue } from '../station/queue.ts'
import { followStation, stationKey, type StationView } from '../station/station.ts'
import { isNamed, isPreview, readAddress, type SignageAddress } from './address.ts'
import { startLed } from './led/start.ts'
import { createSignageMessages } from './messages.ts'
import SignagePage from './SignagePage.vue'
import { startPreview } from './preview/start.ts'
import { followProgram } from './program.ts'

/** After a fault the page is made anew after this long, so that one that always breaks does not spin; milliseconds. */
const BREATH_MS = 1000

/** The browser's note that a size was seen a frame late; nothing is wrong then. */
const LATE_LAYOUT = 'ResizeObserver loop'

/** A television that opens the page by its address is no screen of station.yaml: nothing there says how it hangs. */
const hanging = (screen: Screen, name: string): Screen => (screen.name === name ? screen : { ...screen, orientation: 'auto' })

/** Starts the page as what it is: a television, or a wall of diodes. */
export function startSignage(): void {
  const address = readAddress(location.search)
  const stage = document.querySelector('#stage')
  if (!stage) throw new Error('no stage')
  if (isPreview(location.search)) return startPreview(address.profile ?? 'lcd', stage)
  const station = followStation(address.screen)
  const start = (profile: Profile): void => (profile === 'led' ? startLed(station, location.search, stage) : startLcd(station, address, stage))
  if (address.profile || !isNamed(location.search)) return start(address.profile ?? 'lcd')
  // what a screen of this name is the station knows; until then the page is black, as a wall of diodes may have no other colour
  document.documentElement.dataset['profile'] = 'unknown'
  watch(station.screen, ({ name, led }) => { start(name === address.screen && led ? 'led' : 'lcd') }, { once: true })
}

function startLcd(station: StationView, address: SignageAddress, stage: Element): void {
  document.documentElement.dataset['profile'] = 'lcd'
  const queue = followQueue(station.client)
  const program = followProgram(station.client, { screen: address.screen, profile: 'lcd' })

  effectScope(true).run(() => {
    const size = () => ({ width: address.width ?? innerWidth, height: address.height ?? innerHeight })
    const lay = () => { applyStage(layStage(size(), hanging(station.screen.value, address.screen)), document.documentElement) }
    watch(station.screen, lay, { immediate: true })
    useEventListener(window, 'resize', lay)
    useEventListener(window, 'error', ({ message }) => { if (!message.startsWith(LATE_LAYOUT)) station.reportFault('signage page', message) })
    useEventListener(window, 'unhandledrejection', ({ reason }) => { station.reportFault('signage page', String(reason)) })
    useEventListener(window, 'contextmenu', (event) => { event.preventDefault() })
  })

  function open(): void {
    const app = createApp(SignagePage, { queue, program })
    app.use(createSignageMessages())
    app.provide(stationKey, station)
    let isBroken = false
    app.config.errorHandler = (error, _instance, info) => {
      station.reportFault(`signage (${info})`, String(error))
      if (isBroken) return
      isBroken = true
      setTimeout(() => {
        app.unmount()
        open()
      }, BREATH_MS)
    }
    app.mount(stage)
  }
  open()
}
