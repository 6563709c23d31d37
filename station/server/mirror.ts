import { Hono } from 'hono'
import type { Library } from '../content/library.ts'
import { openMirror } from '../update/mirror.ts'
import { COMMON } from './headers.ts'
import { serveFile } from './serve-file.ts'

/** Where satellites find what their hub holds. */
const PREFIX = '/mirror/'

/**
 * Serves the content that this station has verified as a county's server would: ranges, ETags, and nothing else than what
 * its manifests list. Without any it says that it has none now, as a server that is away.
 */
export function createMirror(library: Library): Hono {
  const mirror = openMirror(library)
  const app = new Hono()
  app.get(`${PREFIX}*`, async ({ req, notFound }) => {
    if (mirror.isEmpty()) return new Response(null, { status: 503, headers: COMMON })
    const hash = await mirror.find(req.path.slice(PREFIX.length))
    if (hash === undefined) return notFound()
    const etag = `"${hash}"`
    // what lies under its own hash never changes; a name may be another file tomorrow
    const caching = req.path.includes(hash) ? {} : { 'cache-control': 'no-cache' }
    if (req.header('if-none-match') === etag) return new Response(null, { status: 304, headers: { ...COMMON, ...caching, etag } })
    const found = await serveFile(req.raw, library.blobs.pathOf(hash), 'application/octet-stream')
    if (!found) return notFound()
    for (const [name, value] of Object.entries({ ...caching, etag })) found.headers.set(name, value)
    return found
  })
  return app
}
