import { useEventListener } from '@vueuse/core'
import { type Component, createApp, effectScope, watch } from 'vue'
import { followStation, stationKey } from '../station/station.ts'
import { deskKey } from './desk.ts'
import { createDeskMessages, type DeskRooms } from './i18n.ts'
import { createSession } from './session.ts'

/** Starts a page of the staff: `name` is what the station's journal calls it. */
export function startDesk(page: Component, name: string, rooms: DeskRooms): void {
  const session = createSession()
  const station = followStation(undefined, () => session.current.value?.token)
  const app = createApp(page)
  app.use(createDeskMessages(rooms))
  app.provide(stationKey, station)
  app.provide(deskKey, { station, session })
  app.config.errorHandler = (error, _instance, info) => { station.reportFault(`${name} page (${info})`, String(error)) }
  effectScope(true).run(() => {
    useEventListener(window, 'error', ({ message }) => { station.reportFault(`${name} page`, message) })
    useEventListener(window, 'unhandledrejection', ({ reason }) => { station.reportFault(`${name} page`, String(reason)) })
    // no visitor's finger is on this page: new content is taken as it comes
    watch(() => station.state.value?.generation, () => { void station.takeNewContent().catch(() => undefined) })
  })
  app.mount('#desk')
}
