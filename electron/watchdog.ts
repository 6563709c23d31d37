import type { BrowserWindow } from 'electron'

/** A page that does not answer for this long, in milliseconds, is ended. */
const PATIENCE = 10_000

/** Chromium's code of a load that another one replaced: no fault. */
const ABORTED = -3

const FIRST_ERROR_STATUS = 400

/** Reports, in one sentence each, everything that leaves this window without a working page. */
export const watchWindow = (window: BrowserWindow, onFault: (message: string) => void): void => {
  const { webContents } = window
  let waiting: NodeJS.Timeout | undefined
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') onFault(`page process gone: ${reason}, exit code ${exitCode}`)
  })
  webContents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) onFault(`page did not load: ${description} (${code}) at ${address}`)
  })
  webContents.on('did-navigate', (_event, address, status) => {
    if (status >= FIRST_ERROR_STATUS) onFault(`page did not load: status ${status} at ${address}`)
  })
  window.on('unresponsive', () => {
    waiting ??= setTimeout(() => {
      if (!window.isDestroyed()) webContents.forcefullyCrashRenderer()
    }, PATIENCE)
  })
  window.on('responsive', () => {
    clearTimeout(waiting)
    waiting = undefined
  })
  window.on('closed', () => clearTimeout(waiting))
}
