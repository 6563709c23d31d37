import type { Ticket } from '../../core/queue/ticket.ts'

const MINUTE = 60_000
/** Eight businesses with their letters, six windows, ten clerks: each of them works at one or two windows. */
const BUSINESSES = ['relief', 'insurance', 'household', 'general', 'veterans', 'land', 'family', 'labour']
export const CLERKS = ['王某', '李某', '张某', '赵某', '陈某', '周某', '吴某', '郑某', '孙某', '朱某']
const WINDOWS = 6

/** The tickets of a day that is over, as many as asked for: most were served, some missed the call, some were cancelled. The same for the same day. */
export function busyTickets(day: string, many: number): Ticket[] {
  const random = generator(Date.parse(day) / 86_400_000)
  const opening = Date.parse(`${day}T08:00:00+08:00`)
  return Array.from({ length: many }, (_, index): Ticket => {
    const business = Math.floor(random() * BUSINESSES.length)
    const window = Math.floor(random() * WINDOWS)
    const issuedAt = opening + Math.floor(random() * 9 * 60 * MINUTE)
    const calledAt = issuedAt + Math.floor(random() ** 3 * 150 * MINUTE)
    const startedAt = calledAt + Math.floor(random() * MINUTE)
    const luck = random()
    const state = luck < 0.9 ? 'done' : luck < 0.95 ? 'noShow' : 'cancelled'
    return {
      number: `${'ABCDEFGH'.charAt(business)}${String(index).padStart(3, '0')}`, day, businessId: BUSINESSES[business]!, priority: false, state,
      place: { front: false, seq: index }, counterId: String(window + 1), clerk: CLERKS[(window + (random() < 0.5 ? 0 : 4)) % CLERKS.length]!,
      calls: 1, calledSeq: index, issuedAt, waitingSince: issuedAt, calledAt,
      ...state === 'done' && { startedAt, endedAt: startedAt + Math.floor(random() ** 2 * 25 * MINUTE) },
    }
  })
}

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
