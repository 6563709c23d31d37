import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { Library } from '../content/library.ts'
import { parseMediaAddress } from '../content/media.ts'
import type { Journal } from '../log/journal.ts'
import { failure } from './failure.ts'
import { COMMON } from './headers.ts'
import { createVoiceClips } from './voice-clips.ts'

/** Surfaces that have a page, each built from the HTML file of its name. */
const SURFACES = ['kiosk', 'board', 'counter', 'staff']

/** The pages may load only what the station itself serves; no inline script, no eval, no frames. */
const PAGE_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "media-src 'self'",
  "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

/** A picture of the content opened by itself can do nothing at all. */
const MEDIA_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml', '.png': 'image/png',
}

const FOR_EVER = 'public, max-age=31536000, immutable'

export interface PagesOptions {
  /** built pages (`dist/renderer`) */
  readonly pagesDir: string
  readonly dataDir: string
  readonly library: Library
  readonly journal: Journal
}

/** Serves the built pages, the media of the running content and the recordings of calls; the same for browsers and for the shell. */
export function createPages({ pagesDir, dataDir, library, journal }: PagesOptions): Hono {
  const pages = new Hono()
  pages.onError(failure(journal))
  for (const surface of SURFACES) {
    pages.get(`/${surface}`, async () => {
      const html = await readFile(path.join(pagesDir, `${surface}.html`))
      return new Response(new Uint8Array(html), { headers: { ...COMMON, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-cache' } })
    })
  }
  pages.get('/assets/:name{[A-Za-z0-9._-]+}', async (context) => {
    const name = context.req.param('name')
    const type = TYPES[path.extname(name)]
    const bytes = type && await readFile(path.join(pagesDir, 'assets', name)).catch(() => undefined)
    if (!type || !bytes) return context.notFound()
    return new Response(new Uint8Array(bytes), { headers: { ...COMMON, 'content-type': type, 'cache-control': FOR_EVER } })
  })
  pages.get('/media/*', async (context) => {
    const media = parseMediaAddress(context.req.path)
    const file = media && library.mediaFile(media.hash)
    const found = file ? await stat(file).catch(() => undefined) : undefined
    if (!media || !file || !found) return context.notFound()
    // asked for the headers only, nobody would read the file, and it would stay open
    const body = context.req.method === 'HEAD' ? null : Readable.toWeb(createReadStream(file)) as ReadableStream
    return new Response(body, {
      headers: { ...COMMON, 'content-type': media.type, 'content-length': String(found.size), 'content-security-policy': MEDIA_POLICY, 'cache-control': FOR_EVER },
    })
  })
  pages.route('/', createVoiceClips({ own: path.join(dataDir, 'voice'), shipped: path.join(pagesDir, 'voice') }, journal))
  return pages
}
