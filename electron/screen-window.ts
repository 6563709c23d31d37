import type { BrowserWindow } from 'electron'
import type { ScreenSettings } from '../station/settings/screen.ts'
import type { Spot } from './displays.ts'
import { pageAddress } from './origin.ts'
import { type Recovery, planRecovery, recentFaults } from './recovery.ts'
import type { ScreenWindow } from './screens.ts'
import { watchWindow } from './watchdog.ts'
import { type WindowOptions, createWindow, placeWindow } from './window.ts'

/** What the windows are made with, and whom they tell. */
export interface ScreenOptions extends Omit<WindowOptions, 'spot' | 'ground'> {
  readonly recordFault: (where: string, message: string) => void
  /** ends this process and starts it anew */
  readonly relaunch: () => void
}

/** What is behind a page that is not painted yet: the paper of the kiosk, or the black of what hangs. */
const GROUNDS = { kiosk: '#F7F2E8', board: '#F7F2E8', signage: '#000000' } as const

/** Opens the window of one screen, and brings it back whenever its page is gone. */
export const openScreen = (settings: ScreenSettings, at: Spot | undefined, options: ScreenOptions): ScreenWindow => {
  const report = (message: string): void => options.recordFault(`screen ${settings.name}`, message)
  let spot = at
  let faults: number[] = []
  let pending: NodeJS.Timeout | undefined

  const load = (window: BrowserWindow): void => {
    // a load that fails is reported by the watchdog as well, and that report is the one that acts
    window.loadURL(pageAddress(settings)).catch(() => undefined)
  }
  const make = (): BrowserWindow => {
    const window = createWindow({ ...options, spot, ground: GROUNDS[settings.surface] })
    // as long as nothing can be seen the page need not be painted either; a bare ground is better than the desktop
    window.once('ready-to-show', () => placeWindow(window, spot))
    window.webContents.once('did-fail-load', () => placeWindow(window, spot))
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
    place: (next) => {
      spot = next
      if (!current.isDestroyed()) placeWindow(current, spot)
    },
    focus: () => {
      if (!current.isDestroyed()) current.focus()
    },
  }
}
