import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { kindOfFile, type FileKind } from '../repository/layout.ts'
import { accessLog, type Log } from './access-log.ts'
import { answer, rangeOf, takesGzip } from './answer.ts'
import type { Range } from './range.ts'
import { createSmallFiles, type SmallFile } from './small-files.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'

/** What every answer with a file says. */
const headersOf = (kind: FileKind, tag: string): Record<string, string> => ({
  'content-type': kind === 'blob' ? 'application/octet-stream' : 'application/json',
  // names carry hashes or numbers and mean the same for ever; the timestamp is asked for again each time
  'cache-control': kind === 'timestamp' ? 'no-cache' : FOR_EVER,
  'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff', 'etag': tag,
})

/** Serves a repository: GET and HEAD of the files that belong to one, and nothing else. */
export function createApp(repo: string, log: Log): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const readSmall = createSmallFiles()
  app.use('*', accessLog(log))
  app.on(['GET', 'HEAD'], '*', async ({ req }) => {
    const name = req.path.slice(1)
    const kind = kindOfFile(name)
    if (kind === undefined) return notFound()
    const file = path.join(repo, name)
    return kind === 'blob' ? await serveBlob(file, name.slice('blobs/'.length), req.raw) : await serveSmall(kind, await readSmall(file), req.raw)
  })
  app.all('*', () => new Response('只能 GET 和 HEAD\n', { status: 405, headers: { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' } }))
  return app
}

/** Not to be kept by anybody: the next root will stand where there is none yet. */
const notFound = () => new Response('没有这个文件\n', { status: 404, headers: { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' } })

async function serveSmall(kind: FileKind, file: SmallFile | undefined, request: Request): Promise<Response> {
  if (!file) return notFound()
  const [plain, packed] = [`"${file.tag}"`, `"${file.tag}-gzip"`]
  const range = rangeOf(request, file.bytes.length, plain)
  const isPacked = range === undefined && takesGzip(request)
  const bytes = isPacked ? file.packed : file.bytes
  const headers = { ...headersOf(kind, isPacked ? packed : plain), vary: 'accept-encoding', ...(isPacked && { 'content-encoding': 'gzip' }) }
  return answer(request, { headers, size: bytes.length, tags: [plain, packed], body: ({ start, end }) => bytes.subarray(start, end + 1) }, range)
}

async function serveBlob(file: string, hash: string, request: Request): Promise<Response> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile() !== true) return notFound()
  const tag = `"${hash}"`
  // read as fast as it is taken, and closed when nobody listens any longer
  const body = (range: Range) => Readable.toWeb(createReadStream(file, range)) as ReadableStream<Uint8Array>
  return answer(request, { headers: headersOf('blob', tag), size: found.size, tags: [tag], body }, rangeOf(request, found.size, tag))
}
