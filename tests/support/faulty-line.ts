import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** A line to a port of this machine with everything that befalls a cable; it begins sound. */
export interface FaultyLine {
  readonly port: number
  /** every piece arrives so much later, milliseconds; in its order */
  delay: number
  /** ends all connections at once */
  cut(): void
  /** … in the middle of whatever goes over it, so many bytes from now */
  cutAfter(bytes: number): void
  /** a pulled plug: nothing comes through, and nobody is told; what was sent arrives when the line is mended */
  pull(): void
  /** ends the direction to the caller; the other one stays open */
  halfClose(): void
  /** ends all connections, and whoever calls is turned away */
  refuse(): void
  /** sound again */
  mend(): void
  stop(): Promise<void>
}

/** Opens a line to a port of this machine, whether anybody listens there now or not. */
export async function faultyLine(target: number): Promise<FaultyLine> {
  const sockets = new Set<Socket>()
  const near = new Set<Socket>()
  let isRefusing = false
  /** bytes until the next cut */
  let left = Infinity
  let opened = Promise.withResolvers<undefined>()
  opened.resolve(undefined)

  const carry = (bytes: Buffer, to: Socket): void => {
    if (to.writable) to.write(bytes.subarray(0, left))
    left -= bytes.length
    if (left <= 0) self.cut()
  }
  /** what comes from one end goes to the other, in its order, as late as the line makes it */
  const pass = (from: Socket, to: Socket): void => {
    let before: Promise<void> = Promise.resolve()
    const later = (act: () => void): void => {
      before = before.then(async () => {
        if (self.delay > 0) await setTimeout(self.delay)
        await opened.promise
        act()
      })
    }
    from.on('data', (bytes: Buffer) => { later(() => { carry(bytes, to) }) })
    from.on('end', () => { later(() => { to.end() }) })
    from.on('error', () => { to.destroy() })
    from.on('close', () => {
      sockets.delete(from)
      near.delete(from)
      later(() => { to.destroySoon() })
    })
  }
  const server = createServer({ allowHalfOpen: true }, (caller) => {
    if (isRefusing) {
      caller.on('error', () => undefined).resetAndDestroy()
      return
    }
    const called = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true })
    for (const socket of [caller, called]) sockets.add(socket)
    near.add(caller)
    pass(caller, called)
    pass(called, caller)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const self: FaultyLine = {
    port: (server.address() as AddressInfo).port,
    delay: 0,
    cut() {
      left = Infinity
      for (const socket of sockets) socket.destroy()
    },
    cutAfter(bytes) { left = bytes },
    pull() { opened = Promise.withResolvers() },
    halfClose() { for (const socket of near) socket.end() },
    refuse() {
      isRefusing = true
      self.cut()
    },
    mend() {
      isRefusing = false
      left = Infinity
      self.delay = 0
      opened.resolve(undefined)
    },
    async stop() {
      self.mend()
      self.cut()
      server.close()
      await once(server, 'close')
    },
  }
  return self
}
