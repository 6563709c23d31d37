import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { expectWhole, openStoredQueue } from '../../support/stored-queue.ts'
import { compileInto, temporaryFolders } from '../../support/station-fixture.ts'
import { askStation, type Refusal, startTwoStations, type TwoStations } from '../../support/two-stations.ts'

const CLI = path.resolve(import.meta.dirname, '../../../station/cli.ts')
const MONDAY = '2026-11-23T10:00:00+08:00'
/** Each mishap with its recovery takes a second or two; where others use the machine, many times that. */
const PATIENCE_MS = 240_000
const makeFolder = temporaryFolders('cut-line')

/** What befalls the two machines and the cable between them, in turns; each lasts as long as it is not mended. */
const MISHAPS: readonly ((two: TwoStations, turn: number) => Promise<void> | void)[] = [
  ({ line }) => { line.cut() },
  ({ line }, turn) => { line.cutAfter(1 + ((turn * 211) % 3000)) },
  ({ line }) => { line.delay = 40 },
  ({ line }) => { line.halfClose() },
  ({ line }) => { line.pull() },
  ({ line }) => { line.refuse() },
  async ({ hub }) => {
    await hub.kill()
    await hub.start()
  },
  async ({ satellite }) => {
    await satellite.kill()
    await satellite.start()
  },
]
const ROUNDS = 2
/** A mishap lasts so long, milliseconds: shorter and longer than a visitor's call waits for the hub. */
const LASTS = [150, 700, 5000]

/** Somebody takes tickets at a station until all is over, each under an id of its own, and asks again with it until there is a number. */
async function takeTickets(origin: string, name: string, told: Map<string, string>, over: AbortSignal): Promise<void> {
  for (let count = 0; !over.aborted; count++) {
    const requestId = `${name}-${count}`
    const businessId = count % 2 === 0 ? 'civil' : 'police'
    told.set(requestId, await untilAnswered(() => askStation(origin, 'POST', '/tickets', { businessId, requestId })))
    await setTimeout(15)
  }
}

/** The number; a hub that is away and a station that is dead are asked again. Anything else that is refused is wrong. */
async function untilAnswered(ask: () => Promise<unknown>): Promise<string> {
  for (;;) {
    try {
      return (await ask() as { number: string }).number
    } catch (error) {
      const { status } = error as Partial<Refusal>
      if (status !== undefined && status !== 503) throw error
      await setTimeout(50)
    }
  }
}

/** How many tickets the satellite has told of. */
const atSatellite = (told: ReadonlyMap<string, string>): number => [...told.keys()].filter((id) => !id.startsWith('door')).length

/** A clerk at the hub calls whoever is next. */
async function callTickets(origin: string, token: string, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await askStation(origin, 'POST', '/counters/1/open', {}, token).catch(() => undefined)
    await askStation(origin, 'POST', '/counters/1/call-next', {}, token).catch(() => undefined)
    await setTimeout(40)
  }
}

test('a line that is cut, slow or silent, and machines that die: no ticket is lost, none is given twice, and the satellite knows what the hub knows', async () => {
  const folder = await makeFolder()
  const content = await compileInto(path.join(folder, 'shipped'))
  const two = await startTwoStations({ cli: CLI, folder, content, clock: MONDAY })
  const { hub, satellite, line, token } = two
  const told = new Map<string, string>()
  try {
    const over = new AbortController()
    const busy = Promise.all([
      takeTickets(satellite.origin, 'side', told, over.signal), takeTickets(satellite.origin, 'stairs', told, over.signal),
      takeTickets(hub.origin, 'door', told, over.signal), callTickets(hub.origin, token, over.signal),
    ])
    for (let turn = 0; turn < ROUNDS * MISHAPS.length; turn++) {
      const before = atSatellite(told)
      await MISHAPS[turn % MISHAPS.length]!(two, turn)
      await setTimeout(LASTS[turn % LASTS.length])
      line.mend()
      // the satellite gives tickets again before the next mishap
      await vi.waitUntil(() => atSatellite(told) > before + 6, { timeout: 30_000 })
    }
    over.abort()
    await busy

    const again = await Promise.all([...told.keys()].map(async (requestId) => {
      const businessId = Number(requestId.split('-')[1]) % 2 === 0 ? 'civil' : 'police'
      return [requestId, await untilAnswered(() => askStation(satellite.origin, 'POST', '/tickets', { businessId, requestId }))] as const
    }))
    expect(new Map(again)).toEqual(told)
    expect(new Set(told.values()).size).toBe(told.size)

    const seen = async (origin: string) => [await askStation(origin, 'GET', '/queue'), await askStation(origin, 'GET', '/businesses')]
    await vi.waitFor(async () => { expect(await seen(satellite.origin)).toEqual(await seen(hub.origin)) }, { timeout: 20_000, interval: 100 })
    await satellite.end()
    await hub.end()

    const queue = await openStoredQueue(hub.data, MONDAY)
    expect([...told].filter(([requestId, number]) => queue.state.requests.get(requestId) !== number)).toEqual([])
    expectWhole(queue)
    queue.close()
  } finally {
    await two.stop()
  }
}, PATIENCE_MS)
