import { percentile, type Row } from './row.ts'
import { BUSINESSES, CLERK, openSocket, poster, withStation } from './stations.ts'

export const name = 'queue-board'

const CALLS = 200
/** Screens that follow, as in a hall: kiosk, boards, clerks. */
const SCREENS = 10

/** 叫号: from the clerk's call to the number on the board's stream. */
export async function run(): Promise<Row[]> {
  const times = await withStation(async (origin) => {
    const { token } = await poster(origin)('/api/staff/login', { name: CLERK.name, pin: CLERK.pin }) as { token: string }
    const post = poster(origin, token)
    for (let index = 0; index < CALLS * BUSINESSES.length; index++) await post('/api/tickets', { businessId: BUSINESSES[index % BUSINESSES.length] })
    await post('/api/counters/1/open', {})
    const screens = await Promise.all(Array.from({ length: SCREENS }, () => openSocket(origin)))
    const seen = new Map<string, number>()
    const told = new EventTarget()
    const streams = await Promise.all(screens.map(({ client }) => client.queue.events()))
    void (async () => {
      for await (const { calls } of streams[0]!) {
        const [newest] = calls
        if (newest) seen.set(newest.number, seen.get(newest.number) ?? performance.now())
        told.dispatchEvent(new Event('told'))
      }
    })().catch(() => undefined)
    for (const stream of streams.slice(1)) void (async () => { for await (const _ of stream); })().catch(() => undefined)
    const found: number[] = []
    for (let call = 0; call < CALLS; call++) {
      const from = performance.now()
      const { current } = await post('/api/counters/1/call-next', {}) as { current: { number: string } }
      while (!seen.has(current.number)) await new Promise((resolve) => { told.addEventListener('told', resolve, { once: true }) })
      found.push(seen.get(current.number)! - from)
    }
    for (const { close } of screens) close()
    return found.slice(CALLS / 10)
  })
  return [0.5, 0.95].map((share) => ({ name, metric: `call to board, p${share * 100} of ${times.length}`, value: percentile(times, share), unit: 'ms', better: 'lower' }))
}
