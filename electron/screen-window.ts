import { type BrowserWindow, screen } from 'electron'
import type { ScreenSettings } from '../station/settings/screen.ts'
import { type Place, findDisplay } from './displays.ts'
import { pageAddress } from './origin.ts'
import { type Recovery, planRecovery, recentFaults } from './recovery.ts'
import { watchWindow } from './watchdog.ts'
import { type WindowOptions, createWindow, placeWindow } from './window.ts'

/** What the windows are made with, and whom they tell. */
export interface ScreenOptions extends Omit<WindowOptions, 'place'> {
  readonly recordFault: (where: string, message: string) => void
  /** ends this process and starts it anew */
  readonly relaunch: () => void
}

/** One screen of the hall, with a window that is replaced when it breaks. */
export interface ScreenWindow {
  /** puts it on its display again */
  readonly place: () => void
  readonly focus: () => void
}

const displayOf = (settings: ScreenSettings): { place: Place; isMissing: boolean } => {
  const primary = screen.getPrimaryDisplay()
  const display = findDisplay(settings.display, screen.getAllDisplays(), primary)
  return { place: (display ?? primary).bounds, isMissing: display === undefined }
}

/** Opens the window of one screen, and brings it back whenever its page is gone. */
export const openScreen = (settings: ScreenSettings, options: ScreenOptions): ScreenWindow => {
  const report = (message: string): void => options.recordFault(`screen ${settings.name}`, message)
  let faults: number[] = []
  let pending: NodeJS.Timeout | undefined

  const load = (window: BrowserWindow): void => {
    // a load that fails is reported by the watchdog as well, and that report is the one that acts
    window.loadURL(pageAddress(settings.surface, settings.name)).catch(() => undefined)
  }
  const make = (): BrowserWindow => {
    const { place, isMissing } = displayOf(settings)
    if (isMissing) report(`display not found: ${JSON.stringify(settings.display)}; the primary one is used`)
    const window = createWindow({ ...options, place })
    watchWindow(window, onFault)
    load(window)
    return window
  }
  const recover = (action: Recovery['action']): void => {
    pending = undefined
    if (action === 'relaunch') return options.relaunch()
    if (current.isDestroyed()) return
    if (action === 'reload') return load(current)
    // the new one first: without any window the program would end
    const broken = current
    current = make()
    broken.destroy()
  }
  const onFault = (message: string): void => {
    report(message)
    const now = performance.now()
    faults = recentFaults([...faults, now], now)
    const { action, after } = planRecovery(faults.length)
    pending ??= setTimeout(() => recover(action), after)
  }

  let current = make()
  return {
    place: () => {
      if (!current.isDestroyed()) placeWindow(current, displayOf(settings).place)
    },
    focus: () => {
      if (!current.isDestroyed()) current.focus()
    },
  }
}
