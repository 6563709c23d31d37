import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Channel, type OpenChannel, createInbox } from './channel.ts'

/** What printers in a network listen on. */
const PORT = 9100

/** A printer in the same building answers a call within this, milliseconds. */
const CONNECT = 2_000

/** It hangs up within this, milliseconds. */
const CLOSE = 500

/** A line to a printer in the network, by an address such as `tcp://192.168.1.50:9100`. It is opened for each exchange: most printers take one caller, and others may print too. */
export const openTcp = ({ hostname, port }: Pick<URL, 'hostname' | 'port'>): OpenChannel => () => new Promise((resolve) => {
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? PORT : Number(port), noDelay: true })
  const giveUp = (): void => {
    socket.destroy()
    resolve(undefined)
  }
  socket.setTimeout(CONNECT, giveUp)
  socket.once('error', giveUp)
  socket.once('connect', () => {
    socket.setTimeout(0)
    resolve(channelOf(socket))
  })
})

function channelOf(socket: Socket): Channel {
  const inbox = createInbox()
  socket.on('data', (bytes) => { inbox.add(bytes) })
  // an error is followed by 'close', which tells
  socket.on('error', () => undefined)
  socket.on('close', () => { inbox.end() })
  // what the kernel still holds must not reach the printer later
  const drop = (): void => { socket.resetAndDestroy() }
  return {
    send: (bytes, wait) => new Promise((resolve) => {
      if (socket.destroyed || socket.writableEnded) return resolve(false)
      const timer = setTimeout(drop, wait)
      socket.write(bytes, (error) => {
        clearTimeout(timer)
        resolve(!error)
      })
    }),
    isOpen: () => !socket.destroyed,
    receive: (wait) => inbox.next(wait),
    async close() {
      if (!socket.closed) {
        const closed = once(socket, 'close')
        socket.end()
        // a printer that still takes the last bytes would refuse the next caller
        await Promise.race([closed, pause(CLOSE, undefined, { ref: false })])
      }
      socket.destroy()
    },
  }
}
