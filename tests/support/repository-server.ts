import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import path from 'node:path'

/** A request, and how many bytes of a body answered it. */
export interface Asked {
  readonly path: string
  readonly range: string | undefined
  readonly status: number
  bytes: number
}

/** A static web server for a repository, as nginx is one: ETags, conditional requests, ranges. Its hands break it. */
export interface RepositoryServer {
  readonly url: string
  readonly asked: Asked[]
  /** what went over the network in both directions since the start, bytes with all headers */
  traffic(): number
  /** answers in the server's place when it gives true */
  meddle: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined
  /** breaks the connection after so many bytes of a file above a size, so many times */
  cut: { above: number; after: number; times: number } | undefined
  /** knows no ranges */
  ignoresRanges: boolean
  stop(): Promise<void>
}

/** Serves a folder. */
export async function serveRepository(folder: string): Promise<RepositoryServer> {
  const asked: Asked[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => { void answer(request, response) })
  server.on('connection', (socket) => { sockets.add(socket) })
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', headers } = request
    if (self.meddle?.(request, response) === true) return
    const bytes = await readFile(path.join(folder, url)).catch(() => undefined)
    const note = (status: number): Asked => {
      const one: Asked = { path: url, range: headers.range, status, bytes: 0 }
      asked.push(one)
      return one
    }
    if (!bytes) {
      note(404)
      response.writeHead(404).end()
      return
    }
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`
    if (headers['if-none-match'] === etag) {
      note(304)
      response.writeHead(304, { etag }).end()
      return
    }
    const from = self.ignoresRanges ? 0 : Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
    const part = bytes.subarray(from)
    const status = from > 0 ? 206 : 200
    const one = note(status)
    response.writeHead(status, { etag, 'content-length': part.length, ...(from > 0 && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }) })
    const { cut } = self
    if (cut && cut.times > 0 && bytes.length > cut.above) {
      cut.times--
      one.bytes = cut.after
      response.write(part.subarray(0, cut.after), () => { response.destroy() })
      return
    }
    one.bytes = part.length
    response.end(part)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const self: RepositoryServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked, meddle: undefined, cut: undefined, ignoresRanges: false,
    traffic: () => [...sockets].reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return self
}
