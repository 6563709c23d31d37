import { takeEveryPress } from '../stage/every-press.ts'
import { layScreen } from '../stage/lay-screen.ts'
import type { StationView } from '../station/station.ts'

/** Lays a page of the staff on a kiosk's panel, as the visitors' pages are: turned as it hangs, sizes from its millimetres. */
export function dressAsKiosk(station: StationView): void {
  document.documentElement.toggleAttribute('data-kiosk', true)
  const stage = layScreen(station)
  takeEveryPress(() => stage().mm)
}
