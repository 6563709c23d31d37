import type { OwnedHall, SeenHall } from '../hall/seen-hall.ts'
import { hubAway } from '../hub/hand-on.ts'

/** What changes the hall, where this station owns it: a satellite hands such calls on before they come here. */
export function ownedBy({ owned }: Pick<SeenHall, 'owned'>): OwnedHall {
  if (!owned) throw hubAway()
  return owned
}
