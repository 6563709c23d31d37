import type { HelpCall } from '../../core/contract/help.ts'
import { isoOf } from '../../core/queue/views.ts'
import type { HelpRequest } from './help.ts'

/** A call for help as the contract writes it. */
export const helpView = ({ id, screen, at, takenBy }: HelpRequest): HelpCall => ({ id, screen, at: isoOf(at), takenBy: takenBy ?? null })
