import { inject, type InjectionKey } from 'vue'
import type { StationView } from '../station/station.ts'
import type { createSession } from './session.ts'

/** What a page of the staff is made around: its station, and who is logged in. */
export interface Desk {
  readonly station: StationView
  readonly session: ReturnType<typeof createSession>
}

export const deskKey: InjectionKey<Desk> = Symbol('desk')

/** The desk of this page. */
export function useDesk(): Desk {
  const desk = inject(deskKey)
  if (!desk) throw new Error('no desk provided')
  return desk
}
