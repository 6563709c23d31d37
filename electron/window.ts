import { BrowserWindow, type BrowserWindowConstructorOptions, type Session } from 'electron'
import type { Spot } from './displays.ts'

/** How a screen's window is made. */
export interface WindowOptions {
  /** undefined while its display is not there */
  readonly spot: Spot | undefined
  /** colour behind the page, so that nothing flashes before the first paint */
  readonly ground: string
  readonly session: Session
  /** file of the preload script */
  readonly preload: string
  readonly devTools: boolean
}

/**
 * A window that lies exactly on the pixels that a controller copies: no window manager may move, shrink or round it, and no
 * other window comes before it.
 */
const EXACT: BrowserWindowConstructorOptions = {
  useContentSize: true, enableLargerThanScreen: true, resizable: false, movable: false, minimizable: false, maximizable: false, fullscreenable: false,
  focusable: false, skipTaskbar: true, alwaysOnTop: true, hasShadow: false, roundedCorners: false, thickFrame: false,
}

/** A window without any control of its own, full-screen or exactly on its part of a display; shown by {@link placeWindow}. */
export const createWindow = ({ spot, ground, session, preload, devTools }: WindowOptions): BrowserWindow => new BrowserWindow({
  ...spot?.place,
  ...(spot?.isExact === false ? { kiosk: true } : EXACT),
  frame: false,
  show: false,
  backgroundColor: ground,
  webPreferences: {
    session,
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    backgroundThrottling: false,
    autoplayPolicy: 'no-user-gesture-required',
  },
})

/** Puts a window on its display, after it was painted, and after displays came, went or changed. Without a spot it is hidden. */
export const placeWindow = (window: BrowserWindow, spot: Spot | undefined): void => {
  if (!spot) return window.hide()
  if (spot.isExact) {
    window.setContentBounds(spot.place)
    return window.showInactive()
  }
  window.setKiosk(false)
  window.setBounds(spot.place)
  window.setKiosk(true)
  window.show()
}
