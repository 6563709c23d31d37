import type { HelpCall } from '../../core/contract/help.ts'
import type { HelpRequest, SeenHelp } from '../help/help.ts'

/** The calls for help on a satellite, as the hub tells them. */
export interface FollowedHelp extends SeenHelp {
  follow(calls: readonly HelpCall[]): void
}

/** Opens them; `changed` is told of each change. */
export function followedHelp(changed: () => void): FollowedHelp {
  let calls: HelpRequest[] = []
  return {
    follow(told) {
      calls = told.map(({ id, screen, at, takenBy }) => ({ id, screen, at: Date.parse(at), ...(takenBy !== null && { takenBy }) }))
      changed()
    },
    list: () => calls,
  }
}
