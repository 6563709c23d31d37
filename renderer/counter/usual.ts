import type { CounterView } from '../../core/contract/counter.ts'
import type { DeskSession } from '../desk/session.ts'

/**
 * What the red button does: what a clerk does most at this moment. `resume` ends a pause, `finishNext` is 办完，叫下一个;
 * a paused window finishes and calls nobody; `change` leads away from a window where somebody else works.
 */
export type UsualAct = 'open' | 'resume' | 'callNext' | 'start' | 'finishNext' | 'finish' | 'change'

/** Whether somebody else works there: a manager may act anywhere, and a paused window with nobody at it may be taken over. */
export const isTaken = ({ clerk, state, current }: CounterView, me: Pick<DeskSession, 'name' | 'role'>): boolean =>
  clerk !== null && clerk !== me.name && me.role !== 'manager' && !(state === 'paused' && current === null)

/** The usual act at a window. */
export function usualAct(counter: CounterView, me: Pick<DeskSession, 'name' | 'role'>): UsualAct {
  if (isTaken(counter, me)) return 'change'
  const { state, current } = counter
  if (state === 'closed') return 'open'
  if (current?.state === 'called') return 'start'
  if (current) return state === 'open' ? 'finishNext' : 'finish'
  return state === 'open' ? 'callNext' : 'resume'
}
