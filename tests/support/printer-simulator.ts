import { once } from 'node:events'
import { type AddressInfo, type Socket, createServer } from 'node:net'
import { type PaperHands, createPaperMachine } from './printer-simulator-paper.ts'

/** What a test or a rehearsal does to a printer with its hands, and what it finds in the tray. */
export interface PrinterSimulator extends PaperHands {
  /** tcp://127.0.0.1:PORT */
  readonly device: string
  /** takes calls and bytes, and says and does nothing more; `wake` ends it */
  hang(): void
  wake(): void
  /** is gone, in the middle of whatever comes, after this many bytes more */
  vanishAfter(bytes: number): void
  /** is back at the same address after it vanished */
  comeBack(): Promise<void>
  /** calls taken so far; and those refused, because somebody was connected */
  calls(): { readonly taken: number; readonly refused: number }
  close(): Promise<void>
}

/** How the printer is made. A cheap one cannot forget, does not tell when it is done, and leaves two questions unanswered. */
export interface SimulatorOptions {
  readonly dots: 576 | 384
  readonly isCheap?: boolean
}

/** Starts a receipt printer that listens like a real one, one caller at a time. */
export async function startPrinterSimulator(options: SimulatorOptions): Promise<PrinterSimulator> {
  const machine = createPaperMachine(options)
  const count = { taken: 0, refused: 0 }
  let caller: Socket | undefined
  let bytesLeft = Infinity
  let isHanging = false
  let port = 0

  const answer = (byte: number): void => { caller?.write(Uint8Array.of(byte)) }
  const take = (bytes: Buffer): void => {
    if (isHanging) return
    const taken = bytes.subarray(0, bytesLeft)
    bytesLeft -= taken.length
    machine.receive(taken, answer)
    if (bytesLeft <= 0) vanish()
    else if (machine.roomLeft() <= 0) caller?.pause()
  }
  machine.onRoom(() => caller?.resume())
  const vanish = (): void => {
    bytesLeft = Infinity
    server.close()
    caller?.resetAndDestroy()
  }
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    if (caller) {
      count.refused++
      socket.resetAndDestroy()
      return
    }
    count.taken++
    caller = socket
    socket.on('data', take)
    socket.on('close', () => { caller = undefined })
  })
  const listen = async (): Promise<void> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  await listen()
  return {
    ...machine.hands,
    device: `tcp://127.0.0.1:${port}`,
    hang: () => { isHanging = true },
    wake: () => { isHanging = false },
    vanishAfter: (bytes) => {
      bytesLeft = bytes
      if (bytes === 0) vanish()
    },
    comeBack: listen,
    calls: () => ({ ...count }),
    async close() {
      caller?.destroy()
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
  }
}
