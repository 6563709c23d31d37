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

/** Over the shell's message port: the page keeps one end, the preload script hands the other to the station. */
function portLink(): PortLink<Record<never, never>> {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('station:connect', location.origin, [port2])
  port1.start()
  return new PortLink({ port: port1 })
}

/** Over one WebSocket that opens itself again, from a tenth of a second to five seconds after a loss. */
function socketLink(): SocketLink<Record<never, never>> {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`
  const socket = new LastingSocket(address, undefined, { minReconnectionDelay: 100, maxReconnectionDelay: 5000, maxEnqueuedMessages: 0 })
  return new SocketLink({ websocket: socket as unknown as WebSocket })
}

/** Connects this page to its station. */
export const connectClient = (): StationClient => createORPCClient(inShell ? portLink() : socketLink())
