import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { nowIso } from '../clock.ts'

/** Takes one line. */
export type Log = (line: string) => void

/** Greatest length of an address in a line. */
const LONGEST = 160

/** A line for each answer when it has ended: when, who, what, the status, bytes, and whether it was broken off. */
export const accessLog = (log: Log): MiddlewareHandler<{ Bindings: HttpBindings }> => async ({ env: { incoming, outgoing } }, next) => {
  const who = incoming.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '-'
  // what comes from outside must not begin a line of its own
  const what = encodeURI(incoming.url ?? '').slice(0, LONGEST)
  outgoing.once('close', () => {
    const bytes = outgoing.getHeader('content-length') ?? 0
    log(`${nowIso()} ${who} ${incoming.method ?? '-'} ${what} ${String(outgoing.statusCode)} ${String(bytes)}${outgoing.writableFinished ? '' : ' 断开'}`)
  })
  await next()
}
