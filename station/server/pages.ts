import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { Library } from '../content/library.ts'
import { parseMediaAddress } from '../content/media.ts'
import type { Journal } from '../log/journal.ts'
import { builtPages } from './built-pages.ts'
import { failure } from './failure.ts'
import { COMMON } from './headers.ts'
import { createVoiceClips } from './voice-clips.ts'

/** A picture of the content opened by itself can do nothing at all. */
const MEDIA_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

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
  const built = builtPages(pagesDir)
  pages.get('*', async (context, next) => await built(context.req.path) ?? next())
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
