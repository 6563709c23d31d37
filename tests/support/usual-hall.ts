import { addDays, weekdayOf } from '../../core/calendar/local-time.ts'
import type { QueueFact } from '../../core/queue/events.ts'
import { reduce, replay } from '../../core/queue/reduce.ts'
import { ticketNumber } from '../../core/queue/ticket.ts'
import { openQueueLog } from '../../station/queue/log.ts'
import { openStoreBeside } from '../../station/store/store.ts'

const MINUTE = 60_000
const BUSINESSES = [['relief', 'A'], ['insurance', 'B'], ['household', 'C'], ['insurance', 'B'], ['farming', 'E'], ['relief', 'A'], ['general', 'F'], ['disabled-veterans', 'D']] as const
const WINDOWS = [['1', '李建国'], ['2', '赵红梅'], ['3', '王秀兰'], ['4', '周玉兰']] as const
const LIKELY = [1, 1, 1, 2, 1, 1, 2, 3, 1, 4, 1, 5] as const

/** The same row of numbers, 0 … 1, each time: pictures must not change by chance. */
function chances(): () => number {
  let seed = 20_261_123
  return () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return seed / 4_294_967_296
  }
}

/** Writes the weekdays of half a year, as a township's hall has them, into the data folder of a station that is not running. */
export async function writeUsualDays(dataDir: string, until: string, days = 180): Promise<void> {
  const db = await openStoreBeside(dataDir)
  const log = openQueueLog(db)
  const { state, apply } = replay(log.openDay())
  const chance = chances()
  const writeDay = (date: string, tickets: number) => {
    const facts: [number, QueueFact][] = [[0, { type: 'dayOpened', day: date }]]
    const taken = new Map<string, number>()
    for (let index = 0; index < tickets; index++) {
      const [businessId, prefix] = BUSINESSES[Math.floor(chance() * BUSINESSES.length)]!
      const at = Math.floor((chance() < 0.62 ? chance() * 200 : 360 + chance() * 180) + 5)
      const [counterId, clerk] = WINDOWS[Math.floor(chance() * WINDOWS.length)]!
      const number = ticketNumber(prefix, taken.set(prefix, (taken.get(prefix) ?? 0) + 1).get(prefix)!)
      const where = { number, counterId, clerk }
      const wait = Math.floor(2 + chance() * 14 + (chance() < 0.15 ? chance() * 40 : 0))
      facts.push([at, { type: 'issued', number, businessId, priority: false, requestId: `${date}-${index}` }], [at + wait, { type: 'called', ...where }])
      if (chance() < 0.05) facts.push([at + wait + 3, { type: 'noShow', ...where }])
      else facts.push([at + wait + 1, { type: 'started', ...where }], [at + wait + 4 + Math.floor(chance() * 14), { type: 'finished', ...where }])
      if (chance() < 0.4) {
        db.run('INSERT INTO rating VALUES (?, ?, ?, NULL, ?, ?, ?, ?, ?)', date, number, businessId, counterId, clerk, LIKELY[Math.floor(chance() * LIKELY.length)]!, '[]', Date.parse(`${date}T03:00:00Z`))
      }
    }
    // in the order of the day; what happens in the same minute, in the order in which it was written
    for (const [minute, fact] of facts.toSorted(([a], [b]) => a - b)) {
      const event = { seq: state.seq + 1, at: Date.parse(`${date}T00:00:00Z`) + minute * MINUTE, fact }
      const change = reduce(state, event)
      apply(change)
      log.append(event, change, state.day ?? '')
    }
    for (const [kind, subject, often] of [
      ['read', 'dibao', 9], ['read', 'yanglao-renzheng', 7], ['read', 'gaoling-jintie', 5], ['read', 'canji-butie', 3], ['read', 'binzang', 1],
      ['notFound', '社保卡年审', 2], ['notFound', '退耕还林钱', 1], ['notFound', '老年公交', 1],
    ] as const) db.run('INSERT INTO day_count VALUES (?, ?, ?, ?)', date, kind, subject, Math.ceil(often * chance()))
  }
  for (let day = 1 - days; day <= 0; day++) {
    const date = addDays(until, day)
    const isMarket = Number(date.slice(8)) % 5 === 2
    if (weekdayOf(date) <= 5) log.transaction(() => { writeDay(date, Math.floor(36 + chance() * 26 + (isMarket ? 22 : 0))) })
  }
  db.close()
}
