import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import { ensureBuilt } from '../../build/lib/build.mjs'
import { ROOT } from '../../build/lib/paths.mjs'
import type { contract } from '../../core/contract/index.ts'
import { addAccount, spawnStation } from '../support/station-process.ts'

export type Client = ContractRouterClient<typeof contract>

/** A Monday morning. */
export const MORNING = '2026-11-23T08:30:00+08:00'
export const CLI = path.join(ROOT, 'dist/station/cli.js')
export const SHIPPED = path.join(ROOT, 'dist/content')
/** Businesses of the hall that ships; each of them gives any number of tickets a day. */
export const BUSINESSES = ['relief', 'insurance', 'household', 'general']
export const CLERK = { name: '王某', role: 'clerk', pin: '864201' } as const

/** Runs with a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kiosk-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs with a station that is a program of its own, as in a hall, with one account. */
export async function withStation<T>(work: (origin: string) => Promise<T>): Promise<T> {
  if (!await ensureBuilt()) throw new Error('the programs could not be built')
  return inFolder(async (data) => {
    await addAccount(CLI, { data, ...CLERK })
    const station = spawnStation(CLI, ['--data', data, '--content', SHIPPED, '--port', '0', '--clock', MORNING])
    try {
      return await work(await station.ready)
    } finally {
      station.child.kill('SIGTERM')
      await station.ended
    }
  })
}

/** Posts JSON over connections that stay open, and gives the answer; rejects when it is no success. */
export function poster(origin: string, token?: string): (where: string, body: unknown) => Promise<unknown> {
  const agent = new Agent({ keepAlive: true })
  return (where, body) => new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...(token !== undefined && { authorization: `Bearer ${token}` }) }
    request(origin + where, { method: 'POST', agent, headers }, (answer) => {
      let said = ''
      answer.setEncoding('utf8').on('data', (part: string) => { said += part }).on('end', () => {
        if ((answer.statusCode ?? 500) < 300) resolve(JSON.parse(said))
        else reject(new Error(`${where}: ${answer.statusCode} ${said}`))
      })
    }).on('error', reject).end(text)
  })
}

/** A screen's connection. */
export async function openSocket(origin: string): Promise<{ client: Client; close: () => void }> {
  const websocket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`)
  await once(websocket, 'open')
  // the end of the station, which may come before the end of the closing
  websocket.on('error', () => undefined)
  return { client: createORPCClient(new RPCLink({ websocket: websocket as never })), close: () => { websocket.close() } }
}
