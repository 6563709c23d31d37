import { inject, type InjectionKey } from 'vue'
import type { VisitStart } from './open-visit.ts'

export const visitEndKey: InjectionKey<(next: VisitStart) => void> = Symbol('end of the visit')

/** What ends this visit: everything the visitor did is forgotten, and the next one starts at the given page. */
export function useVisitEnd(): (next: VisitStart) => void {
  const end = inject(visitEndKey)
  if (!end) throw new Error('no visit')
  return end
}
