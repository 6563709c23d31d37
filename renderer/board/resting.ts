import type { HallQueue } from '../../core/contract/queue.ts'

/** Windows that are alike in why nobody is called there. */
export interface Resting {
  readonly state: 'paused' | 'closed'
  readonly ids: readonly string[]
}

/**
 * The windows at which nobody is called, those first that go on soon. Before the first window has opened none of them
 * counts as closed: the day has not begun.
 */
export function restingCounters(counters: HallQueue['counters']): readonly Resting[] {
  if (counters.every(({ state }) => state === 'closed')) return []
  return (['paused', 'closed'] as const)
    .map((state) => ({ state, ids: counters.filter((counter) => counter.state === state).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0)
}
