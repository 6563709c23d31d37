import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, test } from 'vitest'
import { openStoredQueue, expectWhole } from '../../support/stored-queue.ts'
import { post } from '../../support/http.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'

const CLI = path.resolve(import.meta.dirname, '../../../station/cli.ts')
const MONDAY = '2026-11-23T10:00:00+08:00'
const TICKETS = 500
/** Two starts and a thousand calls take five seconds; where others use the machine, many times that. */
const PATIENCE_MS = 120_000
const makeFolder = temporaryFolders('killed')
const running = new Set<ChildProcess>()
afterAll(() => { for (const child of running) child.kill('SIGKILL') })

/** Starts a station of its own process. */
async function started(data: string, shipped: string): Promise<{ origin: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [CLI, '--data', data, '--content', shipped, '--port', '0', '--clock', MONDAY], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  for await (const line of createInterface(child.stdout)) {
    const origin = /^station ready (\S+)$/.exec(line)?.[1]
    if (origin !== undefined) return { origin, child }
  }
  throw new Error('the station ended before it was ready')
}

describe('a station that is killed', () => {
  test('has every ticket that it answered, each once, after five hundred were asked for at once', async () => {
    const data = await makeFolder()
    const shipped = await compileInto(path.join(data, 'shipped'))
    const first = await started(data, shipped)
    const take = (origin: string, count: number) => post(origin, '/api/tickets', { businessId: count % 2 === 0 ? 'civil' : 'police', requestId: `tap-${count}` })
    const answers = await Promise.all(Array.from({ length: TICKETS }, (_, count) => take(first.origin, count)))
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    expect(answers.filter(({ status }) => status !== 201)).toEqual([])
    const numbers = answers.map((answer) => (answer.json() as { number: string }).number)
    expect(new Set(numbers).size).toBe(TICKETS)

    const second = await started(data, shipped)
    const again = await Promise.all(Array.from({ length: TICKETS }, (_, count) => take(second.origin, count)))
    expect(again.map((answer) => (answer.json() as { number: string }).number)).toEqual(numbers)
    expect((await take(second.origin, TICKETS)).json()).toMatchObject({ number: 'A251', ahead: 250 })
    second.child.kill('SIGTERM')
    expect(await once(second.child, 'exit')).toEqual([0, null])

    const queue = await openStoredQueue(data, MONDAY)
    expect(queue.state.tickets.size).toBe(TICKETS + 1)
    expectWhole(queue)
    queue.close()
  }, PATIENCE_MS)
})
