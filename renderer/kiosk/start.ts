import { until } from '@vueuse/core'
import { effectScope } from 'vue'
import { afterFirstPaint } from '../stage/after-first-paint.ts'
import { takeEveryPress } from '../stage/every-press.ts'
import { layScreen } from '../stage/lay-screen.ts'
import { watchStyles } from '../stage/missing-styles.ts'
import { watchPage } from '../stage/watch-page.ts'
import { followQueue } from '../station/queue.ts'
import { readKnown } from '../station/known-at-start.ts'
import { followStation } from '../station/station.ts'
import { preloadPages } from './routes.ts'
import { useStaffCorner } from './staff-corner.ts'
import { openVisit, type Visit, type VisitStart } from './visit/open-visit.ts'

/** After a crash the next visit waits this long, so that a page that always breaks does not spin; milliseconds. */
const BREATH_MS = 1000

/** The other pages are fetched when the station answers, or after this long, milliseconds. */
const PATIENCE_MS = 1500

/** Starts the kiosk's page: one station for its life, one visit after the other. */
export function startKiosk(): void {
  const station = followStation(new URLSearchParams(location.search).get('screen') ?? undefined, { known: readKnown() })
  const queue = followQueue(station.client)
  const root = document.querySelector('#stage')
  if (!root) throw new Error('no stage')

  effectScope(true).run(() => {
    watchStyles()
    const stage = layScreen(station)
    takeEveryPress(() => stage().mm)
    // in place of this page: there is no way back into a visit, nor from the visitors' pages to the staff's
    useStaffCorner(stage, () => { location.replace(`/staff?${new URLSearchParams({ kiosk: station.screen.value.name }).toString()}`) })
  })
  watchPage(station, 'kiosk page')

  let visit: Visit | undefined
  let opening = false
  let opened = -BREATH_MS

  /** In one task, so that no frame is blank; first the old visit tidies up what it changed in the document. */
  function change(next: Visit): void {
    try {
      visit?.close()
    } catch (error) {
      station.reportFault('kiosk end of visit', String(error))
    }
    root?.replaceChildren(next.place)
    visit = next
  }
  async function next(start: VisitStart): Promise<void> {
    if (opening) return
    opening = true
    try {
      const wait = opened + BREATH_MS - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      change(await openVisit(station, queue, start, (then) => { void next(then) }))
    } finally {
      opened = performance.now()
      opening = false
    }
  }
  // painted first in letters of the system: ours are asked for slice by slice, which would take the first screen a tenth of its time
  void next('/').then(() => { afterFirstPaint(() => { void import('../styles/fonts.ts') }) })
  // what the first page asks of the station comes first
  void until(station.connected).toBe(true, { timeout: PATIENCE_MS }).then(preloadPages)
}
