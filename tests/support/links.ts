import { once } from 'node:events'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { WebSocket } from 'ws'
import type { contract } from '../../core/contract/index.ts'
import { type Caller, KIOSK } from '../../station/api/caller.ts'
import { linkOptions } from '../../station/api/link.ts'
import { createRouter } from '../../station/api/router.ts'
import type { SystemWatch } from '../../station/api/system-watch.ts'
import { openServices, type OpenedServices } from '../../station/open.ts'
import { serveStation } from '../../station/start.ts'
import type { Station, StationOptions } from '../../station/station.ts'
import { compileInto, stationOptions } from './station-fixture.ts'

export type Client = ContractRouterClient<typeof contract>

/** A running station, and how many screens follow it. */
export interface LinkedStation {
  readonly dataDir: string
  readonly services: OpenedServices
  readonly station: Station
  readonly followers: () => number
}

/** The staff of a linked station, each with the PIN 864201. */
export const STAFF = { clerk: '王某', manager: '张主任' } as const
const PIN = '864201'

/** Starts a station with the small county and its staff; the watch counts who follows. */
export async function startLinkedStation(dataDir: string, over: Partial<StationOptions> = {}): Promise<LinkedStation> {
  const options = stationOptions(dataDir, over.shippedDir ?? await compileInto(path.join(dataDir, 'shipped')), over)
  const opened = await openServices(options)
  let following = 0
  const watch: SystemWatch = {
    ...opened.watch,
    async *follow(signal) {
      following++
      try {
        yield* opened.watch.follow(signal)
      } finally {
        following--
      }
    },
  }
  const services = { ...opened, watch }
  for (const role of ['clerk', 'manager'] as const) await services.staff.put(STAFF[role], role, PIN)
  return { dataDir, services, station: await serveStation(services, options), followers: () => following }
}

/** Logs somebody in: the token. */
export async function tokenOf({ services: { staff, clock } }: LinkedStation, role: keyof typeof STAFF): Promise<string> {
  const login = await staff.login(STAFF[role], PIN, 'kiosk', clock.now())
  if (!login.ok) throw new Error(login.error.kind)
  return login.token
}

/** One connection to a station. */
export interface Connection {
  readonly client: Client
  readonly close: () => void
}

export interface Link {
  readonly name: string
  /** connects a page, of somebody who is logged in when there is a token */
  readonly connect: (to: LinkedStation, token?: string) => Promise<Connection>
  /** whether the station notices by itself that the other end is gone */
  readonly closes: boolean
}

const headersOf = (token: string | undefined): Record<string, string> => (token === undefined ? {} : { authorization: `Bearer ${token}` })

/** A client in the station's own process, whose calls come from where they are said to come from. */
export const clientFrom = ({ services }: LinkedStation, caller: Caller, token?: string): Client => createRouterClient(createRouter(services), {
  context: { caller, reqHeaders: new Headers(headersOf(token)) }, interceptors: linkOptions(services.journal).clientInterceptors,
})

/** The three ways to a station: in its own process, as a browser, as a window of the shell. */
export const LINKS: readonly Link[] = [
  {
    name: 'in memory',
    closes: false,
    connect: (to, token) => Promise.resolve({ client: clientFrom(to, KIOSK, token), close: () => undefined }),
  },
  {
    name: 'over a WebSocket',
    closes: true,
    async connect({ station }, token) {
      const websocket = new WebSocket(`${station.origin.replace('http', 'ws')}/rpc`)
      await once(websocket, 'open')
      return { client: createORPCClient(new SocketLink({ websocket: websocket as never, headers: headersOf(token) })), close: () => { websocket.terminate() } }
    },
  },
  {
    name: 'over a MessagePort',
    closes: true,
    connect({ station }, token) {
      const { port1, port2 } = new MessageChannel()
      station.connect(port2)
      port2.start()
      const client: Client = createORPCClient(new PortLink({ port: port1, headers: headersOf(token) }))
      port1.start()
      return Promise.resolve({ client, close: () => { port1.close() } })
    },
  },
]
