import { setTimeout } from 'node:timers/promises'
import { BrowserWindow, session as sessions, webContents } from 'electron'
import { type SystemPicture, type SystemPrinter, statusFromSystem } from '../station/printing/system-driver.ts'
import { lockSession } from './lockdown.ts'

/** The system takes a picture within this, its page included, or not at all, milliseconds. */
const LONGEST = 10_000

/** Dots an inch of the printers that this is for; others scale the picture to its size. */
const DPI = { horizontal: 203, vertical: 203 }

const MICRONS = 1000

const pageOf = ({ png, width }: SystemPicture): string => `<!doctype html><title>便民服务一体机</title><style>
@page { margin: 0 }
body { margin: 0 }
img { display: block; width: ${width}mm; margin: 0 auto; image-rendering: pixelated }
</style><img src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`

/** A window that nobody sees, and in which nothing runs. */
const makeWindow = (): BrowserWindow => {
  const session = sessions.fromPartition('printer')
  lockSession(session)
  return new BrowserWindow({
    show: false,
    webPreferences: { session, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, devTools: false },
  })
}

const printIn = async (window: BrowserWindow, picture: SystemPicture, name: string | undefined): Promise<boolean> => {
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(pageOf(picture))}`)
  return new Promise((resolve) => {
    window.webContents.print({
      silent: true,
      printBackground: true,
      color: false,
      margins: { marginType: 'none' },
      dpi: DPI,
      pageSize: { width: picture.paperWidth * MICRONS, height: Math.ceil(picture.height) * MICRONS },
      ...(name !== undefined && { deviceName: name }),
    }, (isTaken) => resolve(isTaken))
  })
}

/** The printers of the operating system. */
export const openSystemPrinter = (): SystemPrinter => ({
  async status(name) {
    const [page] = webContents.getAllWebContents()
    const printers = await page?.getPrintersAsync() ?? []
    const found = name === undefined ? printers[0] : printers.find((printer) => printer.name === name || printer.displayName === name)
    return found ? statusFromSystem(found.options as Readonly<Record<string, string>>) : 'offline'
  },
  async print(picture, name) {
    const window = makeWindow()
    const over = new AbortController()
    try {
      return await Promise.race([printIn(window, picture, name), setTimeout(LONGEST, false, { signal: over.signal })])
    } catch {
      return false
    } finally {
      over.abort()
      window.destroy()
    }
  },
})
