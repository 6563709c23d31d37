import { describe, expect, test } from 'vitest'
import type { QueueCommand } from '../../../core/queue/commands.ts'
import { countyFiles } from '../../support/county-fixture.ts'
import { temporaryFolders } from '../../support/station-fixture.ts'
import { clerkAt, contentOf, expectWhole, openStoredQueue } from '../../support/stored-queue.ts'

const makeFolder = temporaryFolders('busy')
const TICKETS = 2000
const COUNTERS = Array.from({ length: 20 }, (_, index) => String(index + 1))
const BUSINESSES = ['civil', 'police']

/** A hall of twenty windows, each for one of two businesses. */
const hall = (text: string): string => text.replace(/windows:\n[\s\S]*?(?=plan:)/, `windows:\n${COUNTERS.map((id, index) =>
  `  - { id: "${id}", name: 窗口, nameEn: Window, businesses: [${BUSINESSES[index % 2] ?? ''}], x: ${index * 4}, y: 0, width: 3, height: 3 }\n`).join('')}`)

describe('two thousand tickets on twenty counters in a day', () => {
  test('are each issued once and served once, and all of it is on the disk', async () => {
    const name = 'halls/410423-xinji/hall.yaml'
    const content = await contentOf(await makeFolder(), countyFiles().set(name, hall(countyFiles().get(name) ?? '')))
    const data = await makeFolder()
    const queue = await openStoredQueue(data, '2026-11-23T08:00:00+08:00')
    const done = (command: QueueCommand) => {
      const outcome = queue.run(command, content)
      if (!outcome.ok) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(outcome.error)}`)
      return outcome.ticket?.number
    }
    // what a power cut leaves is not the question here, and the disks that test this are slow
    queue.db.run('PRAGMA synchronous = OFF')
    for (const counter of COUNTERS) done({ type: 'open', ...clerkAt(counter) })
    const issued: (string | undefined)[] = []
    for (let count = 0; count < TICKETS; count++) {
      issued.push(done({ type: 'issue', businessId: BUSINESSES[count % 2] ?? '', priority: count % 9 === 0, requestId: `tap-${count}` }))
      done({ type: 'callNext', ...clerkAt(COUNTERS[count % COUNTERS.length] ?? '') })
      queue.now += 5000
    }
    for (const counter of COUNTERS) for (let count = 0; count < 2; count++) done({ type: 'callNext', ...clerkAt(counter) })
    expect(new Set(issued).size).toBe(TICKETS)
    expect([issued[1998], issued[1999]]).toEqual(['A1000', 'B1000'])
    const states = [...queue.state.tickets.values()].map(({ state }) => state)
    expect(states.filter((state) => state !== 'done')).toEqual([])
    expectWhole(queue)
    const before = structuredClone(queue.state)
    queue.close()
    const again = await openStoredQueue(data, '2026-11-23T17:00:00+08:00')
    expect(again.state).toEqual(before)
    expectWhole(again)
    again.close()
  })
})
