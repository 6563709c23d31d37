import { stat } from 'node:fs/promises'
import type { Server } from 'node:http'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { METADATA } from '../../core/update/repository.ts'
import { refuse, ok, type Result } from '../result.ts'
import type { Log } from './access-log.ts'
import { createApp } from './app.ts'

export interface ServeOptions {
  readonly repo: string
  readonly host: string
  /** 0 takes a free one */
  readonly port: number
  readonly log: Log
}

export interface Served {
  /** http://HOST:PORT, one that can be opened on this machine */
  readonly origin: string
  /** takes no more requests, lets those that run end for a while, then ends them */
  close(): Promise<void>
}

/** Milliseconds: what runs when the server is to end has this long; a connection on which nothing moves has that long. */
const GRACE = 3000
const IDLE = 120_000
/** Each of a county's stations has two or three at most. */
const MOST_CONNECTIONS = 4000

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: '端口被别的程序占用，换一个端口（--port）或先关掉那个程序', EADDRNOTAVAIL: '这台机器没有这个地址（--host）', ENOTFOUND: '这台机器没有这个地址（--host）',
  EACCES: '没有权限用这个端口，换一个大于 1024 的（--port）',
}

/** Serves a repository over HTTP. Refused when there is none, or the address cannot be had. */
export async function startServer({ repo, host, port, log }: ServeOptions): Promise<Result<Served>> {
  if (!await stat(path.join(repo, METADATA, 'timestamp.json')).then(() => true, () => false)) return refuse('unreadable', `${repo} 里还没有发布过内容，请先 county publish`)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: createApp(repo, log).fetch, hostname: host, port }, (address) => {
      const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
      resolve(ok({ origin: `http://${shown}:${String(address.port)}`, close: () => endServer(server) }))
    }) as Server
    server.maxConnections = MOST_CONNECTIONS
    server.setTimeout(IDLE)
    server.on('error', (error: NodeJS.ErrnoException) => {
      const why = WHY[error.code ?? '']
      if (why === undefined) reject(error)
      else resolve(refuse('unwritable', `没有开起来：${why}`))
    })
  })
}

function endServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => { server.closeAllConnections() }, GRACE)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}
