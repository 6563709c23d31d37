import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line between two machines that somebody holds in his hands. */
export interface HeldLine {
  readonly url: string
  /** bytes from the far end reach the near one no more; nothing is closed */
  holdAnswers: boolean
  /** cuts what is open; new connections go through */
  cut(): void
  /** cuts, and lets nobody through until it is mended */
  unplug(): void
  mend(): void
  stop(): Promise<void>
}

/** Holds a line to a station. */
export async function holdLine(origin: string): Promise<HeldLine> {
  const { hostname, port } = new URL(origin)
  const pairs = new Set<readonly [Socket, Socket]>()
  let isUnplugged = false
  const server = createServer((near) => {
    if (isUnplugged) {
      near.destroy()
      return
    }
    const far = connect(Number(port), hostname)
    const pair = [near, far] as const
    pairs.add(pair)
    for (const [one, other] of [[near, far], [far, near]] as const) {
      one.on('data', (bytes: Buffer) => { if (one === near || !self.holdAnswers) other.write(bytes) })
      one.on('error', () => undefined)
      one.on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => { for (const [near, far] of pairs) { near.destroy(); far.destroy() } }
  const self: HeldLine = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    holdAnswers: false,
    cut,
    unplug() {
      isUnplugged = true
      cut()
    },
    mend() { isUnplugged = false },
    async stop() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
  return self
}
