import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { RPCHandler } from '@orpc/server/ws'
import { type HttpBindings, upgradeWebSocket } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { WebSocket } from 'ws'
import { linkOptions } from '../api/link.ts'
import type { LinkContext } from '../api/caller.ts'
import type { Services, StationRouter } from '../api/router.ts'
import { describeRest } from './describe-rest.ts'
import { failure } from './failure.ts'
import { guard } from './guard.ts'

/** Greatest body of a call, bytes. */
const BODY_LIMIT = 64 * 1024

export interface AppOptions {
  readonly router: StationRouter
  readonly pages: Hono
  readonly services: Services
  readonly version: string
  readonly names: readonly string[]
  /** seconds since the start */
  readonly uptime: () => number
}

/** Everything the station serves over HTTP: pages, REST, the browsers' WebSocket, health. */
export function createApp(options: AppOptions): Hono<{ Bindings: HttpBindings }> {
  const { router, pages, services, version } = options
  const { library, watch, journal, queue } = services
  const app = new Hono<{ Bindings: HttpBindings }>()
  const rest = new OpenAPIHandler(router, linkOptions(journal))
  const rpc = new RPCHandler(router, linkOptions(journal))
  const tooLarge = () => Response.json({ code: 'PAYLOAD_TOO_LARGE', message: '内容太大' }, { status: 413 })

  app.onError(failure(journal))
  app.use('*', guard(options.names))
  app.use('*', bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge }))
  app.get('/healthz', (context) => {
    const { generation, contentDate } = watch.state()
    const hall = library.current()?.catalog.hall.code ?? null
    const states = [...queue.state.tickets.values()].map(({ state }) => state)
    const inState = (wanted: string) => states.filter((state) => state === wanted).length
    return context.json({
      status: 'ok', version, hall, generation, contentDate, uptimeSeconds: options.uptime(), printer: services.printer.status(),
      queue: { waiting: inState('waiting'), serving: inState('serving') },
    })
  })
  // whoever types the address that the program prints means the kiosk
  app.get('/', (context) => context.redirect('/kiosk'))
  let described: ReturnType<typeof describeRest> | undefined
  app.get('/api/openapi.json', async (context) => context.json(await (described ??= describeRest(router, version))))
  app.use('/api/*', async (context, next) => {
    const { raw } = context.req
    // the reader of bodies compares capitals, which no media type has (RFC 9110 §8.3.1); the guard let in nothing but JSON
    if (raw.headers.has('content-type')) raw.headers.set('content-type', 'application/json')
    const isHead = raw.method === 'HEAD'
    const request = isHead ? new Request(raw.url, { headers: raw.headers, signal: raw.signal }) : raw
    const { matched, response } = await rest.handle(request, { prefix: '/api', context: linkContext(context.env) })
    if (!matched) return next()
    // nobody would read it, and a stream of events has no end
    if (isHead) await response.body?.cancel()
    return context.newResponse(isHead ? null : response.body, response)
  })
  app.get('/rpc', upgradeWebSocket(({ env }) => ({
    onOpen: (_event, socket) => { void rpc.upgrade(socket.raw as WebSocket, { context: linkContext(env as HttpBindings) }) },
  })))
  app.route('/', pages)
  app.notFound((context) => context.json({ code: 'NOT_FOUND', message: '没有这个地址' }, 404))
  return app
}

/** Who calls, as far as the connection tells. */
function linkContext({ incoming }: HttpBindings): LinkContext {
  const source = incoming.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  return { caller: { source, isLocal: source === '::1' || source.startsWith('127.') } }
}
