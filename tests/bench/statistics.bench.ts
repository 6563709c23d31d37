import { createRouterClient } from '@orpc/server'
import { addDays } from '../../core/calendar/local-time.ts'
import type { Figures, Statistics } from '../../core/contract/statistics.ts'
import { sumDay } from '../../core/statistics/sum-day.ts'
import { KIOSK } from '../../station/api/caller.ts'
import { createRouter } from '../../station/api/router.ts'
import { ticketCells } from '../../station/queue/log.ts'
import { openServices, type OpenedServices } from '../../station/open.ts'
import { openFigureTable } from '../../station/statistics/figure-table.ts'
import type { Database } from '../../station/store/database.ts'
import { openStore } from '../../station/store/store.ts'
import { busyTickets, CLERKS } from '../support/busy-years.ts'
import { writeHistory } from '../support/queue-history.ts'
import { compared, percentile, type Row } from './row.ts'
import { bySql } from './statistics-by-sql.ts'
import { inFolder, SHIPPED, type Client } from './stations.ts'

export const name = 'statistics'

/** Two years of a hall so busy that they come to 600,000 tickets; the last days have their events, as all days of the last 400 do. */
const TODAY = '2026-11-23'
const DAYS = 730
const PER_DAY = 822
const WITH_EVENTS = 3
const PERIOD = { from: addDays(TODAY, 1 - DAYS), until: TODAY, step: 'week' } as const
const ROUNDS = 9
const ZONE = 'Asia/Shanghai'

const journal = { fault: (fault: { message: string }) => { throw new Error(fault.message) } }

/** Writes the tickets, and of all days but the last the sums. */
function writeYears(db: Database): void {
  const table = openFigureTable(db, journal)
  for (let index = WITH_EVENTS; index < DAYS; index++) {
    const day = addDays(TODAY, -index)
    const tickets = busyTickets(day, PER_DAY)
    db.transaction(() => {
      for (const ticket of tickets) db.run(`INSERT INTO ticket VALUES (${'?, '.repeat(18)}?)`, ...ticketCells(ticket))
      table.put(day, sumDay(tickets, [], { isOver: true, timezone: ZONE }))
    })
  }
  writeHistory(db, { until: TODAY, days: WITH_EVENTS, ticketsPerDay: PER_DAY, businesses: { relief: 'A', insurance: 'B' }, counters: ['1', '2'] })
}

/** Milliseconds that some work takes, and the longest in which nothing else could be done meanwhile. */
async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly took: number; readonly longest: number }> {
  const from = performance.now()
  let [last, longest, isDone] = [from, 0, false]
  const turn = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  const result = await work()
  isDone = true
  return { result, took: performance.now() - from, longest: Math.max(longest, performance.now() - last) }
}

/** The manager's page, within the process of the station. */
async function managerOf(services: OpenedServices): Promise<Client> {
  await services.staff.put('主任', 'manager', '864201')
  const client = (headers: Record<string, string>): Client => createRouterClient(createRouter(services), { context: { caller: KIOSK, reqHeaders: new Headers(headers) } })
  return client({ authorization: `Bearer ${(await client({}).staff.login({ name: '主任', pin: '864201' })).token}` })
}

const counts = ({ issued, served, noShow, cancelled }: Omit<Figures, 'wait' | 'service' | 'ratings'>): number[] => [issued, served, noShow, cancelled]

/** Ends the bench when the two do not tell the same. */
function compare(own: Statistics, sql: ReturnType<typeof bySql>): void {
  for (const [kind, all] of [['business', own.businesses], ['counter', own.windows], ['clerk', own.clerks], ['week', own.steps.map((one) => ({ id: one.from, ...one }))]] as const) {
    for (const one of all) {
      const other = sql[kind].get(one.id)
      if (one.issued > 0 && (!other || counts(other).join() !== counts(one).join())) throw new Error(`${kind} ${one.id}: ${counts(one).join()} is not ${other && counts(other).join()}`)
    }
  }
  if (own.businesses.reduce((sum, { served }) => sum + served, 0) !== own.total.served || own.clerks.length < CLERKS.length) throw new Error('the sums do not add up')
}

/** 统计: the whole answer over two years, and how long it keeps a command waiting. */
export const run = (): Promise<Row[]> => inFolder(async (dataDir) => {
  const { db } = await openStore(dataDir, { now: Date.parse(`${TODAY}T09:00:00+08:00`), journal })
  writeYears(db)
  db.close()
  const services = await openServices({ dataDir, shippedDir: SHIPPED, pagesDir: dataDir, version: 'bench', clock: `${TODAY}T17:00:00+08:00` })
  try {
    const client = await managerOf(services)
    const summing = await timed(() => services.statistics.keepUp(TODAY, new AbortController().signal))
    const rounds = []
    for (let round = 0; round <= ROUNDS; round++) rounds.push(await timed(() => client.statistics.get(PERIOD)))
    const writing = await timed(() => client.statistics.export({ ...PERIOD, step: 'day' }))
    const { db: beside } = await openStore(dataDir, { now: 0, journal })
    const from = performance.now()
    const sql = bySql(beside, PERIOD)
    const peer = performance.now() - from
    beside.close()
    compare(rounds[0]!.result, sql)
    const own = rounds.slice(1)
    const row = { name, unit: 'ms', better: 'lower' } as const
    return [
      ...compared({ ...row, metric: `answer over ${DAYS} days, ${DAYS * PER_DAY} tickets`, value: percentile(own.map(({ took }) => took), 0.5) }, { 'SQL over the tickets': peer }),
      ...compared({ ...row, metric: 'longest that a command waits meanwhile', value: percentile(own.map(({ longest }) => longest), 0.5) }, { 'SQL over the tickets': peer }),
      { ...row, metric: `longest that a command waits while a day of ${PER_DAY} tickets is summed up`, value: summing.longest },
      { ...row, metric: `longest that a command waits while the workbook of ${DAYS} days is made`, value: writing.longest },
    ]
  } finally {
    await services.close()
  }
})
