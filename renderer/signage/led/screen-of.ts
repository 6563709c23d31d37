import type { Screen } from '../../../core/contract/system.ts'
import type { BrightnessStep } from '../../../core/signage/led/brightness.ts'
import { PALETTES, type PaletteName } from '../../../core/signage/led/palette.ts'

/** How a LED screen is built in. */
export interface LedPanel {
  /** of the picture that the controller copies, device pixels */
  readonly width: number
  readonly height: number
  readonly palette: PaletteName
  /** the picture is a strip cut into so many pieces, one below the other */
  readonly fold: number
  readonly brightness: readonly BrightnessStep[]
  readonly off: readonly string[]
}

/** More than any controller takes, device pixels. */
const LARGEST = 8192
/** Smaller than this no text can be read. */
const SMALLEST = { width: 64, height: 16 }

const within = (given: string | null, least: number, otherwise: number): number => {
  const size = Number(given ?? '')
  return Math.min(LARGEST, Math.max(least, Number.isInteger(size) && size > 0 ? size : otherwise))
}

/**
 * The panel of a page: what its address says, then what station.yaml says of the screen, then the size of the window.
 * @param screen undefined when station.yaml knows no screen of this name
 */
export function panelOf(query: URLSearchParams, screen: Screen | undefined, window: { readonly width: number; readonly height: number }): LedPanel {
  const led = screen?.led
  const asked = PALETTES.find((palette) => palette === query.get('palette'))
  const width = within(query.get('w'), SMALLEST.width, led?.width ?? window.width)
  const height = within(query.get('h'), SMALLEST.height, led?.height ?? window.height)
  // a strip that cannot be cut evenly stays whole
  const fold = led && height % led.fold === 0 && height / led.fold >= SMALLEST.height ? led.fold : 1
  return { width, height, fold, palette: asked ?? led?.palette ?? 'rgb', brightness: led?.brightness ?? [], off: led?.off ?? [] }
}
