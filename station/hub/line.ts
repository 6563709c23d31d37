import { once } from 'node:events'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import type { contract } from '../../core/contract/index.ts'

/** On whose behalf a call is made: the token of who is logged in, and the machine it comes from when that is not this one. */
export interface OnBehalf {
  readonly authorization?: string | undefined
  readonly caller?: string | undefined
}

/** One WebSocket to the hub, for everything: what is followed, and calls. */
export interface Line {
  readonly client: ContractRouterClient<typeof contract, OnBehalf>
  /** a call by its path in the contract */
  call(path: readonly string[], input: unknown, options: { readonly context: OnBehalf; readonly signal: AbortSignal }): Promise<unknown>
  /** resolves when it is open; rejects when nobody is there */
  readonly opened: Promise<unknown>
  isOpen(): boolean
  /** it was ended because more came at once than any hall has */
  isOverfull(): boolean
  close(): void
}

/** What the hub takes in one message, bytes (station/server/serve.ts): it would end the line for everybody. */
const MESSAGE_LIMIT = 64 * 1024
/** A whole busy day comes in one message, bytes. */
const NEWS_LIMIT = 32 * 2 ** 20
/** Who has not answered by then is not there, milliseconds. */
const HANDSHAKE_MS = 4000

/** Opens a line to the hub; without a token it can only ask to be paired. */
export function openLine(url: string, token?: string): Line {
  const address = new URL('rpc', url.endsWith('/') ? url : `${url}/`)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address, { maxPayload: NEWS_LIMIT, handshakeTimeout: HANDSHAKE_MS, perMessageDeflate: false })
  const opened = once(socket, 'open')
  // who waits for it hears why; afterwards the closing says enough
  opened.catch(() => undefined)
  let failure: NodeJS.ErrnoException | undefined
  socket.on('error', (error) => { failure = error })
  const websocket = {
    get readyState() { return socket.readyState },
    addEventListener: socket.addEventListener.bind(socket),
    removeEventListener: socket.removeEventListener.bind(socket),
    send(message: string | Uint8Array) {
      if (Buffer.byteLength(message) > MESSAGE_LIMIT) throw new ORPCError('PAYLOAD_TOO_LARGE', { status: 413, message: '内容太大' })
      socket.send(message)
    },
  }
  const link = new RPCLink<OnBehalf>({
    websocket: websocket as never,
    headers: ({ context: { authorization, caller } }) => ({
      ...(token !== undefined && { 'x-station-token': token }),
      ...(authorization !== undefined && { authorization }), ...(caller !== undefined && { 'x-station-caller': caller }),
    }),
  })
  return {
    client: createORPCClient(link),
    call: (path, input, options) => link.call(path, input, options),
    opened,
    isOpen: () => socket.readyState === WebSocket.OPEN,
    isOverfull: () => failure?.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH',
    close: () => { socket.terminate() },
  }
}
