import type { QueueFact } from '../../core/queue/events.ts'
import { reduce, replay } from '../../core/queue/reduce.ts'
import type { QueueState } from '../../core/queue/state.ts'
import type { Journal } from '../log/journal.ts'
import type { QueueLog } from './log.ts'

/** The queue on the disk and in memory; memory is never ahead of the disk. */
export interface Ledger {
  readonly state: QueueState
  /** the facts of one decision become events, all of them or none; false when the disk refuses them, which the journal is told */
  commit(facts: readonly QueueFact[], now: number): boolean
}

/** Opens the ledger on a log: the open day is where it was. */
export function openLedger(log: QueueLog, journal: Pick<Journal, 'fault'>): Ledger {
  const projection = replay(log.openDay())
  const { state } = projection
  return {
    state,
    commit(facts, now) {
      // each fact of a decision is about another ticket, so all of them change the queue as it was before
      const steps = facts.map((fact, index) => {
        const event = { seq: state.seq + 1 + index, at: now, fact }
        return { event, change: reduce(state, event) }
      })
      try {
        log.transaction(() => { for (const { event, change } of steps) log.append(event, change, change.day ?? state.day ?? '') })
      } catch (error) {
        journal.fault({ where: 'queue', message: `写不进磁盘：${String(error)}` })
        return false
      }
      for (const { change } of steps) projection.apply(change)
      return true
    },
  }
}
