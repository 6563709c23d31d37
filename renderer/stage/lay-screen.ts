import { useEventListener } from '@vueuse/core'
import { effectScope, watch } from 'vue'
import type { Screen } from '../../core/contract/system.ts'
import type { StationView } from '../station/station.ts'
import { applyStage, layStage } from './stage.ts'

/** A television that opens the page by its address is no screen of station.yaml: nothing there says how it hangs. */
const hanging = (screen: Screen, name: string): Screen => (screen.name === name ? screen : { ...screen, orientation: 'auto' })

/** Lays the stage of a screen that hangs in the hall, and again whenever the window or what is known of the screen changes. */
export function layScreen(station: Pick<StationView, 'screen'>, name: string, size = () => ({ width: innerWidth, height: innerHeight })): void {
  effectScope(true).run(() => {
    const lay = () => { applyStage(layStage(size(), hanging(station.screen.value, name)), document.documentElement) }
    watch(station.screen, lay, { immediate: true })
    useEventListener(window, 'resize', lay)
  })
}
