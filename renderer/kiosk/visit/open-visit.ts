import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { completeMessages, createMessages } from '../../i18n/i18n.ts'
import { queueKey, type QueueView } from '../../station/queue.ts'
import { stationKey, type StationView } from '../../station/station.ts'
import { routes } from '../routes.ts'
import KioskApp from './KioskApp.vue'
import { visitEndKey } from './visit-end.ts'
import { useVisit } from './visit.ts'

/** Where a visit begins. */
export type VisitStart = '/' | '/home'

/** A page that has not come after so long is not waited for without a word, milliseconds. */
const PAGE_MS = 5000

/** An open visit. */
export interface Visit {
  /** its pages, not yet on the stage */
  readonly place: Element
  readonly close: () => void
}

/**
 * Opens a visit: an app of its own with its own stores, pages and language, so that nothing of one visitor reaches the
 * next. Its first page stands when this resolves.
 */
export async function openVisit(station: StationView, queue: QueueView, start: VisitStart, onEnd: (next: VisitStart) => void): Promise<Visit> {
  const router = createRouter({ history: createMemoryHistory(), routes })
  const app = createApp(KioskApp)
  const messages = createMessages()
  const pinia = createPinia()
  app.use(pinia).use(router).use(messages)
  app.provide(stationKey, station)
  app.provide(queueKey, queue)
  app.provide(visitEndKey, onEnd)
  app.config.errorHandler = (error, _instance, info) => {
    station.reportFault(`kiosk ${router.currentRoute.value.path} (${info})`, String(error))
    onEnd('/home')
  }
  // a page that could not be fetched, or does not come: the touch needs an answer, and the next one tries again
  const visit = useVisit(pinia)
  const lost = () => messages.global.t('state.pageLost')
  const sayLost = () => { visit.toast = lost() }
  let patience: number | undefined
  router.beforeEach(async ({ name }) => {
    clearTimeout(patience)
    patience = window.setTimeout(sayLost, PAGE_MS)
    if (name !== 'attract') await completeMessages(messages)
  })
  router.afterEach((_to, _from, failure) => {
    clearTimeout(patience)
    if (!failure && visit.toast === lost()) visit.toast = undefined
  })
  router.onError((error, { path }) => {
    clearTimeout(patience)
    station.reportFault(`kiosk ${path}`, String(error))
    sayLost()
  })
  void router.push(start)
  await router.isReady()
  const place = document.createElement('div')
  app.mount(place)
  return { place, close: () => { app.unmount() } }
}
