import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { CounterState } from '../../../core/contract/counter.ts'
import { KIOSK } from '../../../station/api/caller.ts'
import { type Client, clientFrom, type LinkedStation, startLinkedStation, tokenOf } from '../../support/links.ts'
import { compileInto, journalLines, temporaryFolders } from '../../support/station-fixture.ts'

const makeFolder = temporaryFolders('told')
let shippedDir = ''
beforeAll(async () => { shippedDir = await compileInto(path.join(await makeFolder(), 'content')) })

/** What the clerks' page is told of the date, and of what it is today. */
async function seen(client: Client): Promise<Pick<CounterState, 'day' | 'dayFault'>> {
  const events = await client.counter.events()
  const { day, dayFault } = (await events.next()).value as CounterState
  await events.return(undefined)
  return { day, dayFault }
}
const managerOf = async (linked: LinkedStation): Promise<Client> => clientFrom(linked, KIOSK, await tokenOf(linked, 'manager'))

test('a station started with a wrong date goes on with the day, tells the manager, and begins the day that he confirms', async () => {
  const data = await makeFolder()
  const startAt = (clock: string): Promise<LinkedStation> => startLinkedStation(data, { shippedDir, clock })

  const monday = await startAt('2026-11-23T10:00:00+08:00')
  expect(await seen(await managerOf(monday))).toEqual({ day: '2026-11-23', dayFault: null })
  await (await managerOf(monday)).queue.issue({ businessId: 'civil' })
  await monday.station.stop()

  for (const [clock, kind] of [['1970-01-01T10:00:00+08:00', 'behind'], ['2038-01-19T10:00:00+08:00', 'ahead']] as const) {
    const wrong = await startAt(clock)
    const manager = await managerOf(wrong)
    expect(await seen(manager)).toEqual({ day: '2026-11-23', dayFault: { kind, today: clock.slice(0, 10) } })
    expect(await manager.queue.issue({ businessId: 'civil' })).toMatchObject({ id: expect.stringMatching(/^2026-11-23-/) as string })
    await wrong.station.stop()
  }
  expect((await journalLines(data)).flatMap(({ where, message }) => (where === 'queue' ? [message] : []))).toEqual([
    '钟的日期不对：业务日是 2026-11-23，钟说是 1970-01-01', '钟的日期不对：业务日是 2026-11-23，钟说是 2038-01-19',
  ])

  const december = await startAt('2026-12-07T10:00:00+08:00')
  const manager = await managerOf(december)
  const page = await manager.counter.events()
  expect((await page.next()).value).toMatchObject({ day: '2026-11-23', dayFault: { kind: 'ahead', today: '2026-12-07' }, waitingCount: 3 })
  expect(await manager.queue.confirmDay({ date: '2026-12-07' })).toEqual({ day: '2026-12-07' })
  expect((await page.next()).value).toMatchObject({ day: '2026-12-07', dayFault: null, waitingCount: 0 })
  expect(await manager.queue.issue({ businessId: 'civil' })).toMatchObject({ id: '2026-12-07-A001' })
  await page.return(undefined)
  await december.station.stop()
  expect((await journalLines(data)).filter(({ msg }) => msg === 'date confirmed')).toMatchObject([{ date: '2026-12-07', by: '张主任' }])
})
