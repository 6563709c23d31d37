import { useEventListener } from '@vueuse/core'
import { effectScope, watch } from 'vue'
import type { Screen } from '../../core/contract/system.ts'
import type { StationView } from '../station/station.ts'
import { applyStage, layStage, type Stage } from './stage.ts'

/** A television that opens the page by its address is no screen of station.yaml: nothing there says how it hangs. */
const hanging = (screen: Screen, name = screen.name): Screen => (screen.name === name ? screen : { ...screen, orientation: 'auto' })

/**
 * Lays the stage of a screen that hangs in the hall, and again whenever the window or what is known of the screen changes.
 * Gives how it is laid now.
 * @param name of the screen the page was opened for; the one that the station tells of when undefined
 */
export function layScreen(station: Pick<StationView, 'screen'>, name?: string, size = () => ({ width: innerWidth, height: innerHeight })): () => Stage {
  const stage = () => layStage(size(), hanging(station.screen.value, name))
  effectScope(true).run(() => {
    const lay = () => { applyStage(stage(), document.documentElement) }
    watch(station.screen, lay, { immediate: true })
    useEventListener(window, 'resize', lay)
  })
  return stage
}
