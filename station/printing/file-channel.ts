import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { type Channel, type OpenChannel, createInbox } from './channel.ts'

/** How long to wait before a device that was busy, or had nothing to say, is asked again, milliseconds. */
const AGAIN = 20

/** Without it a read would wait for ever, and take a thread of the pool with it. Windows has no such thing: there we only write. */
const NON_BLOCKING: number | undefined = process.platform === 'win32' ? undefined : constants.O_NONBLOCK
const FLAGS = NON_BLOCKING === undefined ? constants.O_WRONLY : constants.O_RDWR | NON_BLOCKING | constants.O_NOCTTY

/** A line to a printer that is a file: `/dev/usb/lp0`, `\\.\COM3`, a share. */
export const openFile = (device: string): OpenChannel => async () => {
  try {
    return channelOf(await open(device, FLAGS))
  } catch {
    return undefined
  }
}

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EWOULDBLOCK')

function channelOf(file: FileHandle): Channel {
  const inbox = createInbox()
  let isOpen = true
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    inbox.end()
    // a device that was pulled out cannot be closed
    await file.close().catch(() => undefined)
  }
  const read = async (): Promise<void> => {
    const buffer = new Uint8Array(64)
    while (isOpen) {
      const got = await file.read(buffer, 0, buffer.length, null).then(({ bytesRead }) => bytesRead, (error: unknown) => (isBusy(error) ? 0 : -1))
      if (got < 0) return
      if (got > 0) inbox.add(buffer.slice(0, got))
      else await pause(AGAIN)
    }
  }
  if (NON_BLOCKING !== undefined) void read()
  return {
    async send(bytes, wait) {
      const until = performance.now() + wait
      let sent = 0
      while (isOpen && sent < bytes.length) {
        const took = await file.write(bytes, sent, bytes.length - sent).then(({ bytesWritten }) => bytesWritten, (error: unknown) => (isBusy(error) ? 0 : -1))
        if (took < 0 || (took === 0 && performance.now() > until)) await close()
        else if (took === 0) await pause(AGAIN)
        else sent += took
      }
      return isOpen
    },
    isOpen: () => isOpen,
    receive: (wait) => inbox.next(wait),
    close,
  }
}
