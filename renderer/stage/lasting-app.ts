import type { App } from 'vue'
import { stationKey, type StationView } from '../station/station.ts'

/** After a fault the app is made anew after this long, so that one that always breaks does not spin; milliseconds. */
const BREATH_MS = 1000

/** Where an app is shown. */
interface Place {
  readonly station: StationView
  /** what the journal calls it */
  readonly where: string
  readonly root: Element
  /** loads the whole page anew */
  readonly reload?: () => void
}

/** Shows an app on a screen that nobody sits at: one that breaks is reported and made anew. */
export function keepApp(make: () => App, place: Place): void {
  const { station, where, root, reload = () => { location.reload() } } = place
  const app = make()
  app.provide(stationKey, station)
  let isBroken = false
  app.config.errorHandler = (error, _instance, info) => {
    station.reportFault(`${where} (${info})`, String(error))
    if (isBroken) return
    isBroken = true
    setTimeout(() => {
      try {
        app.unmount()
      } catch (error) {
        // half of it would go on, and speak beside the new one
        station.reportFault(`${where} (unmount)`, String(error))
        reload()
        return
      }
      keepApp(make, place)
    }, BREATH_MS)
  }
  app.mount(root)
}
