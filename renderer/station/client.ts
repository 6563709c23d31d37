import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket as LastingSocket } from 'partysocket'
import type { contract } from '../../core/contract/index.ts'

/** The typed client every screen uses, whatever the link. */
export type StationClient = ContractRouterClient<typeof contract>

/** In the shell the page's address has the shell's own scheme; browsers come over HTTP. */
const inShell = location.protocol === 'app:'

/** The token of who is logged in on this page; undefined on a page of visitors, and while nobody is. */
export type TokenSource = () => string | undefined

/** How often a page asks whether its line still holds, and how long a busy station may take to answer, milliseconds. */
const ASK_MS = 3000
const ANSWER_MS = 5000

/** To the shell's message port: the page keeps one end, the preload script hands the other to the station. */
function openPort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('station:connect', location.origin, [port2])
  port1.start()
  return port1
}

/** One WebSocket that opens itself again, from a tenth of a second to five seconds after a loss. */
function openSocket(): LastingSocket {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`
  return new LastingSocket(address, undefined, { minReconnectionDelay: 100, maxReconnectionDelay: 5000, maxEnqueuedMessages: 0 })
}

/** A line that is cut without a word, as by a pulled plug, looks open for minutes: only asking tells. */
function watchLine(socket: LastingSocket, client: StationClient): void {
  setInterval(() => {
    if (socket.readyState !== LastingSocket.OPEN) return
    const signal = AbortSignal.timeout(ANSWER_MS)
    void client.system.screen({}, { signal }).catch(() => { if (signal.aborted) socket.reconnect() })
  }, ASK_MS)
}

/** Connects this page to its station; calls carry the token of who is logged in. */
export function connectClient(token: TokenSource = () => undefined): StationClient {
  const headers = () => {
    const held = token()
    return held === undefined ? {} : { authorization: `Bearer ${held}` }
  }
  if (inShell) return createORPCClient(new PortLink({ port: openPort(), headers }))
  const socket = openSocket()
  const client: StationClient = createORPCClient(new SocketLink({ websocket: socket as unknown as WebSocket, headers }))
  watchLine(socket, client)
  return client
}
