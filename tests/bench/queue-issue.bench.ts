import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { DatabaseSync } from '@photostructure/sqlite'
import { createRouterClient } from '@orpc/server'
import { KIOSK } from '../../station/api/caller.ts'
import { createRouter } from '../../station/api/router.ts'
import { openServices } from '../../station/open.ts'
import { compared, percentile, type Row } from './row.ts'
import { BUSINESSES, inFolder, MORNING, openSocket, poster, SHIPPED, withStation, type Client } from './stations.ts'

export const name = 'queue-issue'

/** Tickets that are taken one after the other: a busy day has half as many. */
const TICKETS = 600
/** Machines that take tickets at once, and how many each takes. */
const CLIENTS = 50
const EACH = 10
/** Between two tickets of a machine, milliseconds: a hundred a second, as a hall never sees them. */
const PAUSE = 500
/** The best of so many rounds counts: what else the machine does is no property of ours or of the peer's. */
const ROUNDS = 5

type Issue = (businessId: string, requestId: string) => Promise<unknown>

const ticket = (index: number): [string, string] => [BUSINESSES[index % BUSINESSES.length]!, `ticket ${index}`]

/** Milliseconds for so many tickets, one after the other. */
async function timed(issue: (businessId: string, requestId: string) => unknown): Promise<number> {
  const from = performance.now()
  for (let index = 0; index < TICKETS; index++) await issue(...ticket(index))
  return performance.now() - from
}

/** Tickets a second through the contract, within one process. */
const inProcess = (): Promise<number> => inFolder(async (dataDir) => {
  const services = await openServices({ dataDir, shippedDir: SHIPPED, pagesDir: dataDir, version: 'bench', clock: MORNING })
  const client: Client = createRouterClient(createRouter(services), { context: { caller: KIOSK } })
  const took = await timed((businessId, requestId) => client.queue.issue({ businessId, requestId }))
  await services.close()
  return TICKETS / took * 1000
})

/** Rows a second that SQLite itself inserts and commits, with the settings of the station's database. */
const bareInserts = (): Promise<number> => inFolder(async (folder) => {
  const db = new DatabaseSync(path.join(folder, 'bare.db'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE event (seq INTEGER PRIMARY KEY, fact TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO event (fact) VALUES (?)')
  const took = await timed((businessId, requestId) => insert.run(JSON.stringify({ type: 'issued', number: 'A001', businessId, priority: false, requestId })))
  db.close()
  return TICKETS / took * 1000
})

/** Milliseconds that each ticket took, with all machines at it. */
async function atOnce(issueOf: (client: number) => Issue, pause: number, round: number): Promise<number[]> {
  const times: number[] = []
  await Promise.all(Array.from({ length: CLIENTS }, async (_, client) => {
    const issue = issueOf(client)
    await setTimeout(pause * client / CLIENTS)
    for (let index = 0; index < EACH; index++) {
      const [businessId] = ticket(client + index)
      const from = performance.now()
      await issue(businessId, `${round} ${client} ${index}`)
      const took = performance.now() - from
      times.push(took)
      await setTimeout(Math.max(pause - took, 0))
    }
  }))
  return times
}

/** The rounds' percentiles, each where it was best; a first round is not counted. */
async function rows(link: string, issueOf: (client: number) => Issue, pause: number): Promise<Row[]> {
  const rounds: number[][] = []
  for (let round = 0; round <= ROUNDS; round++) rounds.push(await atOnce(issueOf, pause, round))
  const best = (share: number): number => Math.min(...rounds.slice(1).map((times) => percentile(times, share)))
  const how = `${link}, ${CLIENTS} clients, ${pause > 0 ? `${CLIENTS * 1000 / pause} a second` : 'without a pause'}`
  return [0.5, 0.95, 0.99].map((share) => ({ name, metric: `${how}, p${share * 100}`, value: best(share), unit: 'ms', better: 'lower' }))
}

/** 取号: from the tap to the ticket that a power cut cannot take back. */
export async function run(): Promise<Row[]> {
  const own: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await bareInserts())
    own.push(await inProcess())
  }
  const overRest = await withStation(async (origin) => {
    // every machine has a connection of its own
    const posts = Array.from({ length: CLIENTS }, () => poster(origin))
    const issueOf = (prefix: string) => (client: number): Issue => (businessId, requestId) => posts[client]!('/api/tickets', { businessId, requestId: prefix + requestId })
    return [...await rows('REST', issueOf('calm '), PAUSE), ...await rows('REST', issueOf('rush '), 0)]
  })
  const overSockets = await withStation(async (origin) => {
    const sockets = await Promise.all(Array.from({ length: CLIENTS }, () => openSocket(origin)))
    const found = await rows('WebSocket', (client) => (businessId, requestId) => sockets[client]!.client.queue.issue({ businessId, requestId }), PAUSE)
    for (const { close } of sockets) close()
    return found
  })
  return [
    ...compared({ name, metric: 'durable tickets in one process', value: Math.max(...own), unit: '/s', better: 'higher' }, { 'SQLite, insert and commit': Math.max(...bare) }),
    ...overRest, ...overSockets,
  ]
}
