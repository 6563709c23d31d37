import { ipcMain, type IpcMainEvent, type MessagePortMain } from 'electron'
import { isOurs } from './origin.ts'

const CHANNEL = 'station:connect'

const isTrusted = ({ senderFrame }: IpcMainEvent): boolean => senderFrame?.parent === null && isOurs(senderFrame.url)

/**
 * Hands each page's message port to the station; what the page says before `connect` resolves waits in the port. The one
 * channel there is; only the top frame of our own pages may use it.
 */
export const linkPages = (connect: (port: MessagePortMain) => Promise<void>): void => {
  ipcMain.on(CHANNEL, (event) => {
    const [port, ...more] = event.ports
    for (const each of more) each.close()
    if (port === undefined) return
    if (!isTrusted(event)) return port.close()
    void connect(port).then(() => port.start())
  })
}
