import type { WebSocket, WebSocketServer } from 'ws'

/** How often each socket is asked whether somebody is there, milliseconds; who has not answered by the next time is gone. */
const BEAT_MS = 10_000

/**
 * Ends sockets whose other end is gone without a word: a board that lost its power closes nothing, and would keep its
 * place at the loudspeaker until TCP gives up, many minutes later.
 */
export function keepHeartbeat(server: WebSocketServer, every = BEAT_MS): void {
  server.on('connection', (socket: WebSocket) => {
    let isThere = true
    socket.on('pong', () => { isThere = true })
    const beat = setInterval(() => {
      if (!isThere) return socket.terminate()
      isThere = false
      socket.ping()
    }, every)
    socket.on('close', () => { clearInterval(beat) })
  })
}
