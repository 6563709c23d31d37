import type { Notice } from './notice.ts'

const RANK = { urgent: 0, important: 1, normal: 2 } as const

/** The notices in force on a day (from and until inclusive), urgent ones first, then the newest. */
export function noticesInForce(notices: readonly Notice[], date: string, where?: Notice['where'][number]): Notice[] {
  return notices
    .filter((notice) => notice.from <= date && date <= notice.until && (!where || notice.where.includes(where)))
    .sort((a, b) => RANK[a.level] - RANK[b.level] || (a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? -1 : 1))
}
