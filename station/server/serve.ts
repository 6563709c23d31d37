import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { WebSocketServer } from 'ws'

/** A running server. */
export interface Listening {
  /** http://HOST:PORT */
  readonly origin: string
  /** ends every connection, the open ones too */
  close(): Promise<void>
}

/** Greatest message on a socket, bytes. */
const MESSAGE_LIMIT = 64 * 1024

/** Starts to serve; rejects when the address is taken or not this machine's. Port 0 takes a free one. */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT })
    const server: ServerType = serve({ fetch: app.fetch, hostname: host, port, websocket: { server: sockets as never } }, (address) => {
      server.off('error', reject)
      const shown = host.includes(':') ? `[${host}]` : host
      resolve({
        origin: `http://${shown}:${address.port}`,
        close: () => new Promise((done) => {
          for (const socket of sockets.clients) socket.terminate()
          server.close(() => { done() })
          if ('closeAllConnections' in server) server.closeAllConnections()
        }),
      })
    })
    server.once('error', reject)
  })
}
