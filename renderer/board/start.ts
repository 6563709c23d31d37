import { useEventListener } from '@vueuse/core'
import { createApp, effectScope, watch } from 'vue'
import type { Screen } from '../../core/contract/system.ts'
import { applyStage, layStage } from '../stage/stage.ts'
import { followQueue } from '../station/queue.ts'
import { followStation, stationKey } from '../station/station.ts'
import BoardPage from './BoardPage.vue'
import { createBoardMessages } from './messages.ts'

/** Name of the screen when the address names none: the one that speaks by default. */
const NAME = 'board'

/** After a fault the page is made anew after this long, so that one that always breaks does not spin; milliseconds. */
const BREATH_MS = 1000

/** The browser's note that a size was seen a frame late; nothing is wrong then. */
const LATE_LAYOUT = 'ResizeObserver loop'

/** A television that opens the page by its address is no screen of station.yaml: nothing there says how it hangs. */
const hanging = (screen: Screen, name: string): Screen => (screen.name === name ? screen : { ...screen, orientation: 'auto' })

/** Starts the call board's page. */
export function startBoard(): void {
  const name = new URLSearchParams(location.search).get('screen') || NAME
  const station = followStation(name)
  const view = followQueue(station.client)
  const stage = document.querySelector('#stage')
  if (!stage) throw new Error('no stage')

  effectScope(true).run(() => {
    const lay = () => { applyStage(layStage({ width: innerWidth, height: innerHeight }, hanging(station.screen.value, name)), document.documentElement) }
    watch(station.screen, lay, { immediate: true })
    useEventListener(window, 'resize', lay)
    useEventListener(window, 'error', ({ message }) => { if (!message.startsWith(LATE_LAYOUT)) station.reportFault('board page', message) })
    useEventListener(window, 'unhandledrejection', ({ reason }) => { station.reportFault('board page', String(reason)) })
    useEventListener(window, 'contextmenu', (event) => { event.preventDefault() })
  })

  function open(): void {
    const app = createApp(BoardPage, { name, view })
    app.use(createBoardMessages())
    app.provide(stationKey, station)
    let isBroken = false
    app.config.errorHandler = (error, _instance, info) => {
      station.reportFault(`board (${info})`, String(error))
      if (isBroken) return
      isBroken = true
      setTimeout(() => {
        app.unmount()
        open()
      }, BREATH_MS)
    }
    app.mount(stage as Element)
  }
  open()
}
