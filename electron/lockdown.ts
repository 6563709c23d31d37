import type { App, Session, WebContents } from 'electron'
import { SCHEME, isOurs } from './origin.ts'

const LOADABLE = new Set([`${SCHEME}:`, 'data:', 'blob:', 'devtools:'])

const stay = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
}

const alone = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** A finger must neither zoom the page nor bring up a menu. */
const calm = (contents: WebContents): void => {
  void contents.setVisualZoomLevelLimits(1, 1)
  contents.on('zoom-changed', () => contents.setZoomLevel(0))
}

/** What no page may do, wherever it comes from: leave, open windows, embed others, or accept a wrong certificate. */
export const lockPages = (app: App): void => {
  app.on('web-contents-created', (_event, contents) => {
    stay(contents)
    alone(contents)
    calm(contents)
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event) => event.preventDefault())
  app.on('login', (event) => event.preventDefault())
}

/** What no page of this session may have: permissions, devices, downloads, and anything that is not the station's. */
export const lockSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !LOADABLE.has(new URL(details.url).protocol) })
  })
}
