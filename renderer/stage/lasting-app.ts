import type { App } from 'vue'
import { stationKey, type StationView } from '../station/station.ts'

/** After a fault the app is made anew after this long, so that one that always breaks does not spin; milliseconds. */
const BREATH_MS = 1000

/** Shows an app on a screen that nobody sits at: one that breaks is reported and made anew. */
export function keepApp(make: () => App, { station, where, root }: { station: StationView; where: string; root: Element }): void {
  const app = make()
  app.provide(stationKey, station)
  let isBroken = false
  app.config.errorHandler = (error, _instance, info) => {
    station.reportFault(`${where} (${info})`, String(error))
    if (isBroken) return
    isBroken = true
    setTimeout(() => {
      app.unmount()
      keepApp(make, { station, where, root })
    }, BREATH_MS)
  }
  app.mount(root)
}
