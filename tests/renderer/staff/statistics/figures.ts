import type { Figures, Statistics } from '../../../../core/contract/statistics.ts'

/** Figures of nobody, but for what is given. */
export const figures = (given: Partial<Figures> = {}): Figures => ({ issued: 0, served: 0, noShow: 0, cancelled: 0, wait: null, service: null, ratings: [0, 0, 0, 0, 0], ...given })

/** An answer of the station for three days, but for what is given. */
export const statistics = (given: Partial<Statistics> = {}): Statistics => ({
  from: '2026-11-20', until: '2026-11-22', step: 'day', total: figures(), before: null,
  steps: ['2026-11-20', '2026-11-21', '2026-11-22'].map((from) => ({ from, ...figures() })),
  businesses: [], windows: [], clerks: [], hours: Array.from({ length: 24 }, () => 0), read: [], notFound: [], ...given,
})
