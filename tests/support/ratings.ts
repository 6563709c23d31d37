import { rest, STAFF, tokenOf } from './desk.ts'

/** What six people thought who were served at window 2. */
const SAID = [{ score: 1 }, { score: 5, reasons: ['nobody', 'rude'] }, { score: 1 }, { score: 3 }, { score: 4, reasons: ['waited', 'unclear', 'unreadable'] }, { score: 2 }]

/** Six people are served, and each says how it was. */
export async function rateSome(origin: string): Promise<void> {
  const manager = rest(origin, await tokenOf(origin, STAFF.chen))
  await manager.ask('POST', '/counters/2/open')
  for (const said of SAID) {
    const number = await manager.take('household')
    await manager.ask('POST', '/counters/2/call', { number })
    await manager.ask('POST', '/counters/2/finish')
    await manager.ask('POST', `/tickets/${number}/rating`, said)
  }
  await manager.ask('POST', '/counters/2/close')
}
