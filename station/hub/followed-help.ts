import type { HelpCall } from '../../core/contract/help.ts'
import type { Help, HelpRequest } from '../help/help.ts'

/** The calls for help on a satellite, as the hub tells them. */
export interface FollowedHelp extends Help {
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
    call: () => { throw new Error(NOT_OURS) },
    take: () => { throw new Error(NOT_OURS) },
  }
}

const NOT_OURS = 'calls for help are the hub\'s: they are handed on'
