import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openQueueLog, ticketCells } from '../../station/queue/log.ts'
import { replay } from '../../core/queue/reduce.ts'
import { openDatabase } from '../../station/store/database.ts'
import { addAccount, spawnStation, type StationProcess } from './station-process.ts'

export interface PowerCuts {
  /** the built program of the station, or its source */
  readonly cli: string
  /** compiled content */
  readonly content: string
  /** an empty folder */
  readonly data: string
  /** how often the station is killed */
  readonly kills: number
  /** told after each kill and the check that follows */
  readonly onKill?: (figures: Readonly<Figures>) => void
}

/** What a run came to. */
export interface Figures {
  /** stations killed while they served, and before they did */
  served: number
  starting: number
  /** tickets and calls that were answered, all of which must be there */
  tickets: number
  calls: number
  /** requests that a kill left without an answer, asked again under the same id */
  again: number
  /** … of which the ticket had been written */
  writtenUnanswered: number
}

/** A Monday morning; the clock of each start goes on from there. */
const OPENS = Date.parse('2026-11-23T08:30:00+08:00')
const ISSUERS = 3
/** Between two requests of a client, milliseconds: as a busy hall, and not as fast as it goes. */
const PAUSE = 8
/** A station is killed so long after it serves, or every fourth one so long after it was started; milliseconds at most. */
const LIFE = 1000
const CLERK = { name: '王某', role: 'clerk', pin: '864201' } as const

/** What the clients know: what they were answered, and what they still wait for. */
interface Known {
  /** request id → number */
  readonly tickets: Map<string, string>
  /** number → the counter that called it */
  readonly calls: Map<string, string>
  /** by client: the request that has no answer yet */
  readonly open: Map<number, string>
}

/**
 * Kills a station again and again while three clients take tickets and a fourth calls them, and looks after each kill,
 * before the next start, whether all that was answered is there. Throws at the first thing that is not.
 */
export async function cutPower({ cli, content, data, kills, onKill }: PowerCuts): Promise<Figures> {
  const figures: Figures = { served: 0, starting: 0, tickets: 0, calls: 0, again: 0, writtenUnanswered: 0 }
  const known: Known = { tickets: new Map(), calls: new Map(), open: new Map() }
  const began = performance.now()
  await addAccount(cli, { data, ...CLERK })
  let token: string | undefined
  for (let kill = 0; kill < kills; kill++) {
    const clock = new Date(OPENS + performance.now() - began).toISOString()
    const station = spawnStation(cli, ['--data', data, '--content', content, '--port', '0', '--clock', clock])
    const beforeItServes = token !== undefined && Math.random() < 0.25
    try {
      if (beforeItServes) {
        await setTimeout(Math.random() * LIFE)
      } else {
        const origin = await station.ready
        token ??= await logIn(origin)
        await serve(station, origin, token, known, figures)
      }
    } finally {
      station.child.kill('SIGKILL')
      await station.ended
    }
    figures[beforeItServes ? 'starting' : 'served']++
    figures.tickets = known.tickets.size
    figures.calls = known.calls.size
    check(data, known, figures)
    onKill?.(figures)
  }
  return figures
}

/** A station among its clients, until it is killed. */
async function serve({ child }: StationProcess, origin: string, token: string, known: Known, figures: Figures): Promise<void> {
  const stopping = new AbortController()
  const killed = setTimeout(Math.random() * LIFE).then(() => {
    child.kill('SIGKILL')
    stopping.abort()
  })
  const issuers = Array.from({ length: ISSUERS }, (_, client) => takeTickets(origin, client, known, figures, stopping.signal))
  await Promise.all([killed, ...issuers, callTickets(origin, token, known, stopping.signal)])
}

async function logIn(origin: string): Promise<string> {
  const { token } = await ask(origin, '/api/staff/login', { name: CLERK.name, pin: CLERK.pin }) as { token: string }
  return token
}

