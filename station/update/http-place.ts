import type { Opened, OpenOptions, Place } from './place.ts'
import { ok, refuse, type Result } from './refused.ts'
import type { Throttle } from './throttle.ts'

/** What a server says when it has no such file; an object store that may not be listed says 403. */
const ABSENT = [403, 404, 410]

/** The county's server, or a mirror of it. Redirects are not followed: the address is the one in station.yaml. */
export function httpPlace(address: string, throttle: Throttle): Place {
  const base = address.endsWith('/') ? address : `${address}/`

  const ask = (file: string, { offset, signal }: OpenOptions) => fetch(new URL(file, base), {
    signal, redirect: 'manual',
    // a range of packed bytes would be no range of the file
    headers: file.startsWith('blobs/') ? { 'accept-encoding': 'identity', ...(offset > 0 && { range: `bytes=${offset}-` }) } : {},
  })
  async function open(file: string, options: OpenOptions): Promise<Result<Opened>> {
    const response = await ask(file, options).catch(() => undefined)
    if (!response) return refuse('unreachable')
    const { status, headers, body } = response
    const start = status === 206 ? Number(/^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1]) : 0
    if (status === 416 || (status === 206 && start !== options.offset)) {
      await body?.cancel()
      return options.offset === 0 ? refuse('unreachable') : open(file, { ...options, offset: 0 })
    }
    // a page instead of the file is a network that wants a password first
    if (!body || (status !== 200 && status !== 206) || headers.get('content-type')?.startsWith('text/html') === true) {
      await body?.cancel()
      return ABSENT.includes(status) ? refuse('incomplete', file) : refuse('unreachable')
    }
    return ok({ offset: start, bytes: throttled(body, throttle) })
  }
  return { from: 'county', open }
}

async function* throttled(body: AsyncIterable<Uint8Array>, throttle: Throttle): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    await throttle(piece.length)
    yield piece
  }
}
