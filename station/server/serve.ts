import { createServer } from 'node:https'
import type { Socket } from 'node:net'
import { type HttpBindings, serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { WebSocketServer } from 'ws'
import type { Address } from './address.ts'
import { keepHeartbeat } from './heartbeat.ts'

/** A running server. */
export interface Listening {
  /** http://HOST:PORT or https://…, one that can be opened on this machine */
  readonly origin: string
  /** ends every connection, the open ones too */
  close(): Promise<void>
}

export interface ListenOptions extends Omit<Address, 'fault'> {
  /** told of what goes wrong later: connections that could not be taken */
  readonly onFault: (error: Error) => void
}

/** Greatest message on a socket, bytes. */
const MESSAGE_LIMIT = 64 * 1024

/** Addresses that mean all of the machine's own; none of them can be opened. */
const EVERYWHERE = new Set(['0.0.0.0', '::'])

/** Starts to serve; rejects when the address is taken or not this machine's. */
export function listen(app: Hono<{ Bindings: HttpBindings }>, { host, port, certificate, onFault }: ListenOptions): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const upgrades = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT })
    keepHeartbeat(upgrades)
    const over = certificate && { createServer, serverOptions: certificate }
    const server: ServerType = serve({ fetch: app.fetch, hostname: host, port, websocket: { server: upgrades as never }, ...over }, (address) => {
      server.off('error', reject).on('error', onFault)
      const shown = EVERYWHERE.has(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
      resolve({
        origin: `${certificate ? 'https' : 'http'}://${shown}:${address.port}`,
        close: () => new Promise((done) => {
          server.close(() => { done() })
          for (const socket of sockets) socket.destroy()
        }),
      })
    })
    server.once('error', reject)
    // counted here, for the server itself forgets those that asked to become WebSockets
    const sockets = new Set<Socket>()
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.once('close', () => { sockets.delete(socket) })
    })
  })
}