/** Asks until the station is gone. What has no answer by then is asked again, under the same id, when it is back. */
async function takeTickets(origin: string, client: number, { tickets, open }: Known, figures: Figures, signal: AbortSignal): Promise<void> {
  // the first two: some of the others have a limit a day
  const businesses = (await whileThere(signal, () => ask(origin, '/api/businesses')) as { id: string }[] | undefined)?.slice(0, 2)
  while (businesses && !signal.aborted) {
    const waiting = open.get(client)
    if (waiting !== undefined) figures.again++
    const requestId = waiting ?? `${client}-${tickets.size}-${Math.random()}`
    open.set(client, requestId)
    const businessId = businesses[tickets.size % businesses.length]!.id
    const ticket = await whileThere(signal, () => ask(origin, '/api/tickets', { businessId, requestId })) as { number: string } | undefined
    if (!ticket) return
    tickets.set(requestId, ticket.number)
    open.delete(client)
    await setTimeout(PAUSE)
  }
}

async function callTickets(origin: string, token: string, { calls }: Known, signal: AbortSignal): Promise<void> {
  const counters = await whileThere(signal, () => ask(origin, '/api/counters', undefined, token)) as { id: string }[] | undefined
  for (const { id } of counters ?? []) await whileThere(signal, () => ask(origin, `/api/counters/${id}/open`, {}, token))
  for (let turn = 0; counters && !signal.aborted; turn++) {
    const { id } = counters[turn % counters.length]!
    const counter = await whileThere(signal, () => ask(origin, `/api/counters/${id}/call-next`, {}, token)) as { current: { number: string } | null } | undefined
    if (counter?.current) calls.set(counter.current.number, id)
    await setTimeout(PAUSE)
  }
}

/** What a call answers; undefined when the station was killed under it. */
async function whileThere<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    // the connection ends a moment before the one who killed it says so
    if (error instanceof TypeError) {
      if (!signal.aborted) await new Promise((resolve) => { signal.addEventListener('abort', resolve, { once: true }) })
      return undefined
    }
    throw error
  }
}

async function ask(origin: string, where: string, body?: unknown, token?: string): Promise<unknown> {
  const answer = await fetch(origin + where, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(token !== undefined && { authorization: `Bearer ${token}` }) },
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${where}: ${answer.status} ${text}`)
  return JSON.parse(text)
}

/** Looks at the file as the kill left it. */
function check(data: string, { tickets, calls, open }: Known, figures: Figures): void {
  const db = openDatabase(path.join(data, 'station.db'))
  try {
    const soundness = db.get('PRAGMA integrity_check')?.['integrity_check']
    if (soundness !== 'ok') throw new Error(`integrity_check: ${soundness}`)
    const events = db.get('SELECT count(*) AS count, max(seq) AS last FROM event')
    if (events?.['count'] !== events?.['last'] && events?.['last'] !== null) throw new Error(`events are missing: ${JSON.stringify(events)}`)
    const { state } = replay(openQueueLog(db).openDay())
    const stored = db.all('SELECT * FROM ticket ORDER BY number').map((row) => JSON.stringify(Object.values(row)))
    const replayed = [...state.tickets.values()].sort((a, b) => (a.number < b.number ? -1 : 1)).map((ticket) => JSON.stringify(ticketCells(ticket)))
    if (JSON.stringify(stored) !== JSON.stringify(replayed)) throw new Error('the tickets are not what the events say')
    const issued = db.get("SELECT count(*) AS count, count(DISTINCT fact ->> 'number') AS numbers FROM event WHERE fact ->> 'type' = 'issued'")
    if (issued?.['count'] !== issued?.['numbers']) throw new Error(`a number was given twice: ${JSON.stringify(issued)}`)
    for (const [id, number] of tickets) if (state.requests.get(id) !== number) throw new Error(`${number} was answered to ${id}, and is not there`)
    const called = new Set(db.all("SELECT fact ->> 'number' || ' ' || (fact ->> 'counterId') AS call FROM event WHERE fact ->> 'type' = 'called'").map(({ call }) => call))
    for (const [number, counter] of calls) if (!called.has(`${number} ${counter}`)) throw new Error(`${number} was called to ${counter}, and nobody knows`)
    figures.writtenUnanswered += [...open.values()].filter((id) => state.requests.has(id)).length
  } finally {
    db.close()
  }
}
