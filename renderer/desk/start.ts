import { useEventListener } from '@vueuse/core'
import { type Component, createApp, effectScope, watch } from 'vue'
import { watchStyles } from '../stage/missing-styles.ts'
import { keepProgram } from '../stage/same-program.ts'
import { followStation, stationKey } from '../station/station.ts'
import { deskKey } from './desk.ts'
import { createDeskMessages, type DeskRooms } from './i18n.ts'
import { dressAsKiosk } from './kiosk-dress.ts'
import { isRefusal } from './refusal.ts'
import { createSession } from './session.ts'

/** Who leaves waits for the station to hear of it: so often, and so long each time, milliseconds. A line that was lost is back by then. */
const LEAVING_TRIES = 3
const LEAVING_MS = 1000

/** How a page of the staff is started. */
export interface DeskOptions {
  /** what the station's journal calls it */
  readonly name: string
  readonly rooms: DeskRooms
  /** the name of the screen, when the page stands on a kiosk */
  readonly kiosk?: string | undefined
}

/** Starts a page of the staff. */
export function startDesk(page: Component, { name, rooms, kiosk }: DeskOptions): void {
  const session = createSession(kiosk === undefined)
  const station = followStation(kiosk, { token: () => session.current.value?.token })

  /** true when the station knows of the end; a session that it had ended before is an answer too */
  const tellEnd = (): Promise<boolean> => station.client.staff.logout(undefined, { signal: AbortSignal.timeout(LEAVING_MS) }).then(() => true, isRefusal)

  async function leave(): Promise<void> {
    document.documentElement.toggleAttribute('data-leaving', kiosk !== undefined)
    for (let tries = 0; session.current.value && tries < LEAVING_TRIES; tries += 1) if (await tellEnd()) break
    session.end('left')
    // in place of this page: no way back leads into it
    if (kiosk !== undefined) location.replace(`/kiosk?${new URLSearchParams({ screen: kiosk }).toString()}`)
  }

  const app = createApp(page)
  app.use(createDeskMessages(rooms))
  app.provide(stationKey, station)
  app.provide(deskKey, { station, session, kiosk, leave })
  app.config.errorHandler = (error, _instance, info) => { station.reportFault(`${name} page (${info})`, String(error)) }
  effectScope(true).run(() => {
    watchStyles()
    keepProgram(station, () => session.current.value === undefined)
    if (kiosk !== undefined) dressAsKiosk(station)
    useEventListener(window, 'error', ({ message }) => { station.reportFault(`${name} page`, message) })
    useEventListener(window, 'unhandledrejection', ({ reason }) => { station.reportFault(`${name} page`, String(reason)) })
    // no visitor's finger is on this page: new content is taken as it comes
    watch(() => [station.state.value?.generation, station.state.value?.hallRevision], () => { void station.takeNewContent().catch(() => undefined) })
  })
  app.mount('#desk')
}
