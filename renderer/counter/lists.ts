import type { ClerkTicket } from '../../core/contract/counter.ts'

/** What a visitor's own check of the papers came to: 没查, 齐, or 差 so many. */
export type PapersCheck = { readonly state: 'unasked' | 'complete' } | { readonly state: 'missing'; readonly names: readonly string[] }

/** The check of a ticket. */
export function papersCheck({ papers }: Pick<ClerkTicket, 'papers'>): PapersCheck {
  if (papers === null) return { state: 'unasked' }
  const names = papers.filter(({ brought }) => !brought).map(({ name }) => name)
  return names.length === 0 ? { state: 'complete' } : { state: 'missing', names }
}

/** Who waits, parted: those this window may call, whoever comes next first, and those who wait for other windows. */
export function partWaiting<Row extends Pick<ClerkTicket, 'number' | 'windows'>>(waiting: readonly Row[], windowId: string, next: string | null): { mine: Row[]; others: Row[] } {
  const mine = waiting.filter(({ windows }) => windows.includes(windowId))
  return {
    mine: mine.toSorted((a, b) => Number(b.number === next) - Number(a.number === next)),
    others: waiting.filter(({ windows }) => !windows.includes(windowId)),
  }
}

/** Minutes of a bar. */
const QUARTER = 15

/** Tickets taken in the last `count` quarters of an hour up to now, also in those without any. Minutes are since midnight. */
export function lastQuarters(issued: readonly { minutes: number; count: number }[], now: number, count: number): { minutes: number; count: number }[] {
  const running = Math.floor(now / QUARTER) * QUARTER
  const counts = new Map(issued.map((one) => [one.minutes, one.count]))
  return Array.from({ length: count }, (_, index) => running - (count - 1 - index) * QUARTER)
    .filter((minutes) => minutes >= 0)
    .map((minutes) => ({ minutes, count: counts.get(minutes) ?? 0 }))
}
