import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A station that runs as a program of its own. */
export interface StationProcess {
  readonly child: ChildProcess
  /** where it serves; rejects with what it said when it ended before */
  readonly ready: Promise<string>
  /** resolves when it is gone, for whatever reason */
  readonly ended: Promise<void>
}

/** Starts `station` with this Node: `cli` is the built program or the source. */
export function spawnStation(cli: string, args: readonly string[]): StationProcess {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
  const ended = once(child, 'close').then(() => undefined)
  const ready = (async () => {
    for await (const line of createInterface(child.stdout)) {
      const origin = /^station ready (http:\/\/\S+)$/.exec(line)?.[1]
      if (origin !== undefined) return origin
    }
    throw new Error(`the station ended: ${said}`)
  })()
  // who kills it before does not ask for the address
  ready.catch(() => undefined)
  return { child, ready, ended }
}

/** Adds an account with `staff add`; rejects with what it said. */
export async function addAccount(cli: string, { data, name, role, pin }: { data: string; name: string; role: 'clerk' | 'manager'; pin: string }): Promise<void> {
  const child = spawn(process.execPath, [cli, 'staff', 'add', '--data', data, '--name', name, '--role', role], { stdio: ['pipe', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
  child.stdin.end(`${pin}\n`)
  const [code] = await once(child, 'close') as [number | null]
  if (code !== 0) throw new Error(said)
}
