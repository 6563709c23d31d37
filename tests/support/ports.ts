import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** A port that nobody uses, for a program that cannot look for one. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

const answers = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => {
    socket.destroy()
    resolve(true)
  }).on('error', () => { resolve(false) })
})

/** Waits until a program listens on its port; rejects when it ended before. */
export async function listens(child: { readonly exitCode: number | null }, port: number): Promise<void> {
  while (!await answers(port)) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
    await setTimeout(20)
  }
}
