import { once } from 'node:events'
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { keepHeartbeat } from '../../../station/server/heartbeat.ts'

const closing: (() => void)[] = []
afterEach(() => { for (const close of closing.splice(0)) close() })

/** A station's sockets, and a line to them that can be cut without a word to either end. */
async function station() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  keepHeartbeat(server, 50)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  let isCut = false
  const ends: Socket[] = []
  const line = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    ends.push(near, far)
    for (const [from, to] of [[near, far], [far, near]] as const) from.on('data', (bytes) => { if (!isCut) to.write(bytes) }).on('error', () => undefined)
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  closing.push(() => { line.close() }, () => { server.close() }, () => { for (const end of ends) end.destroy() })
  const page = new WebSocket(`ws://127.0.0.1:${(line.address() as AddressInfo).port}`)
  page.on('error', () => undefined)
  const [seen] = await once(server, 'connection') as [WebSocket]
  return { seen, page, cut: () => { isCut = true } }
}

test('a page whose line is cut without a word is let go, and one that answers stays', async () => {
  const [gone, stays] = [await station(), await station()]
  const beats: number[] = []
  stays.page.on('ping', () => { beats.push(performance.now()) })
  gone.cut()
  await once(gone.seen, 'close')
  await expect.poll(() => beats.length, { timeout: 10_000 }).toBeGreaterThan(3)
  expect(stays.seen.readyState).toBe(WebSocket.OPEN)
})
