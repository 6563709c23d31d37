import type { QueueFact } from '../../core/queue/events.ts'
import { reduce, replay } from '../../core/queue/reduce.ts'
import { createProjection, type QueueState } from '../../core/queue/state.ts'
import type { Journal } from '../log/journal.ts'
import type { QueueLog } from './log.ts'

/** The queue on the disk and in memory; memory is never ahead of the disk. */
export interface Ledger {
  /** as the events on the disk leave it; a later state is another object */
  readonly state: QueueState
  /** facts become events, all of them or none; false when the disk refuses them, which the journal is told */
  commit(facts: readonly QueueFact[], now: number): boolean
}

/** Opens the ledger on a log: the open day is where it was. */
export function openLedger(log: QueueLog, journal: Pick<Journal, 'fault'>): Ledger {
  let { state } = replay(log.openDay())
  return {
    get state() { return state },
    commit(facts, now) {
      // on a copy: what is not on the disk has not happened
      const next = createProjection(state)
      const steps = facts.map((fact) => {
        const event = { seq: next.state.seq + 1, at: now, fact }
        const change = reduce(next.state, event)
        next.apply(change)
        return { event, change, day: next.state.day ?? '' }
      })
      try {
        log.transaction(() => { for (const { event, change, day } of steps) log.append(event, change, day) })
      } catch (error) {
        journal.fault({ where: 'queue', message: `写不进磁盘：${String(error)}` })
        return false
      }
      state = next.state
      return true
    },
  }
}
