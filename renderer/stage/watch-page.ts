import { useEventListener } from '@vueuse/core'
import { effectScope } from 'vue'
import type { StationView } from '../station/station.ts'

/** The browser's note that a size was seen a frame late; nothing is wrong then. */
const LATE_LAYOUT = 'ResizeObserver loop'

/** Tells the station what breaks on a page that hangs in the hall, and keeps the browser's own menu away; for the page's life. */
export function watchPage(station: Pick<StationView, 'reportFault'>, where: string): void {
  effectScope(true).run(() => {
    useEventListener(window, 'error', ({ message }) => { if (!message.startsWith(LATE_LAYOUT)) station.reportFault(where, message) })
    useEventListener(window, 'unhandledrejection', ({ reason }) => { station.reportFault(where, String(reason)) })
    useEventListener(window, 'contextmenu', (event) => { event.preventDefault() })
  })
}
