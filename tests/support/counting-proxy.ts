import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line that counts what goes over it, both ways, and can be cut. */
export interface CountingProxy {
  readonly port: number
  /** bytes since the start, above TCP */
  bytes(): number
  /** cuts all connections each time that so many bytes have come; how often it still will */
  cuts: { every: number; left: number } | undefined
  /** bytes a second, all connections together; without it as fast as it goes */
  rate: number | undefined
  stop(): Promise<void>
}

/** Opens a line to a port of this machine. */
export async function countingProxy(target: number): Promise<CountingProxy> {
  let total = 0
  let lastCut = 0
  /** when what went over it so far has had its time */
  let free = 0
  const sockets = new Set<Socket>()
  const cutNow = () => { for (const socket of sockets) socket.destroy() }
  const waitFor = (bytes: number): number => {
    if (self.rate === undefined) return 0
    free = Math.max(free, performance.now()) + (bytes / self.rate) * 1000
    return free - performance.now()
  }
  const pass = (from: Socket, to: Socket) => {
    sockets.add(from)
    from.on('data', (chunk: Buffer) => {
      total += chunk.length
      const { cuts } = self
      if (cuts && cuts.left > 0 && total - lastCut > cuts.every) {
        cuts.left--
        lastCut = total
        cutNow()
        return
      }
      const wait = waitFor(chunk.length)
      if (!to.write(chunk) || wait > 0) from.pause()
      if (wait > 0) setTimeout(() => { from.resume() }, wait)
    })
    to.on('drain', () => { from.resume() })
    from.on('end', () => { to.end() }).on('error', () => { to.destroy() }).on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
  }
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true })
    pass(near, far)
    pass(far, near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const self: CountingProxy = {
    port: (server.address() as AddressInfo).port, bytes: () => total, cuts: undefined, rate: undefined,
    async stop() {
      cutNow()
      server.close()
      await once(server, 'close')
    },
  }
  return self
}
