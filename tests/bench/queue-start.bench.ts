import { ensureBuilt } from '../../build/lib/build.mjs'
import { openStore } from '../../station/store/store.ts'
import { writeHistory } from '../support/queue-history.ts'
import { spawnStation } from '../support/station-process.ts'
import { compared, percentile, type Row } from './row.ts'
import { BUSINESSES, CLI, inFolder, MORNING, SHIPPED } from './stations.ts'

export const name = 'queue-start'

const ROUNDS = 9
const TODAY = MORNING.slice(0, 10)
/** As much as is kept; the last day is today. */
const HISTORY = {
  until: TODAY, days: 400, ticketsPerDay: 300, counters: ['1', '2', '3', '4'],
  businesses: Object.fromEntries(BUSINESSES.map((id, index) => [id, 'ABCD'.charAt(index)])),
}
/** In the evening of that day. */
const CLOCK = `${TODAY}T17:00:00+08:00`

/** Milliseconds from the start of the program until it serves. */
async function starts(data: string): Promise<number> {
  const from = performance.now()
  const station = spawnStation(CLI, ['--data', data, '--content', SHIPPED, '--port', '0', '--clock', CLOCK])
  await station.ready
  const took = performance.now() - from
  station.child.kill('SIGTERM')
  await station.ended
  return took
}

/** The start of a station that has served for more than a year, against one that has given no ticket yet. */
export async function run(): Promise<Row[]> {
  if (!await ensureBuilt()) throw new Error('the programs could not be built')
  return inFolder((young) => inFolder(async (old) => {
    const { db } = await openStore(old, { now: Date.parse(CLOCK), journal: { fault: (fault) => { throw new Error(fault.message) } } })
    writeHistory(db, HISTORY)
    db.close()
    // the first start of each takes the content in
    await starts(young)
    await starts(old)
    const times: { young: number[]; old: number[] } = { young: [], old: [] }
    for (let round = 0; round < ROUNDS; round++) {
      times.young.push(await starts(young))
      times.old.push(await starts(old))
    }
    const row = { name, metric: 'start with 400 days of 300 tickets', value: percentile(times.old, 0.5), unit: 'ms', better: 'lower' } as const
    return compared(row, { 'no ticket yet': percentile(times.young, 0.5) })
  }))
}
