import { createServer } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
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
    server.on('clientError', refuseUnreadable)
    // counted here, for the server itself forgets those that asked to become WebSockets
    const sockets = new Set<Socket>()
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.once('close', () => { sockets.delete(socket) })
    })
  })
}

/** Answers what is not HTTP, as a request is answered: a Chinese word typed into the address of curl, or an address without end. */
function refuseUnreadable({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, word, message] = UNREADABLE[code ?? ''] ?? ['400 Bad Request', 'BAD_REQUEST', '请求的格式不对']
  const body = JSON.stringify({ code: word, message })
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`)
}

/** By the code of the parser: status, code and sentence. */
const UNREADABLE: Readonly<Record<string, readonly [status: string, code: string, message: string]>> = {
  HPE_INVALID_URL: ['400 Bad Request', 'BAD_REQUEST', '网址里的汉字和空格要先编码，如“低保”写成 %E4%BD%8E%E4%BF%9D'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'HEADER_TOO_LARGE', '网址或请求头太长'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'TIMEOUT', '请求没有发完'],
}
