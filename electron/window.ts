import { BrowserWindow, type Session } from 'electron'
import type { Place } from './displays.ts'

/** The paper of the pages, so that nothing flashes before the first paint. */
const PAPER = '#F7F2E8'

/** How a screen's window is made. */
export interface WindowOptions {
  readonly place: Place
  readonly session: Session
  /** file of the preload script */
  readonly preload: string
  readonly devTools: boolean
}

/** A full-screen window without any control of its own; shown once its page is painted. */
export const createWindow = ({ place, session, preload, devTools }: WindowOptions): BrowserWindow => {
  const window = new BrowserWindow({
    ...place,
    kiosk: true,
    frame: false,
    show: false,
    backgroundColor: PAPER,
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
  window.once('ready-to-show', () => window.show())
  // bare paper is better than the desktop while the page is tried again
  window.webContents.once('did-fail-load', () => window.show())
  return window
}

/** Puts a window on its display again, after displays came, went or changed. */
export const placeWindow = (window: BrowserWindow, place: Place): void => {
  window.setKiosk(false)
  window.setBounds(place)
  window.setKiosk(true)
}
