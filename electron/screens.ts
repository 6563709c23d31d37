import { type BrowserWindow, screen } from 'electron'
import type { ScreenSettings } from '../station/settings/schema.ts'
import { type Place, findDisplay } from './displays.ts'
import { pageAddress } from './origin.ts'
import { planRecovery, recentFaults } from './recovery.ts'
import { watchWindow } from './watchdog.ts'
import { createWindow, placeWindow, type WindowOptions } from './window.ts'

/** What the windows are made with, and whom they tell. */
export interface ScreensOptions extends Omit<WindowOptions, 'place'> {
  readonly screens: readonly ScreenSettings[]
  readonly recordFault: (where: string, message: string) => void
  /** ends this process and starts it anew */
  readonly relaunch: () => void
}

/** Displays announce themselves several times while they come up: the windows move once, this many milliseconds after the last. */
const SETTLE = 500

interface Opened {
  readonly settings: ScreenSettings
  window: BrowserWindow
  faults: number[]
}

const placeFor = (settings: ScreenSettings): { place: Place; isMissing: boolean } => {
  const primary = screen.getPrimaryDisplay()
  const display = findDisplay(settings.display, screen.getAllDisplays(), primary)
  return { place: (display ?? primary).bounds, isMissing: display === undefined }
}

/** Opens a window for each configured screen, brings it back when it breaks and keeps it on its display. */
export const openScreens = (options: ScreensOptions): { focus: () => void } => {
  const report = (name: string, message: string): void => options.recordFault(`screen ${name}`, message)

  const make = (settings: ScreenSettings, onFault: (message: string) => void): BrowserWindow => {
    const { place, isMissing } = placeFor(settings)
    if (isMissing) report(settings.name, `display not found: ${JSON.stringify(settings.display)}; the primary one is used`)
    const window = createWindow({ ...options, place })
    watchWindow(window, onFault)
    // a failed load rejects as well as being reported; the report is the one that acts
    window.loadURL(pageAddress(settings.surface, settings.name)).catch(() => undefined)
    return window
  }

  const open = (settings: ScreenSettings): Opened => {
    const onFault = (message: string): void => {
      const now = performance.now()
      opened.faults = recentFaults([...opened.faults, now], now)
      report(settings.name, message)
      const { action, after } = planRecovery(opened.faults.length)
      setTimeout(() => recover(action), after)
    }
    const recover = (action: 'reload' | 'recreate' | 'relaunch'): void => {
      if (action === 'relaunch') return options.relaunch()
      const broken = opened.window
      if (broken.isDestroyed()) return
      if (action === 'reload') return void broken.loadURL(pageAddress(settings.surface, settings.name)).catch(() => undefined)
      opened.window = make(settings, onFault)
      broken.destroy()
    }
    const opened: Opened = { settings, window: make(settings, onFault), faults: [] }
    return opened
  }

  const all = options.screens.map(open)
  const placeAll = (): void => {
    for (const { settings, window } of all) if (!window.isDestroyed()) placeWindow(window, placeFor(settings).place)
  }
  let settling: NodeJS.Timeout | undefined
  const settle = (): void => {
    clearTimeout(settling)
    settling = setTimeout(placeAll, SETTLE)
  }
  screen.on('display-added', settle)
  screen.on('display-removed', settle)
  screen.on('display-metrics-changed', settle)
  return { focus: () => all.find(({ window }) => !window.isDestroyed())?.window.focus() }
}
