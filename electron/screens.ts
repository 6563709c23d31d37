import type { ScreenSettings } from '../station/settings/screen.ts'
import { type Displays, type Spot, spotOf } from './displays.ts'

/** Displays announce themselves several times while they come up: the windows move once, this many milliseconds after the last. */
const SETTLE = 500

/** One screen of the hall, with a window of its own. */
export interface ScreenWindow {
  /** puts it on its display again; without a spot it is hidden until it gets one */
  readonly place: (spot: Spot | undefined) => void
  readonly focus: () => void
}

/** What the screens are opened with. */
export interface ScreensOptions {
  readonly displays: Displays
  readonly open: (settings: ScreenSettings, spot: Spot | undefined) => ScreenWindow
  readonly recordFault: (where: string, message: string) => void
}

/** Opens a window for each configured screen and keeps it on its display while displays come, go and change. */
export const openScreens = (screens: readonly ScreenSettings[], { displays, open, recordFault }: ScreensOptions): { focus: () => void } => {
  const missing = new Set<string>()
  const look = (settings: ScreenSettings): Spot | undefined => {
    const { name, display } = settings
    const { spot, isMissing } = spotOf(settings, displays)
    if (isMissing && !missing.has(name)) {
      recordFault(`screen ${name}`, `display not found: ${JSON.stringify(display)}; ${spot ? 'the primary one is used' : 'the window is hidden until it comes'}`)
    }
    if (isMissing) missing.add(name)
    else missing.delete(name)
    return spot
  }
  const all = screens.map((settings) => ({ settings, window: open(settings, look(settings)) }))
  let settling: NodeJS.Timeout | undefined
  displays.onChange(() => {
    clearTimeout(settling)
    settling = setTimeout(() => all.forEach(({ settings, window }) => window.place(look(settings))), SETTLE)
  })
  return { focus: () => all[0]?.window.focus() }
}
