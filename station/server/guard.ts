import { hostname, networkInterfaces } from 'node:os'
import type { MiddlewareHandler } from 'hono'

/** The host names under which this station may be asked: loopback, the machine's own addresses and name (also by mDNS), and those configured. */
function allowedHosts(names: readonly string[]): Set<string> {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).map(({ address, family }) =>
    (family === 'IPv6' ? `[${address.split('%')[0] ?? ''}]` : address))
  const machine = hostname().toLowerCase()
  return new Set(['localhost', '127.0.0.1', '[::1]', ...own, machine, `${machine}.local`, ...names.map((name) => name.toLowerCase())])
}

const hostName = (host: string) => host.toLowerCase().replace(/:\d+$/, '')

/**
 * Refuses requests that a hostile page on a PC of the LAN could send: an unknown `Host` (DNS rebinding), an `Origin`
 * other than that host (cross-site calls), a body that is not JSON (forms). See design.md §4.
 */
export function guard(names: readonly string[]): MiddlewareHandler {
  let allowed = allowedHosts(names)
  /** an address that is not known may be one that the machine has got since; looking takes longer than most answers */
  const isAllowed = (name: string): boolean => {
    if (!allowed.has(name)) allowed = allowedHosts(names)
    return allowed.has(name)
  }
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!isAllowed(hostName(host))) return context.json({ code: 'FORBIDDEN', message: '这个地址不能访问这台机器' }, 403)
    const origin = context.req.header('origin')
    if (origin !== undefined && hostOf(origin) !== host.toLowerCase()) return context.json({ code: 'FORBIDDEN', message: '别的网页不能访问这台机器' }, 403)
    const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    const hasBody = context.req.header('transfer-encoding') !== undefined || Number(context.req.header('content-length') ?? 0) > 0
    if (hasBody && type !== 'application/json') return context.json({ code: 'UNSUPPORTED_MEDIA_TYPE', message: '只接受 JSON' }, 415)
    return next()
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : undefined
}
