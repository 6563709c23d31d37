import type { ScreenSettings } from '../station/settings/screen.ts'

/** A place on the desktop, in the desktop's units. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What the shell needs to know of a display; Electron's `Display` is one. */
export interface DisplayInfo {
  readonly id: number
  readonly label: string
  readonly bounds: Place
}

const samePlace = (a: Place, b: Place): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/**
 * The display that a screen is configured for: the primary one, the one with this label, or the one at this place.
 * Undefined when it is not plugged in.
 */
export const findDisplay = (wanted: ScreenSettings['display'], displays: readonly DisplayInfo[], primary: DisplayInfo): DisplayInfo | undefined => {
  if (wanted === 'primary') return primary
  if (typeof wanted === 'string') return displays.find(({ label }) => label === wanted)
  return displays.find(({ bounds }) => samePlace(bounds, wanted))
}
