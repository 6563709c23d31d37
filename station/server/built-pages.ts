import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { COMMON } from './headers.ts'

/** Surfaces that have a page, each built from the HTML file of its name. */
const SURFACES = ['kiosk', 'signage', 'board', 'counter', 'staff']

/**
 * The pages may load only what the station itself serves; no inline script, no eval, no frames. But the manager's page may
 * frame the signage, to show a change before it is saved.
 */
const policyOf = (pathname: string): string => [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "media-src 'self'",
  "connect-src 'self'", "base-uri 'none'", "form-action 'none'", `frame-ancestors ${pathname === '/signage' ? "'self'" : "'none'"}`,
  ...(pathname === '/staff' ? ["frame-src 'self'"] : []),
].join('; ')

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.bin': 'application/octet-stream',
}

const FOR_EVER = 'public, max-age=31536000, immutable'

/** A page or one of its assets, as it is answered. */
export interface BuiltFile {
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer<ArrayBuffer>
}

/**
 * Gives what was built for an address's path, a page or one of its assets; undefined when there is no such thing. It needs
 * nothing of the station, so that the shell's windows can load while that starts. Rejects when a page cannot be read.
 */
export type BuiltPages = (pathname: string) => Promise<BuiltFile | undefined>

/** Gives the pages that lie in a folder (`dist/renderer`). */
export const builtPages = (folder: string): BuiltPages => async (pathname) => {
  if (SURFACES.some((surface) => pathname === `/${surface}`)) {
    const bytes = await readFile(path.join(folder, `${pathname.slice(1)}.html`))
    return { bytes, headers: { ...COMMON, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf(pathname), 'cache-control': 'no-cache' } }
  }
  const [, name = ''] = /^\/assets\/([A-Za-z0-9._-]+)$/.exec(pathname) ?? []
  const type = TYPES[path.extname(name)]
  const bytes = type && await readFile(path.join(folder, 'assets', name)).catch(() => undefined)
  return type && bytes ? { bytes, headers: { ...COMMON, 'content-type': type, 'cache-control': FOR_EVER } } : undefined
}
