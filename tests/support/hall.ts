import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { ROOT, node } from '../../build/lib/paths.mjs'
import type { RunningStation } from './hosts.ts'

const PIN = '864201'

/** Makes an account, as whoever installs a station does. */
async function addAccount(dataDir: string, name: string, role: 'clerk' | 'manager'): Promise<void> {
  const command = spawn(node(), [path.join(ROOT, 'dist/station/cli.js'), 'staff', 'add', '--data', dataDir, '--name', name, '--role', role], { stdio: ['pipe', 'ignore', 'inherit'] })
  command.stdin.end(`${PIN}\n`)
  const [code] = await once(command, 'exit') as [number]
  if (code !== 0) throw new Error(`staff add ended with ${code}`)
}

/** What a clerk can do at a counter, by the last part of the address. */
export type Deed = 'open' | 'pause' | 'close' | 'call-next' | 'recall' | 'start' | 'finish' | 'no-show'

/** A hall in which visitors take tickets and clerks call them, over REST as other systems of the hall would. */
export function hallOf({ origin, dataDir }: Pick<RunningStation, 'origin' | 'dataDir'>) {
  async function post(address: string, body: unknown, token?: string): Promise<Record<string, unknown>> {
    const answer = await fetch(`${origin}/api${address}`, {
      method: 'POST', body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    })
    const said = await answer.json() as Record<string, unknown>
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${JSON.stringify(said)}`)
    return said
  }
  return {
    /** takes a ticket; gives its number */
    take: async (businessId: string, priority = false): Promise<string> => String((await post('/tickets', { businessId, priority }))['number']),
    /** a clerk with an account of this name comes and opens a counter; gives what he or she does there */
    clerk: async (name: string, counter: string) => {
      await addAccount(dataDir, name, 'clerk')
      const { token } = await post('/staff/login', { name, pin: PIN })
      const act = (deed: Deed) => post(`/counters/${counter}/${deed}`, {}, String(token))
      await act('open')
      return act
    },
  }
}
