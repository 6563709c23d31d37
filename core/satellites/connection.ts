import type { HUB_STATES } from '../contract/satellites.ts'

/** How a satellite stands to its hub. */
export type HubState = (typeof HUB_STATES)[number]

/**
 * What happens to the line between them: this machine was paired, the hub has told all that there is, the line was lost or
 * could not be opened, that has lasted too long, nothing has come over it for too long, the hub takes the token no more.
 */
export type LineEvent = 'paired' | 'told' | 'lost' | 'overdue' | 'silent' | 'refused'

/** A line that is lost for so long is told to visitors: a restart of the hub takes less. Milliseconds. */
export const OVERDUE_MS = 4000

/** The state after an event. A line that is lost is only `away` when it has not come back in a moment. */
export function stateAfter(state: HubState, event: LineEvent): HubState {
  switch (event) {
    case 'paired': return 'connecting'
    case 'refused': return 'refused'
    case 'told': return state === 'unpaired' || state === 'refused' ? state : 'connected'
    case 'lost': return state === 'connected' ? 'connecting' : state
    case 'overdue': return state === 'connecting' ? 'away' : state
    case 'silent': return state === 'connecting' || state === 'connected' ? 'away' : state
  }
}

/** The first wait before a line is opened again, and the longest, milliseconds. */
const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 2000

/** How long to wait before the next try, after so many that failed in a row, milliseconds. */
export const waitAfter = (failures: number): number => Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures, 20), LONGEST_WAIT_MS)

/** The hub says something this often; after three of these without a word the line is lost. Milliseconds. */
export const BEAT_MS = 2000
export const SILENCE_MS = 3 * BEAT_MS + 500
