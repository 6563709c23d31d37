import { useEventListener } from '@vueuse/core'
import { watch } from 'vue'
import { applyStage, layStage } from '../stage/stage.ts'
import type { StationView } from '../station/station.ts'

/** Lays a page of the staff on a kiosk's panel, as the visitors' pages are: turned as it hangs, sizes from its millimetres. */
export function dressAsKiosk(station: StationView): void {
  const root = document.documentElement
  root.toggleAttribute('data-kiosk', true)
  const lay = () => { applyStage(layStage({ width: innerWidth, height: innerHeight }, station.screen.value), root) }
  watch(station.screen, lay, { immediate: true })
  useEventListener(window, 'resize', lay)
  useEventListener(window, 'contextmenu', (event) => { event.preventDefault() })
}
