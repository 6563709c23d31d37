import type { SeenDisplay } from '../station/displays.ts'
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
  /** device pixels to a unit of the desktop */
  readonly scaleFactor: number
}

/** The displays of the machine, which come and go. */
export interface Displays {
  readonly all: () => readonly DisplayInfo[]
  readonly primary: () => DisplayInfo
  readonly onChange: (listener: () => void) => void
}

/** Where the window of a screen goes: over all of a display, or onto a part of it that a controller copies. */
export interface Spot {
  readonly place: Place
  readonly isExact: boolean
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

/** The bounds of a LED picture, device pixels within its display, on the desktop. */
const exactly = ({ bounds, scaleFactor }: DisplayInfo, part: Place): Place => {
  const units = (pixels: number): number => Math.round(pixels / scaleFactor)
  return { x: bounds.x + units(part.x), y: bounds.y + units(part.y), width: units(part.width), height: units(part.height) }
}

/**
 * Where a screen goes now. Without its display a kiosk goes to the primary one, for somebody may need it; what only rolls
 * stays away, and never covers another screen: undefined.
 */
export const spotOf = ({ display: wanted, surface, bounds }: ScreenSettings, displays: Displays): { readonly spot: Spot | undefined; readonly isMissing: boolean } => {
  const primary = displays.primary()
  const found = findDisplay(wanted, displays.all(), primary)
  const display = found ?? (surface === 'signage' ? undefined : primary)
  if (!display) return { spot: undefined, isMissing: true }
  const spot = bounds ? { place: exactly(display, bounds), isExact: true } : { place: display.bounds, isExact: false }
  return { spot, isMissing: found === undefined }
}

/** The displays as the station keeps them. */
export const displaysSeen = (displays: Displays): SeenDisplay[] => {
  const { id: primary } = displays.primary()
  return displays.all().map(({ id, label, bounds: { x, y, width, height } }) => ({ label, x, y, width, height, isPrimary: id === primary }))
}
