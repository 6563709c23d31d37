import { inject, type InjectionKey } from 'vue'
import type { StationView } from '../station/station.ts'
import type { createSession } from './session.ts'

/** What a page of the staff is made around: its station, and who is logged in. */
export interface Desk {
  readonly station: StationView
  readonly session: ReturnType<typeof createSession>
  /** the name of the screen, when the page stands on a kiosk: no keyboard, only fingers, and visitors before and after */
  readonly kiosk: string | undefined
  /** ends the session, at the station too; a page on a kiosk gives the screen back to the visitors */
  readonly leave: () => Promise<void>
}

export const deskKey: InjectionKey<Desk> = Symbol('desk')

/** The desk of this page. */
export function useDesk(): Desk {
  const desk = inject(deskKey)
  if (!desk) throw new Error('no desk provided')
  return desk
}
