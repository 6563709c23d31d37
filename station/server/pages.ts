import path from 'node:path'
import { Hono } from 'hono'
import type { Library } from '../content/library.ts'
import { parseMediaAddress } from '../content/media.ts'
import type { HallMedia } from '../hub/hall-media.ts'
import type { Journal } from '../log/journal.ts'
import { localMediaFolder } from '../notices/media-store.ts'
import { builtPages } from './built-pages.ts'
import { failure } from './failure.ts'
import { createMirror } from './mirror.ts'
import { serveFile } from './serve-file.ts'
import { createVoiceClips } from './voice-clips.ts'

export interface PagesOptions {
  /** built pages (`dist/renderer`) */
  readonly pagesDir: string
  readonly dataDir: string
  readonly library: Library
  readonly journal: Journal
  /** on a satellite: the media of the hall, which come from the hub */
  readonly hallMedia?: Pick<HallMedia, 'bring'> | undefined
}

/** Serves the built pages, the media of the running content and of the hall, and the recordings of calls; the same for browsers and for the shell. */
export function createPages({ pagesDir, dataDir, library, journal, hallMedia }: PagesOptions): Hono {
  const pages = new Hono()
  pages.onError(failure(journal))
  const built = builtPages(pagesDir)
  pages.get('*', async (context, next) => {
    const file = await built(context.req.path)
    return file ? context.body(file.bytes, 200, { ...file.headers }) : next()
  })
  pages.get('/media/*', async (context) => {
    const media = parseMediaAddress(context.req.path)
    const file = media && library.mediaFile(media.hash)
    return (media && file ? await serveFile(context.req.raw, file, media.type) : undefined) ?? context.notFound()
  })
  pages.get('/local/*', async (context) => {
    const media = parseMediaAddress(context.req.path.replace(/^\/local\//, '/media/'))
    const file = media && path.join(localMediaFolder(dataDir), path.basename(context.req.path))
    if (file !== undefined) await hallMedia?.bring(path.basename(file))
    return (media && file ? await serveFile(context.req.raw, file, media.type) : undefined) ?? context.notFound()
  })
  pages.route('/', createMirror(library))
  pages.route('/', createVoiceClips({ own: path.join(dataDir, 'voice'), shipped: path.join(pagesDir, 'voice') }, journal))
  return pages
}
