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
import { KIOSK } from '../../station/api/caller.ts'
import { linkOptions } from '../../station/api/link.ts'
import { createRouter } from '../../station/api/router.ts'
import type { SystemWatch } from '../../station/api/system-watch.ts'
import { openServices, serveStation, type OpenedServices } from '../../station/start.ts'
import type { Station } from '../../station/station.ts'
import { compileInto, stationOptions } from './station-fixture.ts'

export type Client = ContractRouterClient<typeof contract>

/** A running station, and how many screens follow it. */
export interface LinkedStation {
  readonly dataDir: string
  readonly services: OpenedServices
  readonly station: Station
  readonly followers: () => number
}

/** Starts a station with the small county; the watch counts who follows. */
export async function startLinkedStation(dataDir: string): Promise<LinkedStation> {
  const options = stationOptions(dataDir, await compileInto(path.join(dataDir, 'shipped')))
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
  return { dataDir, services, station: await serveStation(services, options), followers: () => following }
}

/** One connection to a station. */
export interface Connection {
  readonly client: Client
  readonly close: () => void
}

export interface Link {
  readonly name: string
  readonly connect: (to: LinkedStation) => Promise<Connection>
  /** whether the station notices by itself that the other end is gone */
  readonly closes: boolean
}

/** The three ways to a station: in its own process, as a browser, as a window of the shell. */
export const LINKS: readonly Link[] = [
  {
    name: 'in memory',
    closes: false,
    connect: ({ services }) => Promise.resolve({
      client: createRouterClient(createRouter(services), { context: { caller: KIOSK }, interceptors: linkOptions(services.journal).clientInterceptors }),
      close: () => undefined,
    }),
  },
  {
    name: 'over a WebSocket',
    closes: true,
    async connect({ station }) {
      const websocket = new WebSocket(`${station.origin.replace('http', 'ws')}/rpc`)
      await once(websocket, 'open')
      return { client: createORPCClient(new SocketLink({ websocket: websocket as never })), close: () => { websocket.terminate() } }
    },
  },
  {
    name: 'over a MessagePort',
    closes: true,
    connect({ station }) {
      const { port1, port2 } = new MessageChannel()
      station.connect(port2)
      port2.start()
      const client: Client = createORPCClient(new PortLink({ port: port1 }))
      port1.start()
      return Promise.resolve({ client, close: () => { port1.close() } })
    },
  },
]
